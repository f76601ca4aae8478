package liandong.handoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import liandong.LiandongTest;
import liandong.handoff.HandoffMother.Scene;
import liandong.organization.NotVisible;
import liandong.shared.Conflict;
import liandong.shared.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One test for each way a handoff can go and end. */
@LiandongTest
class HandoffTests {

    @Autowired
    HandoffMother mother;

    @Autowired
    HandoffPart part;

    private Scene scene;

    @BeforeEach
    void campaign() {
        scene = mother.scene();
    }

    @Test
    void whatIsAcceptedComesBackWithAResultAndIsClosed() {
        long id = mother.written(scene, scene.mpa().unit());
        assertThat(mother.openWork(id).ownerUnitId()).isEqualTo(scene.amr().unit());
        assertThat(mother.openWork(id).nominalDue()).isEqualTo("2021-08-10");
        mother.writing.handUp(
                scene.amr().liaison(),
                id,
                mother.version(id),
                mother.get(id).matter(),
                scene.mpa().unit());
        mother.writing.approve(scene.amr().head(), id, mother.version(id));

        assertThat(mother.openWork(id).ownerUnitId()).isEqualTo(scene.mpa().unit());
        assertThat(mother.openWork(id).nominalDue())
                .as("three working days to sign")
                .isEqualTo("2021-08-10");
        assertThat(mother.mails(id, scene.mpa().unit())).anyMatch(subject -> subject.startsWith("收到线索移送"));
        mother.receiving.sign(scene.mpa().liaison(), id, mother.version(id), "张某");
        mother.receiving.accept(scene.mpa().liaison(), id, mother.version(id));
        assertThat(mother.openWork(id).nominalDue())
                .as("15 working days to investigate")
                .isEqualTo("2021-08-26");
        assertThat(part.obstacleToClosing(scene.campaignId()))
                .hasValueSatisfying(
                        why -> assertThat(why).contains("1 件", scene.mpa().name()));
        mother.holds();
        mother.finish(scene, scene.mpa(), id);

        mother.ended(id, HandoffState.CLOSED, "handoff-closed");
        assertThat(part.obstacleToClosing(scene.campaignId())).isEmpty();
        assertThat(mother.get(id).outcome()).isNotNull();
        assertThat(mother.mails(id, scene.amr().unit())).anyMatch(subject -> subject.startsWith("移送处理结果"));
    }

    @Test
    void theHeadSendsALetterBackWithAReason() {
        long id = mother.written(scene, scene.mpa().unit());
        mother.writing.handUp(
                scene.amr().liaison(),
                id,
                mother.version(id),
                mother.get(id).matter(),
                scene.mpa().unit());
        assertThatThrownBy(() -> mother.writing.approve(scene.amr().liaison(), id, mother.version(id)))
                .isInstanceOf(NotVisible.class);
        mother.writing.turnBack(scene.amr().head(), id, mother.version(id), "事实不清");
        assertThat(mother.state(id)).isEqualTo(HandoffState.WRITING);
        assertThat(mother.mails(id, scene.amr().unit())).anyMatch(subject -> subject.startsWith("移送函退回修改"));
        mother.holds();
    }

    @Test
    void aRefusalIsToldAtOnceAndTheClueIsSentOnAndAccepted() {
        long id = mother.refused(scene, scene.mpa());
        assertThat(mother.openWork(id).ownerUnitId()).isEqualTo(scene.amr().unit());
        assertThat(mother.mails(id, scene.amr().unit())).anyMatch(subject -> subject.startsWith("移送被退回"));
        mother.holds();
        mother.sendOn(scene, id, scene.customs());
        mother.receiving.accept(scene.customs().liaison(), id, mother.version(id));
        mother.finish(scene, scene.customs(), id);
        mother.ended(id, HandoffState.CLOSED, "handoff-closed");
    }

