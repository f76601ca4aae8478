package liandong.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import liandong.LiandongTest;
import liandong.document.AttachmentPurpose;
import liandong.organization.NotVisible;
import liandong.shared.Conflict;
import liandong.shared.Refused;
import liandong.transfer.TransferAnswering.Answer;
import liandong.transfer.TransferMother.Scene;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What must be true of transfers to the internet office: each end, each clock, each rule. Today is 2021-08-05, a Thursday. */
@LiandongTest
class TransferTests {

    @Autowired
    TransferMother mother;

    @Autowired
    TransferPart part;

    private Scene scene;

    @BeforeEach
    void campaign() {
        scene = mother.scene();
    }

    @Test
    void whatIsDeterminedGoesOutIsAnsweredItemByItemAndClosed() {
        long id = mother.written(scene, scene.amr(), "https://a.example/1", "https://a.example/2");
        assertThat(mother.openWork(id).nominalDue())
                .as("three working days to write")
                .isEqualTo("2021-08-10");
        mother.handUp(scene, scene.amr(), id);
        assertThat(mother.openWork(id).nominalDue()).as("two to confirm").isEqualTo("2021-08-09");
        assertThatThrownBy(() -> mother.writing.confirm(scene.amr().liaison(), id, mother.version(id)))
                .as("the head determines")
                .isInstanceOf(NotVisible.class);
        mother.writing.confirm(scene.amr().head(), id, mother.version(id));

        assertThat(mother.get(id).slipNo()).startsWith("网移〔2021〕");
        assertThat(mother.get(id).confirmedBy()).isEqualTo(scene.amr().head().displayName());
        assertThat(mother.openWork(id).ownerUnitId()).isEqualTo(scene.cacUnit());
        assertThat(mother.openWork(id).nominalDue()).as("three to acknowledge").isEqualTo("2021-08-10");
        assertThat(mother.mails(id, scene.cacUnit())).anyMatch(subject -> subject.startsWith("收到互联网不良信息移送"));
        mother.answering.accept(scene.cac(), id, mother.version(id));
        assertThat(mother.openWork(id).nominalDue()).as("ten to act").isEqualTo("2021-08-19");
        mother.holds();
        mother.remove(scene, id, 2);
        assertThat(mother.openWork(id).nominalDue()).as("three to take note").isEqualTo("2021-08-10");
        mother.writing.takeNote(scene.amr().liaison(), id, mother.version(id));

        assertThat(mother.state(id)).isEqualTo(TransferState.CLOSED);
        assertThat(mother.mails(id, scene.amr().unit()))
                .anyMatch(subject -> subject.startsWith("移送单已受理"))
                .anyMatch(subject -> subject.startsWith("处置结果"));
        assertThat(part.obstacleToClosing(scene.campaignId())).isEmpty();
        mother.holds();
    }

    @Test
    void resultsMayComeInPartsAndBeCorrectedUntilTheLast() {
        long id = mother.accepted(scene, "https://b.example/1", "https://b.example/2", "https://b.example/3");
        refused(
                () -> mother.answering.answer(scene.cac(), id, mother.version(id), Map.of()),
                "transfer.refused.no-results");
        mother.remove(scene, id, 1);
        assertThat(mother.state(id)).isEqualTo(TransferState.DISPOSING);
        assertThat(mother.openWork(id).nominalDue()).as("the clock runs on").isEqualTo("2021-08-19");
        assertThat(mother.mails(id, scene.amr().unit())).anyMatch(subject -> subject.startsWith("部分处置结果"));
        long first = mother.items.of(id).get(0).id();
        refused(
                () -> mother.answering.answer(
                        scene.cac(), id, mother.version(id), Map.of(first, new Answer(Disposal.NOT_DISPOSED, ""))),
                "transfer.refused.no-remark");
        mother.answering.answer(
                scene.cac(), id, mother.version(id), Map.of(first, new Answer(Disposal.NOT_DISPOSED, "不属违法信息")));
        mother.remove(scene, id, 2);
        assertThat(mother.state(id)).isEqualTo(TransferState.NOTING);
        assertThat(mother.items.of(id).get(0).result().remark()).isEqualTo("不属违法信息");
        mother.holds();
    }

