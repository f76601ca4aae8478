package liandong.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import liandong.LiandongTest;
import liandong.organization.NotVisible;
import liandong.referral.ReferralMother.Scene;
import liandong.shared.Conflict;
import liandong.shared.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One test for each way a referral to the police can go and end. */
@LiandongTest
class ReferralTests {

    @Autowired
    ReferralMother mother;

    @Autowired
    ReferralPart part;

    private Scene scene;

    @BeforeEach
    void campaign() {
        scene = mother.scene();
    }

    @Test
    void whatThePoliceFileIsHandedOver() {
        long id = mother.handedIn(scene, scene.police().name());
        assertThat(mother.openWork(id).role()).isEqualTo(liandong.organization.Capability.UNIT_HEAD);
        assertThatThrownBy(() -> mother.act(scene.amr().liaison(), id, ReferralAct.APPROVE, ReferralMother.answer()))
                .as("only the head approves")
                .isInstanceOf(NotVisible.class);
        mother.head(scene, id, ReferralAct.APPROVE);
        mother.agency(scene, id, ReferralAct.SEND);
        assertThat(mother.openWork(id).ownerUnitId()).isEqualTo(scene.police().unit());
        assertThat(mother.mails(id, scene.police().unit())).anyMatch(subject -> subject.contains("移送公安机关"));
        assertThat(mother.mails(id, scene.procuratorate()))
                .as("a copy to the procuratorate")
                .anyMatch(subject -> subject.contains("移送公安机关"));
        assertThat(part.obstacleToClosing(scene.campaignId())).isPresent();
        mother.police(scene, id, ReferralAct.SIGN, ReferralAct.FIND_COMPLETE, ReferralAct.FILE);
        assertThat(mother.openWork(id).ownerUnitId()).isEqualTo(scene.amr().unit());
        assertThat(mother.mails(id, scene.amr().unit())).anyMatch(subject -> subject.contains("公安机关立案"));
        mother.agency(scene, id, ReferralAct.HAND_OVER);
        mother.ended(id, ReferralState.HANDED_OVER, "case-handed-over", "filing-decision-made");
        assertThat(part.obstacleToClosing(scene.campaignId())).isEmpty();
    }

    @Test
    void theHeadRefusesWithAReasonThatIsKept() {
        long id = mother.handedIn(scene, scene.police().name());
        refused(
                () -> mother.act(scene.amr().head(), id, ReferralAct.DECLINE, ReferralAnswer.NOW),
                "referral.refused.no-note");
        mother.head(scene, id, ReferralAct.DECLINE);
        mother.ended(id, ReferralState.NOT_REFERRED, "not-referred");
        assertThat(mother.course(id)).containsExactly("begun", "hand-in", "decline");
        assertThat(mother.mails(id, scene.police().unit())).isEmpty();
    }

    @Test
    void aRefusalThatIsAcceptedEndsInAnAdministrativeDecision() {
        long id = mother.notFiled(scene);
        assertThat(mother.mails(id, scene.procuratorate())).anyMatch(subject -> subject.contains("不予立案"));
        mother.agency(scene, id, ReferralAct.ACCEPT);
        assertThat(part.obstacleToClosing(scene.campaignId()))
                .as("what came back goes on in the register of cases")
                .isEmpty();
        mother.agency(scene, id, ReferralAct.ADMINISTER);
        mother.ended(id, ReferralState.ADMINISTERED, "refusal-accepted", "administered");
    }

    @Test
    void reconsiderationLeadsToFiling() {
        long id = mother.notFiled(scene);
        mother.agency(scene, id, ReferralAct.RECONSIDER);
        assertThat(mother.openWork(id).ownerUnitId()).isEqualTo(scene.police().unit());
        mother.police(scene, id, ReferralAct.OVERTURN);
        mother.agency(scene, id, ReferralAct.HAND_OVER);
        mother.ended(id, ReferralState.HANDED_OVER, "filed-on-reconsideration", "case-handed-over");
    }