    @Test
    void whoRefusedIsNotAskedAgainButByTheLead() {
        long id = mother.refused(scene, scene.mpa());
        refused(
                () -> mother.sending.sendOn(
                        scene.amr().liaison(),
                        id,
                        mother.version(id),
                        scene.mpa().unit()),
                "handoff.refused.not-a-receiver");
        mother.sending.dispute(scene.amr().liaison(), id, mother.version(id), "属于药品监管职责");
        mother.sending.designate(
                scene.officer(), id, mother.version(id), scene.mpa().unit(), "依方案分工");
        assertThat(mother.state(id)).isEqualTo(HandoffState.SIGNING);
    }

    @Test
    void aSecondRefusalGoesToTheLeadWhoseChoiceMustBeTaken() {
        long id = mother.refused(scene, scene.mpa());
        mother.sendOn(scene, id, scene.customs());
        mother.refuse(scene.customs(), id);

        assertThat(mother.openWork(id).ownerUnitId()).isEqualTo(scene.lead().unit());
        assertThat(mother.openWork(id).nominalDue()).as("seven working days").isEqualTo("2021-08-16");
        assertThat(mother.mails(id, scene.amr().unit())).anyMatch(subject -> subject.startsWith("移送被退回"));
        assertThat(mother.mails(id, scene.lead().unit())).anyMatch(subject -> subject.startsWith("请指定管辖"));
        assertThat(mother.agenda(id)).containsExactly("open");
        mother.holds();
        assertThatThrownBy(() -> mother.sending.designate(
                        scene.amr().liaison(),
                        id,
                        mother.version(id),
                        scene.mpa().unit(),
                        "本单位认为"))
                .isInstanceOf(NotVisible.class);
        mother.sending.designate(
                scene.officer(), id, mother.version(id), scene.mpa().unit(), "依方案分工");
        assertThat(mother.agenda(id)).containsExactly("已指定管辖");
        mother.receiving.sign(scene.mpa().liaison(), id, mother.version(id), "张某");
        refused(() -> mother.refuse(scene.mpa(), id), "handoff.refused.designated");
        mother.receiving.accept(scene.mpa().liaison(), id, mother.version(id));
        mother.finish(scene, scene.mpa(), id);
        mother.ended(id, HandoffState.CLOSED, "file-for-meeting");
    }

    @Test
    void aDisputeGoesToTheLeadWithoutASecondUnit() {
        long id = mother.refused(scene, scene.mpa());
        mother.sending.dispute(scene.amr().liaison(), id, mother.version(id), "属于药品监管职责");
        assertThat(mother.openWork(id).ownerUnitId()).isEqualTo(scene.lead().unit());
        mother.sending.designate(
                scene.officer(), id, mother.version(id), scene.customs().unit(), "进口环节");
        mother.receiving.sign(scene.customs().liaison(), id, mother.version(id), "李某");
        mother.receiving.accept(scene.customs().liaison(), id, mother.version(id));
        mother.finish(scene, scene.customs(), id);
        mother.ended(id, HandoffState.CLOSED, "designate-unit");
    }

    @Test
    void aClueIsSentOnOnlyOnceAndMayBeEndedWithAReason() {
        long id = mother.refused(scene, scene.mpa());
        refused(
                () -> mother.sending.end(scene.amr().liaison(), id, mother.version(id), " "),
                "handoff.refused.no-reason");
        mother.sending.end(scene.amr().liaison(), id, mother.version(id), "证据不足");
        mother.ended(id, HandoffState.ENDED, "handoff-ended");
    }

    @Test
    void theSenderWithdrawsUntilItIsAccepted() {
        long id = mother.signed(scene, scene.mpa());
        mother.sending.withdraw(scene.amr().liaison(), id, mother.version(id), "误送");
        mother.ended(id, HandoffState.WITHDRAWN, "handoff-called-off");
        assertThat(mother.mails(id, scene.mpa().unit())).anyMatch(subject -> subject.startsWith("移送已撤回"));

        long accepted = mother.accepted(scene, scene.mpa());
        refused(
                () -> mother.sending.withdraw(scene.amr().liaison(), accepted, mother.version(accepted), "误送"),
                "handoff.refused.accepted");
    }