    @Test
    void whatIsReturnedIsMendedAndGoesOutAgainUnderItsNumber() {
        long id = mother.sent(scene, scene.amr(), "https://c.example/1");
        String number = mother.get(id).slipNo();
        refused(() -> mother.answering.giveBack(scene.cac(), id, mother.version(id), " "), "handoff.refused.no-reason");
        mother.answering.giveBack(scene.cac(), id, mother.version(id), "截图看不清");

        assertThat(mother.openWork(id).ownerUnitId()).isEqualTo(scene.amr().unit());
        assertThat(mother.get(id).returnedFor()).isEqualTo("截图看不清");
        assertThat(mother.mails(id, scene.amr().unit())).anyMatch(subject -> subject.startsWith("移送单被退回"));
        assertThatThrownBy(() -> mother.answering.accept(scene.cac(), id, mother.version(id)))
                .as("what is written anew is nobody else's")
                .isInstanceOf(NotVisible.class);
        mother.holds();
        mother.handUp(scene, scene.amr(), id);
        mother.writing.confirm(scene.amr().head(), id, mother.version(id));
        assertThat(mother.get(id).slipNo()).isEqualTo(number);
        mother.answering.accept(scene.cac(), id, mother.version(id));
        assertThat(mother.state(id)).isEqualTo(TransferState.DISPOSING);
    }

    @Test
    void whatIsReturnedMayBeGivenUp() {
        long id = mother.written(scene, scene.amr(), "https://d.example/1");
        refused(
                () -> mother.writing.end(scene.amr().liaison(), id, mother.version(id), "不移送了"),
                "transfer.refused.not-sent");
        mother.handUp(scene, scene.amr(), id);
        mother.writing.confirm(scene.amr().head(), id, mother.version(id));
        mother.answering.giveBack(scene.cac(), id, mother.version(id), "不属本级管辖");
        mother.writing.end(scene.amr().liaison(), id, mother.version(id), "平台已自行删除");
        assertThat(mother.state(id)).isEqualTo(TransferState.ENDED);
        mother.holds();
    }

    @Test
    void theSenderWithdrawsUntilItIsAccepted() {
        long id = mother.sent(scene, scene.amr(), "https://e.example/1");
        mother.writing.withdraw(scene.amr().liaison(), id, mother.version(id), "误送");
        assertThat(mother.state(id)).isEqualTo(TransferState.WITHDRAWN);
        assertThat(mother.mails(id, scene.cacUnit())).anyMatch(subject -> subject.startsWith("移送单已撤回"));
        long accepted = mother.accepted(scene, "https://e.example/2");
        refused(
                () -> mother.writing.withdraw(scene.amr().liaison(), accepted, mother.version(accepted), "误送"),
                "transfer.refused.accepted");
        mother.holds();
    }

    @Test
    void theHeadSendsItBackWithAReason() {
        long id = mother.written(scene, scene.amr(), "https://f.example/1");
        mother.handUp(scene, scene.amr(), id);
        refused(
                () -> mother.writing.turnBack(scene.amr().head(), id, mother.version(id), ""),
                "handoff.refused.no-reason");
        mother.writing.turnBack(scene.amr().head(), id, mother.version(id), "认定依据不足");
        assertThat(mother.state(id)).isEqualTo(TransferState.WRITING);
        assertThat(mother.get(id).isSent()).isFalse();
        mother.holds();
    }

    @Test
    void nothingGoesOutWithoutDeterminationItemsAndEvidence() {
        long id = mother.writing.begin(scene.amr().liaison(), scene.campaignId(), TransferMother.SLIP);
        Slip without = new Slip("", "", "", TransferMother.SLIP.suggestions(), "张某");
        refused(
                () -> mother.writing.handUp(
                        scene.amr().liaison(), id, mother.version(id), without, scene.cacUnit(), false),
                "transfer.refused.no-opinion");
        refused(() -> mother.handUp(scene, scene.amr(), id), "transfer.refused.no-items");
        mother.slipItems.add(
                scene.amr().liaison(),
                id,
                mother.version(id),
                List.of(
                        TransferMother.information("https://g.example/1"),
                        TransferMother.information("https://g.example/2")));
        refused(() -> mother.handUp(scene, scene.amr(), id), "transfer.refused.no-evidence");
        mother.items
                .of(id)
                .forEach(item ->
                        mother.attach(scene.amr().liaison(), "transfer-item", item.id(), AttachmentPurpose.MATERIAL));
        mother.handUp(scene, scene.amr(), id);
        assertThat(mother.state(id)).isEqualTo(TransferState.DETERMINING);
    }

