package liandong.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import liandong.LiandongTest;
import liandong.referral.ReferralMother.Scene;
import liandong.shared.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every clock of a referral: days move over holidays, hours run through them, and what is over is supervised at once. */
@LiandongTest
class ReferralClockTests {

    @Autowired
    ReferralMother mother;

    @Autowired
    ReferralLimits limits;

    private Scene scene;

    /** National Day 2021: 1 to 7 October, 9 October is a make-up working day. */
    @BeforeEach
    void beforeNationalDay() {
        mother.moveTo("2021-08-05T09:00");
        scene = mother.scene();
        mother.moveTo("2021-09-29T10:00");
    }

    @Test
    void threeDaysToDecideMoveOverNationalDayAndHoursDoNot() {
        long id = mother.written(scene, scene.police().name());
        assertThat(mother.dueAt(id)).as("three working days to write").isEqualTo("2021-10-10T00:00");
        mother.writing.handIn(
                scene.amr().liaison(),
                id,
                mother.version(id),
                ReferralMother.facts(scene.police().name()));
        assertThat(mother.dueAt(id)).as("3 days: 2 October moves to the 8th").isEqualTo("2021-10-09T00:00");
        mother.moveTo("2021-09-30T15:00");
        mother.head(scene, id, ReferralAct.APPROVE);
        assertThat(mother.dueAt(id)).as("24 hours run through the holiday").isEqualTo("2021-10-01T15:00");
        mother.agency(scene, id, ReferralAct.SEND);
        assertThat(mother.dueAt(id)).isEqualTo("2021-10-01T15:00");
        mother.police(scene, id, ReferralAct.SIGN);
        assertThat(mother.dueAt(id)).as("24 hours to look at it").isEqualTo("2021-10-01T15:00");
        mother.police(scene, id, ReferralAct.FIND_COMPLETE);
        assertThat(mother.dueAt(id)).as("3 days from receipt").isEqualTo("2021-10-09T00:00");
        mother.police(scene, id, ReferralAct.FILE);
        assertThat(mother.dueAt(id)).as("3 days to hand over").isEqualTo("2021-10-09T00:00");
    }

    /** Spring Festival 2022: 31 January to 6 February; 29 and 30 January are make-up working days. */
    @Test
    void theSpringFestivalMovesDaysAndHoursRunThroughIt() {
        mother.moveTo("2022-01-28T10:00");
        long id = mother.written(scene, scene.police().name());
        assertThat(mother.dueAt(id))
                .as("three working days: Saturday, Sunday and the 7th")
                .isEqualTo("2022-02-08T00:00");
        ReferralFacts facts = ReferralMother.facts(scene.police().name());
        mother.writing.handIn(scene.amr().liaison(), id, mother.version(id), facts);
        assertThat(mother.dueAt(id)).as("3 days: 31 January moves to the 7th").isEqualTo("2022-02-08T00:00");
        mother.moveTo("2022-01-30T16:00");
        mother.head(scene, id, ReferralAct.APPROVE);
        assertThat(mother.dueAt(id)).as("24 hours end on New Year's Eve").isEqualTo("2022-01-31T16:00");
        mother.agency(scene, id, ReferralAct.SEND);
        mother.police(scene, id, ReferralAct.SIGN, ReferralAct.FIND_COMPLETE);
        assertThat(mother.dueAt(id)).as("3 days from receipt: 2 February moves").isEqualTo("2022-02-08T00:00");
        mother.holds();
    }

    @Test
    void theClocksOfRemediesMoveOverNationalDay() {
        long id = mother.notFiled(scene);
        assertThat(mother.dueAt(id)).as("3 days to answer").isEqualTo("2021-10-09T00:00");
        mother.agency(scene, id, ReferralAct.RECONSIDER);
        assertThat(mother.dueAt(id)).as("3 days to reconsider").isEqualTo("2021-10-09T00:00");
        mother.police(scene, id, ReferralAct.UPHOLD);
        assertThat(mother.dueAt(id)).as("3 days to suggest supervision").isEqualTo("2021-10-09T00:00");
        mother.agency(scene, id, ReferralAct.SUGGEST_STILL);
        assertThat(mother.dueAt(id))
                .as("7 days to state reasons: 6 October moves")
                .isEqualTo("2021-10-09T00:00");
        mother.police(scene, id, ReferralAct.STATE_REASONS);
        assertThat(mother.dueAt(id)).as("10 working days").isEqualTo("2021-10-20T00:00");
        mother.scan(scene, id);
        mother.agency(scene, id, ReferralAct.TELL_TO_FILE);
        assertThat(mother.dueAt(id)).as("15 days").isEqualTo("2021-10-15T00:00");
        mother.holds();
    }

    @Test
    void administrativePunishmentHasNinetyDays() {
        long id = mother.notFiled(scene);
        mother.agency(scene, id, ReferralAct.ACCEPT);
        assertThat(mother.dueAt(id)).isEqualTo("2021-12-29T00:00");
        mother.agency(scene, id, ReferralAct.ADMINISTER);
        mother.ended(id, ReferralState.ADMINISTERED, "administered");
    }

    @Test
    void thePolicesClockStandsStillWhileMaterialIsSupplemented() {
        mother.moveTo("2021-10-11T09:00");
        long id = mother.sent(scene);
        mother.police(scene, id, ReferralAct.SIGN);
        mother.moveTo("2021-10-11T18:00");
        mother.police(scene, id, ReferralAct.ASK_FOR_MORE);
        assertThat(mother.dueAt(id)).as("3 days to supplement").isEqualTo("2021-10-15T00:00");
        mother.moveTo("2021-10-13T09:00");
        mother.agency(scene, id, ReferralAct.SUPPLEMENT);
        assertThat(mother.dueAt(id))
                .as("received on the 11th, stood still for two days")
                .isEqualTo("2021-10-19T00:00");
    }