    @Test
    void theReceiversClockStandsStillWhileTheSenderSupplements() {
        long id = mother.signed(scene, scene.mpa());
        assertThat(mother.get(id).due()).isEqualTo("2021-08-10");
        mother.moveTo("2021-08-09T10:00");
        mother.receiving.askForMore(scene.mpa().liaison(), id, mother.version(id), "请补现场照片");
        assertThat(mother.openWork(id).ownerUnitId()).isEqualTo(scene.amr().unit());
        assertThat(mother.mails(id, scene.amr().unit())).anyMatch(subject -> subject.startsWith("请补充材料"));
        mother.moveTo("2021-08-13T10:00");
        mother.sending.supplement(scene.amr().liaison(), id, mother.version(id), "已补照片两张");
        assertThat(mother.state(id)).isEqualTo(HandoffState.DECIDING);
        assertThat(mother.openWork(id).nominalDue())
                .as("one working day was left")
                .isEqualTo("2021-08-16");
        mother.holds();
    }

    @Test
    void moreTimeToInvestigateIsGrantedOnceByTheReceiversHead() {
        long id = mother.accepted(scene, scene.mpa());
        mother.receiving.askForTime(scene.mpa().liaison(), id, mother.version(id), "需要检验");
        assertThat(mother.openWork(id).role()).isEqualTo(liandong.organization.Capability.UNIT_HEAD);
        assertThatThrownBy(
                        () -> mother.receiving.decideExtension(scene.mpa().liaison(), id, mother.version(id), true, ""))
                .isInstanceOf(NotVisible.class);
        mother.receiving.decideExtension(scene.mpa().head(), id, mother.version(id), true, "");
        assertThat(mother.openWork(id).nominalDue())
                .as("2021-08-26 and 15 working days")
                .isEqualTo("2021-09-16");
        refused(
                () -> mother.receiving.askForTime(scene.mpa().liaison(), id, mother.version(id), "还要检验"),
                "handoff.refused.extended");
        mother.finish(scene, scene.mpa(), id);
        mother.ended(id, HandoffState.CLOSED, "approve-extension");
    }

    @Test
    void withoutTheExtensionTheOldDayStands() {
        long id = mother.accepted(scene, scene.mpa());
        mother.receiving.askForTime(scene.mpa().liaison(), id, mother.version(id), "需要检验");
        refused(
                () -> mother.receiving.decideExtension(scene.mpa().head(), id, mother.version(id), false, ""),
                "handoff.refused.no-reason");
        mother.receiving.decideExtension(scene.mpa().head(), id, mother.version(id), false, "材料已足");
        assertThat(mother.openWork(id).nominalDue()).isEqualTo("2021-08-26");
        mother.holds();
    }

    @Test
    void onceTheDayIsOverNoMoreTimeIsAskedFor() {
        long id = mother.accepted(scene, scene.mpa());
        mother.moveTo("2021-08-27T00:00");
        refused(
                () -> mother.receiving.askForTime(scene.mpa().liaison(), id, mother.version(id), "需要检验"),
                "handoff.refused.too-late");
    }

    @Test
    void whatIsOverdueIsToldToTheOwnerThenItsHeadThenTheLead() {
        long id = mother.sent(scene, scene.mpa().unit());
        mother.moveTo("2021-08-10T08:30");
        assertThat(mother.digest(id)).containsExactly(scene.mpa().unit() + ":LIAISON:T0");
        mother.moveTo("2021-08-11T08:30");
        assertThat(mother.digest(id))
                .contains(scene.mpa().unit() + ":LIAISON:T+1", scene.mpa().unit() + ":UNIT_HEAD:T+1");
        mother.moveTo("2021-08-13T08:30");
        assertThat(mother.digest(id)).contains(scene.lead().unit() + ":OFFICER:T+3");
        assertThat(mother.openWork(id).ownerUnitId())
                .as("it still waits for its receiver")
                .isEqualTo(scene.mpa().unit());
        mother.holds();
    }