    @Test
    void anUpheldRefusalMayBeAccepted() {
        long id = mother.notFiled(scene);
        mother.agency(scene, id, ReferralAct.RECONSIDER);
        mother.police(scene, id, ReferralAct.UPHOLD);
        mother.agency(scene, id, ReferralAct.ACCEPT_STILL, ReferralAct.ADMINISTER);
        mother.ended(id, ReferralState.ADMINISTERED, "reconsideration-accepted");
    }

    @Test
    void theProcuratorateTellsThePoliceToFile() {
        long id = mother.notFiled(scene);
        mother.agency(scene, id, ReferralAct.RECONSIDER);
        mother.police(scene, id, ReferralAct.UPHOLD);
        mother.agency(scene, id, ReferralAct.SUGGEST_STILL);
        assertThat(mother.mails(id, scene.procuratorate())).anyMatch(subject -> subject.contains("立案监督"));
        mother.police(scene, id, ReferralAct.STATE_REASONS);
        refused(() -> mother.agency(scene, id, ReferralAct.TELL_TO_FILE), "referral.refused.no-scan");
        mother.scan(scene, id);
        mother.agency(scene, id, ReferralAct.TELL_TO_FILE);
        mother.police(scene, id, ReferralAct.FILE_AS_TOLD);
        mother.agency(scene, id, ReferralAct.HAND_OVER);
        mother.ended(id, ReferralState.HANDED_OVER, "filed-as-told", "case-handed-over");
    }

    @Test
    void supervisionMayBeSuggestedAtOnceAndThePoliceMayFileWhenAsked() {
        long id = mother.notFiled(scene);
        mother.agency(scene, id, ReferralAct.SUGGEST);
        mother.police(scene, id, ReferralAct.FILE_WHEN_ASKED);
        mother.agency(scene, id, ReferralAct.HAND_OVER);
        mother.ended(id, ReferralState.HANDED_OVER, "filed-on-inquiry");
    }

    @Test
    void reasonsThatHoldBringTheCaseBack() {
        long id = mother.notFiled(scene);
        mother.agency(scene, id, ReferralAct.SUGGEST);
        mother.police(scene, id, ReferralAct.STATE_REASONS);
        mother.scan(scene, id);
        mother.agency(scene, id, ReferralAct.HOLD_REASONS, ReferralAct.ADMINISTER);
        mother.ended(id, ReferralState.ADMINISTERED, "reasons-accepted");
    }

    @Test
    void whatThePoliceTransferBackIsDealtWithAdministratively() {
        long id = mother.accepted(scene);
        mother.police(scene, id, ReferralAct.FILE);
        mother.agency(scene, id, ReferralAct.HAND_OVER);
        mother.police(scene, id, ReferralAct.REVERSE);
        assertThat(mother.openWork(id).ownerUnitId()).isEqualTo(scene.amr().unit());
        mother.holds();
        mother.agency(scene, id, ReferralAct.ADMINISTER);
        mother.ended(id, ReferralState.ADMINISTERED, "case-reversed", "administered");
    }

    @Test
    void aCaseIsForwardedToTheCompetentPoliceWhoBeginAnew() {
        long id = mother.sent(scene);
        mother.police(scene, id, ReferralAct.SIGN);
        mother.act(
                scene.police().liaison(),
                id,
                ReferralAct.FORWARD,
                new ReferralAnswer(null, "", null, ReferralMother.ELSEWHERE, null, ""));
        assertThat(mother.state(id)).isEqualTo(ReferralState.SIGNING);
        assertThat(mother.get(id).facts().police()).isEqualTo(ReferralMother.ELSEWHERE);
        assertThat(mother.openWork(id).ownerUnitId())
                .as("the referring unit records what police without accounts do")
                .isEqualTo(scene.amr().unit());
        mother.holds();
    }

    @Test
    void thePoliceAskForMoreAndMayNotRefuseForThat() {
        long id = mother.sent(scene);
        mother.police(scene, id, ReferralAct.SIGN, ReferralAct.ASK_FOR_MORE);
        assertThat(mother.openWork(id).ownerUnitId()).isEqualTo(scene.amr().unit());
        refused(() -> mother.police(scene, id, ReferralAct.NOT_FILE), "referral.refused.not-now");
        mother.agency(scene, id, ReferralAct.SUPPLEMENT);
        assertThat(mother.openWork(id).ownerUnitId()).isEqualTo(scene.police().unit());
        assertThat(mother.state(id)).isEqualTo(ReferralState.DECIDING);
        mother.holds();
    }