    @Test
    void theLimitIsExtendedByLawAndCountsFromReceipt() {
        mother.moveTo("2021-10-11T09:00");
        long id = mother.accepted(scene);
        assertThat(mother.dueAt(id)).isEqualTo("2021-10-15T00:00");
        extend(id, ExtensionGround.ECONOMIC);
        assertThat(mother.dueAt(id)).as("10 days").isEqualTo("2021-10-22T00:00");
        refused(() -> extend(id, ExtensionGround.CLUE_CHECK), "referral.refused.no-longer");
        extend(id, ExtensionGround.COMPLEX);
        assertThat(mother.dueAt(id)).as("30 days").isEqualTo("2021-11-11T00:00");
        extend(id, ExtensionGround.FURTHER);
        assertThat(mother.dueAt(id)).as("60 days").isEqualTo("2021-12-11T00:00");
        mother.holds();
        mother.police(scene, id, ReferralAct.FILE);
        assertThat(mother.state(id)).isEqualTo(ReferralState.HANDING_OVER);
    }

    @Test
    void whatIsOverIsNotExtended() {
        mother.moveTo("2021-10-11T09:00");
        long id = mother.accepted(scene);
        mother.moveTo("2021-10-15T09:00");
        refused(() -> extend(id, ExtensionGround.ECONOMIC), "referral.refused.too-late");
    }

    @Test
    void limitsGoByTheRulesOfTheirDay() {
        assertThat(limits.of(ReferralState.CHECKING, null, LocalDate.parse("2020-08-31"))
                        .basis())
                .doesNotContain("公安机关办理刑事案件程序规定");
        assertThat(limits.of(ReferralState.CHECKING, null, LocalDate.parse("2020-09-01"))
                        .basis())
                .contains("公安机关办理刑事案件程序规定（2020）第一百八十条");
        refused(
                () -> limits.of(ReferralState.DECIDING, ExtensionGround.ECONOMIC, LocalDate.parse("2017-12-31")),
                "referral.refused.no-limit");
    }

    @Test
    void theClockCountsFromWhenItHappenedNotFromWhenItWasWrittenDown() {
        mother.moveTo("2021-10-11T09:00");
        long id = mother.sent(scene, ReferralMother.ELSEWHERE);
        mother.moveTo("2021-10-13T09:00");
        mother.scan(scene, id);
        refused(
                () -> mother.act(scene.amr().liaison(), id, ReferralAct.SIGN, ReferralMother.at("2021-10-14T09:00")),
                "referral.refused.in-future");
        refused(
                () -> mother.act(scene.amr().liaison(), id, ReferralAct.SIGN, ReferralMother.at("2021-10-11T08:00")),
                "referral.refused.before-step");
        mother.act(scene.amr().liaison(), id, ReferralAct.SIGN, ReferralMother.at("2021-10-11T15:00"));
        assertThat(mother.dueAt(id)).isEqualTo("2021-10-12T15:00");
        mother.moveTo("2021-10-13T09:01");
        assertThat(mother.course(id)).as("over before it was written down").endsWith("sign", "supervised");
    }

    @Test
    void theMomentALimitIsOverTheStepIsSupervised() {
        long id = mother.accepted(scene);
        mother.moveTo("2021-10-08T23:59");
        assertThat(mother.course(id)).doesNotContain("supervised");
        assertThat(mother.digest(id)).containsExactly(scene.police().unit() + ":LIAISON:T0");
        mother.moveTo("2021-10-09T00:00");
        assertThat(mother.course(id)).contains("supervised");
        assertThat(mother.mails(id, scene.police().unit())).anyMatch(subject -> subject.contains("督办"));
        assertThat(mother.mails(id, scene.amr().unit())).anyMatch(subject -> subject.contains("督办"));
        assertThat(mother.mails(id, scene.procuratorate())).anyMatch(subject -> subject.contains("督办"));
        assertThat(mother.agenda(id)).containsExactly("open");
        mother.moveTo("2021-10-09T08:30");
        assertThat(mother.digest(id))
                .as("the ladder goes on after supervision")
                .contains(scene.police().unit() + ":UNIT_HEAD:T+1");
        mother.holds();
        mother.police(scene, id, ReferralAct.FILE);
        assertThat(mother.agenda(id)).containsExactly("已办理");
    }

    @Test
    void anHourClockIsSupervisedInTheMiddleOfAHoliday() {
        mother.moveTo("2021-09-30T15:00");
        long id = mother.handedIn(scene, scene.police().name());
        mother.head(scene, id, ReferralAct.APPROVE);
        assertThat(mother.mails(id, scene.amr().unit()))
                .as("hour clocks are mailed at once")
                .anyMatch(subject -> subject.contains("批准移送"));
        mother.moveTo("2021-10-01T14:59");
        assertThat(mother.course(id)).doesNotContain("supervised");
        mother.moveTo("2021-10-01T15:00");
        assertThat(mother.course(id)).contains("supervised");
        assertThat(mother.agenda(id)).as("not sent: the unit's own business").isEmpty();
        mother.agency(scene, id, ReferralAct.SEND);
        mother.moveTo("2021-10-02T15:00");
        assertThat(mother.course(id)).endsWith("send", "supervised");
        assertThat(mother.agenda(id)).containsExactly("open");
    }

    private void extend(long id, ExtensionGround ground) {
        mother.act(scene.police().liaison(), id, ReferralAct.EXTEND, ReferralMother.on(ground));
    }

    private static void refused(Runnable act, String why) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo(why));
    }
}