    @Test
    void theNextStepIsRemindedOfByItsOwnDay() {
        long id = mother.sent(scene, scene.mpa().unit());
        mother.moveTo("2021-08-10T08:30");
        mother.receiving.sign(scene.mpa().liaison(), id, mother.version(id), "张某");
        mother.moveTo("2021-08-11T08:30");
        assertThat(mother.digest(id)).containsExactly(scene.mpa().unit() + ":LIAISON:T0");
        mother.moveTo("2021-08-13T08:30");
        assertThat(mother.digest(id)).hasSize(2).allMatch(line -> line.endsWith("LIAISON:T0"));
    }

    @Test
    void whoSawAnOlderStateMeetsAConflict() {
        long id = mother.signed(scene, scene.mpa());
        int seen = mother.version(id);
        mother.sending.withdraw(scene.amr().liaison(), id, seen, "误送");
        assertThatThrownBy(() -> mother.receiving.accept(scene.mpa().liaison(), id, seen))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void aUnitWithoutAccountsIsAnsweredForWithAScan() throws Exception {
        long id = mother.sent(scene, scene.district());
        refused(
                () -> mother.receiving.sign(scene.amr().liaison(), id, mother.version(id), "王某"),
                "handoff.refused.no-scan");
        mother.scan(scene.amr().liaison(), id);
        mother.receiving.sign(scene.amr().liaison(), id, mother.version(id), "王某");
        mother.moveTo("2021-08-06T09:00");
        mother.scan(scene.officer(), id);
        mother.receiving.accept(scene.officer(), id, mother.version(id));
        assertThat(mother.openWork(id).ownerUnitId()).isEqualTo(scene.district());
        assertThatThrownBy(() -> mother.receiving.clearUp(scene.customs().liaison(), id, mother.version(id), "查明"))
                .isInstanceOf(NotVisible.class);

        long staffed = mother.sent(scene, scene.mpa().unit());
        assertThatThrownBy(() -> mother.receiving.sign(scene.amr().liaison(), staffed, mother.version(staffed), "王某"))
                .isInstanceOf(NotVisible.class);
    }

    @Test
    void lettersAreNumberedByTheirSenderAndYear() {
        long first = mother.sent(scene, scene.mpa().unit());
        long second = mother.sent(scene, scene.mpa().unit());
        assertThat(mother.letterNo(first)).isNotEqualTo(mother.letterNo(second)).startsWith("线索移送〔2021〕");
    }

    @Test
    void theCompetentUnitIsProposedWhereNoneIsChosen() {
        long toMpa = begun(ViolationType.ILLEGAL_DRUG);
        long toCustoms = begun(ViolationType.SMUGGLING);
        long toLead = begun(ViolationType.UNLICENSED_PRACTICE);
        long open = begun(ViolationType.OTHER);
        assertThat(mother.get(toMpa).toUnitId()).isEqualTo(scene.mpa().unit());
        assertThat(mother.get(toCustoms).toUnitId()).isEqualTo(scene.customs().unit());
        assertThat(mother.get(toLead).toUnitId()).isEqualTo(scene.lead().unit());
        assertThat(mother.get(open).toUnitId()).isNull();
        refused(
                () -> mother.writing.handUp(
                        scene.amr().liaison(),
                        open,
                        mother.version(open),
                        mother.get(open).matter(),
                        null),
                "handoff.refused.no-receiver");
    }

    private long begun(ViolationType type) {
        return mother.writing.begin(scene.amr().liaison(), scene.campaignId(), HandoffMother.clue(type), null);
    }

    private static void refused(Runnable act, String why) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo(why));
    }
}