    @Test
    void aStepOfThePoliceIsRecordedFromTheirScannedPaper() {
        long id = mother.sent(scene, ReferralMother.ELSEWHERE);
        refused(() -> mother.agency(scene, id, ReferralAct.SIGN), "referral.refused.no-scan");
        mother.scan(scene, id);
        mother.agency(scene, id, ReferralAct.SIGN);
        assertThat(mother.state(id)).isEqualTo(ReferralState.CHECKING);
        mother.moveTo("2021-08-06T09:00");
        mother.agency(scene, id, ReferralAct.FIND_COMPLETE);
        mother.moveTo("2021-08-06T11:00");
        refused(() -> mother.agency(scene, id, ReferralAct.FILE), "referral.refused.no-scan");

        long own = mother.sent(scene);
        refused(() -> mother.agency(scene, own, ReferralAct.SIGN), "referral.refused.no-scan");
        mother.scan(scene, own);
        mother.agency(scene, own, ReferralAct.SIGN);
        assertThat(mother.openWork(own).ownerUnitId())
                .as("police with accounts still have the next step")
                .isEqualTo(scene.police().unit());
    }

    @Test
    void theReportIsCompleteBeforeTheHeadIsAsked() {
        long id = mother.written(scene, scene.police().name());
        ReferralFacts full = ReferralMother.facts(scene.police().name());
        handInRefused(id, with(full, "张某", full.noAppraisal()), "referral.refused.task-force");
        handInRefused(id, with(full, full.taskForce(), ""), "referral.refused.missing.APPRAISAL");
        handInRefused(id, ReferralMother.facts(""), "referral.refused.no-police");
        mother.writing.handIn(scene.amr().liaison(), id, mother.version(id), full);
        assertThat(mother.state(id)).isEqualTo(ReferralState.APPROVING);
    }

    private void handInRefused(long id, ReferralFacts facts, String why) {
        refused(() -> mother.writing.handIn(scene.amr().liaison(), id, mother.version(id), facts), why);
    }

    private static ReferralFacts with(ReferralFacts facts, String taskForce, String noAppraisal) {
        return new ReferralFacts(
                facts.suspect(),
                facts.charge(),
                facts.story(),
                taskForce,
                null,
                facts.police(),
                null,
                facts.procuratorate(),
                facts.priorPenalty(),
                facts.enclosures(),
                noAppraisal);
    }

    @Test
    void whoSawAnOlderStateMeetsAConflict() {
        long id = mother.sent(scene);
        int seen = mother.version(id);
        mother.scan(scene, id);
        mother.police(scene, id, ReferralAct.SIGN);
        assertThatThrownBy(() ->
                        mother.desk.act(scene.amr().liaison(), id, seen, ReferralAct.SIGN, ReferralMother.answer()))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void theProcuratorateSeesWhatItHasACopyOfAndChangesNothing() {
        long id = mother.handedIn(scene, scene.police().name());
        assertThat(ReferralAccess.canSee(scene.procurator(), mother.get(id))).isFalse();
        assertThat(ReferralAccess.canSee(scene.officer(), mother.get(id))).isFalse();
        mother.head(scene, id, ReferralAct.APPROVE);
        mother.agency(scene, id, ReferralAct.SEND);
        assertThat(ReferralAccess.canSee(scene.procurator(), mother.get(id))).isTrue();
        assertThat(ReferralAccess.canSee(scene.officer(), mother.get(id))).isTrue();
        assertThat(ReferralAccess.acts(scene.procurator(), mother.get(id))).isEmpty();
        assertThat(ReferralAccess.acts(scene.officer(), mother.get(id))).isEmpty();
    }

    private static void refused(Runnable act, String why) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo(why));
    }
}