    @Test
    void aLinkThatAnybodyHasTransferredInTheCampaignIsFoundHoweverItIsWritten() {
        long earlier = mother.sent(scene, scene.mpa(), "https://www.v.example/video/7?id=3&utm_source=app#top");
        long id = mother.written(
                scene, scene.amr(), "http://m.v.example/video/7/?id=3&share_token=abc", "https://new.example/");
        assertThat(mother.items.earlier(mother.get(id))).singleElement().satisfies(found -> {
            assertThat(found.transferId()).isEqualTo(earlier);
            assertThat(found.unitId()).isEqualTo(scene.mpa().unit());
            assertThat(found.itemId()).isEqualTo(mother.items.of(id).get(0).id());
        });
        refused(() -> mother.handUp(scene, scene.amr(), id), "transfer.refused.repeated");
        mother.writing.handUp(
                scene.amr().liaison(), id, mother.version(id), TransferMother.SLIP, scene.cacUnit(), true);
        assertThat(mother.state(id)).isEqualTo(TransferState.DETERMINING);
        refused(
                () -> mother.written(scene, scene.amr(), "https://x.example/1", "https://X.example/1/"),
                "transfer.refused.listed");
    }

    @Test
    void aDraftAndWhatWasTakenBackAreNotTransferredYet() {
        mother.written(scene, scene.mpa(), "https://draft.example/1");
        long back = mother.sent(scene, scene.mpa(), "https://draft.example/2");
        mother.writing.withdraw(scene.mpa().liaison(), back, mother.version(back), "误送");
        long id = mother.written(scene, scene.amr(), "https://draft.example/1", "https://draft.example/2");
        assertThat(mother.items.earlier(mother.get(id))).isEmpty();
    }

    @Test
    void aLateInternetOfficeIsRemindedThenItsHeadThenTheLeadThenTheMeeting() {
        long id = mother.sent(scene, scene.amr(), "https://h.example/1");
        mother.moveTo("2021-08-10T08:30");
        assertThat(mother.digest(id)).containsExactly(scene.cacUnit() + ":LIAISON:T0");
        mother.moveTo("2021-08-11T08:30");
        assertThat(mother.digest(id)).contains(scene.cacUnit() + ":UNIT_HEAD:T+1");
        mother.moveTo("2021-08-13T08:30");
        assertThat(mother.digest(id)).anyMatch(line -> line.endsWith(":OFFICER:T+3"));
        assertThat(mother.agenda(id)).isEmpty();
        mother.moveTo("2021-08-17T00:01");
        assertThat(mother.agenda(id)).containsExactly("open");
        mother.answering.accept(scene.cac(), id, mother.version(id));
        assertThat(mother.agenda(id)).containsExactly("网信部门已答复");
        mother.moveTo("2021-09-07T00:01");
        assertThat(mother.agenda(id)).as("late with its results too, due 08-31").containsExactly("open");
        mother.holds();
    }

    @Test
    void anInternetOfficeWithoutAccountsIsAnsweredForWithAScan() {
        Scene quiet = mother.sceneWithoutAccounts();
        long id = mother.sent(quiet, quiet.amr(), "https://i.example/1");
        refused(
                () -> mother.answering.accept(quiet.amr().liaison(), id, mother.version(id)),
                "handoff.refused.no-scan");
        mother.attach(quiet.amr().liaison(), "transfer", id, AttachmentPurpose.SOURCE);
        mother.moveTo("2021-08-06T09:00");
        mother.answering.accept(quiet.amr().liaison(), id, mother.version(id));
        refused(
                () -> mother.remove(
                        new Scene(
                                quiet.campaignId(),
                                quiet.officer(),
                                quiet.amr(),
                                quiet.mpa(),
                                quiet.cacUnit(),
                                quiet.officer()),
                        id,
                        1),
                "handoff.refused.no-scan");
        mother.attach(quiet.officer(), "transfer", id, AttachmentPurpose.SOURCE);
        mother.answering.answer(
                quiet.officer(),
                id,
                mother.version(id),
                Map.of(mother.items.of(id).get(0).id(), new Answer(Disposal.BLOCKED, "")));
        assertThat(mother.state(id)).isEqualTo(TransferState.NOTING);
        long staffed = mother.sent(scene, scene.amr(), "https://i.example/2");
        assertThatThrownBy(() -> mother.answering.accept(scene.amr().liaison(), staffed, mother.version(staffed)))
                .isInstanceOf(NotVisible.class);
    }

    @Test
    void whoSawAnOlderStateMeetsAConflict() {
        long id = mother.sent(scene, scene.amr(), "https://j.example/1");
        int seen = mother.version(id);
        mother.writing.withdraw(scene.amr().liaison(), id, seen, "误送");
        assertThatThrownBy(() -> mother.answering.accept(scene.cac(), id, seen)).isInstanceOf(Conflict.class);
    }

    @Test
    void anOpenTransferKeepsTheCampaignFromClosing() {
        mother.sent(scene, scene.amr(), "https://k.example/1");
        assertThat(part.obstacleToClosing(scene.campaignId()))
                .hasValueSatisfying(why -> assertThat(why).contains("1 张", "市委网信办"));
    }

    private static void refused(Runnable act, String why) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo(why));
    }
}
