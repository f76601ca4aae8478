package liandong.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import liandong.LiandongTest;
import liandong.organization.Capability;
import liandong.organization.NotVisible;
import liandong.organization.Viewer;
import liandong.reporting.ReportingMother;
import liandong.shared.Conflict;
import liandong.shared.Refused;
import liandong.worklist.InvariantChecker;
import liandong.worklist.Worklist;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cases are kept by the unit responsible for them; two earlier penalties of the same subject call for an answer. */
@LiandongTest
class CaseworkTests {

    private static final String CLINIC = "91350100M000100Y43";

    @Autowired
    ReportingMother mother;

    @Autowired
    Casework casework;

    @Autowired
    Cases cases;

    @Autowired
    Violations violations;

    @Autowired
    Worklist worklist;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource database;

    @Test
    void aCaseIsRegisteredCorrectedClosedAndOpenedAgain() {
        ReportingMother.Case campaign = mother.launched("2021-08");
        Viewer liaison = campaign.person(Capability.LIAISON, campaign.below());
        long id = register(campaign, liaison, CaseSample.found("2021-08-01").facts());
        assertThat(state(liaison, id)).isEqualTo(CaseState.FOUND);
        casework.correct(
                liaison, id, 0, CaseSample.decided("2021-08-04").fined("500").facts(), Set.of());
        assertThat(state(liaison, id)).isEqualTo(CaseState.DECIDED);
        assertThatThrownBy(() -> casework.close(liaison, id, 1, LocalDate.of(2021, 8, 3), ""))
                .as("before the decision")
                .isInstanceOf(Refused.class);
        casework.close(liaison, id, 1, LocalDate.of(2021, 8, 5), "罚款已缴");
        assertThat(state(liaison, id)).isEqualTo(CaseState.CLOSED);
        assertThatThrownBy(() -> casework.correct(
                        liaison, id, 2, CaseSample.decided("2021-08-04").facts(), Set.of()))
                .isInstanceOf(Refused.class);
        casework.reopen(liaison, id, 2, "罚款金额有误");
        assertThat(state(liaison, id)).isEqualTo(CaseState.DECIDED);
        assertThat(audited(id)).containsExactly("case-registered", "case-corrected", "case-closed", "case-reopened");
        assertThat(new InvariantChecker(database).check()).isEmpty();
    }

    @Test
    void aCaseWithoutADecisionIsClosedWithWords() {
        ReportingMother.Case campaign = mother.launched("2021-08");
        Viewer liaison = campaign.person(Capability.LIAISON, campaign.below());
        long id = register(campaign, liaison, CaseSample.found("2021-08-01").facts());
        LocalDate today = LocalDate.of(2021, 8, 5);
        assertThatThrownBy(() -> casework.close(liaison, id, 0, today, " ")).isInstanceOf(Refused.class);
        casework.close(liaison, id, 0, today, "查无违法事实，不予立案");
        assertThat(state(liaison, id)).isEqualTo(CaseState.CLOSED);
    }

    @Test
    void ownerJointUnitAndLeadReadItOnlyTheOwnerWrites() {
        ReportingMother.Case campaign = mother.launched("2021-08");
        Viewer owner = campaign.person(Capability.LIAISON, campaign.below());
        Viewer peer = campaign.person(Capability.LIAISON, campaign.peer());
        CaseFacts facts = CaseSample.found("2021-08-01").facts();
        long alone = register(campaign, owner, facts);
        long joint = casework.register(
                owner,
                campaign.campaignId(),
                campaign.below().key(),
                facts,
                Set.of(campaign.peer().key()));
        assertThatThrownBy(() -> cases.visible(peer, alone)).isInstanceOf(NotVisible.class);
        assertThat(cases.visible(peer, joint).jointUnits())
                .containsExactly(campaign.peer().key());
        assertThat(cases.visible(campaign.officer(), alone).id()).isEqualTo(alone);
        for (Viewer reader : List.of(peer, campaign.officer())) {
            assertThatThrownBy(() -> casework.correct(reader, joint, 0, facts, Set.of()))
                    .isInstanceOf(NotVisible.class);
        }
        Viewer administrator = campaign.person(Capability.ADMINISTRATOR, campaign.below());
        assertThatThrownBy(() -> cases.visible(administrator, alone)).isInstanceOf(NotVisible.class);
        assertThatThrownBy(() -> casework.register(
                        peer, campaign.campaignId(), campaign.below().key(), facts, Set.of()))
                .as("in the name of another unit")
                .isInstanceOf(NotVisible.class);
    }

    @Test
    void whoSawAnOlderVersionMeetsAConflict() {
        ReportingMother.Case campaign = mother.launched("2021-08");
        Viewer liaison = campaign.person(Capability.LIAISON, campaign.below());
        CaseFacts facts = CaseSample.found("2021-08-01").facts();
        long id = register(campaign, liaison, facts);
        casework.correct(liaison, id, 0, facts, Set.of());
        assertThatThrownBy(() -> casework.correct(liaison, id, 0, facts, Set.of()))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void theKindsOfViolationsAreThoseOfTheTablesInWhichTheCampaignReports() {
        ReportingMother.Case campaign = mother.launched("2021-08");
        assertThat(violations.of(campaign.campaignId()).stream().map(Violation::code))
                .contains("UNLICENSED_PRACTICE", "PRICE_VIOLATION", "OTHER");
        assertThat(violations.of(-1).stream().map(Violation::code)).containsExactly("OTHER");
    }

    @Test
    void aSubjectPenalisedTwiceBeforeIsPutToTheOfficerWhoAnswers() {
        ReportingMother.Case campaign = mother.launched("2021-08");
        Viewer officer = campaign.person(Capability.OFFICER, campaign.below());
        Viewer peer = campaign.person(Capability.OFFICER, campaign.peer());
        long first = register(campaign, officer, of("上海丽人（美容）店", "", CaseSample.decided("2021-05-01")));
        casework.register(
                peer,
                campaign.campaignId(),
                campaign.peer().key(),
                of("上海丽人美容店", CLINIC, CaseSample.decided("2021-06-01")),
                Set.of());
        long third = register(campaign, officer, of("上海丽人美容店", CLINIC, CaseSample.found("2021-07-01")));
        assertThat(cases.visible(officer, third).isAlerted()).isTrue();
        assertThat(worklist.find(ReferralAlerts.SOURCE, third).orElseThrow().role())
                .isEqualTo(Capability.OFFICER);
        assertThat(mailsAbout(third)).isEqualTo(1);
        Casework.Earlier earlier = casework.earlier(officer, cases.visible(officer, third));
        assertThat(earlier.shown().stream().map(CaseRecord::id)).containsExactly(first);
        assertThat(earlier.hidden()).as("of the other unit").isEqualTo(1);
        int version = cases.visible(officer, third).version();
        assertThatThrownBy(() -> casework.close(officer, third, version, LocalDate.of(2021, 8, 5), "了结"))
                .isInstanceOf(Refused.class);
        casework.consider(officer, third, version, true, "两次处罚后再次行医，移送公安机关");
        assertThat(cases.visible(officer, third).facts().suspectedCrime()).isTrue();
        assertThat(worklist.find(ReferralAlerts.SOURCE, third).orElseThrow().isOpen())
                .isFalse();
        assertThat(new InvariantChecker(database).check()).isEmpty();
    }

    @Test
    void onlyPenaltiesForIllegalPracticeBeforeItWasFoundCount() {
        ReportingMother.Case campaign = mother.launched("2021-08");
        Viewer officer = campaign.person(Capability.OFFICER, campaign.below());
        String name = "上海另一家店";
        register(campaign, officer, of(name, "", CaseSample.decided("2021-05-01")));
        register(
                campaign, officer, of(name, "", CaseSample.decided("2021-05-02").violation("ILLEGAL_AD")));
        register(campaign, officer, of(name, "", CaseSample.decided("2021-07-01")));
        long late = register(campaign, officer, of(name, "", CaseSample.found("2021-07-01")));
        assertThat(cases.visible(officer, late).alertedAt()).isNull();
    }

    @Test
    void theAlertComesWhenTheEarlierCaseIsRegisteredLaterAndGoesWhenItWasAMistake() {
        ReportingMother.Case campaign = mother.launched("2021-08");
        Viewer officer = campaign.person(Capability.OFFICER, campaign.below());
        String name = "上海第三家店";
        long now = register(campaign, officer, of(name, "", CaseSample.found("2021-08-01")));
        register(campaign, officer, of(name, "", CaseSample.decided("2021-05-01")));
        long mistaken = register(campaign, officer, of(name, "", CaseSample.decided("2021-06-01")));
        assertThat(cases.visible(officer, now).isAlerted()).isTrue();
        casework.correct(officer, mistaken, 0, of("上海第四家店", "", CaseSample.decided("2021-06-01")), Set.of());
        assertThat(cases.visible(officer, now).alertedAt()).isNull();
        assertThat(worklist.find(ReferralAlerts.SOURCE, now).orElseThrow().isOpen())
                .isFalse();
        campaign.settle();
        assertThat(new InvariantChecker(database).check()).isEmpty();
    }

    private long register(ReportingMother.Case campaign, Viewer viewer, CaseFacts facts) {
        return casework.register(viewer, campaign.campaignId(), campaign.below().key(), facts, Set.of());
    }

    private static CaseFacts of(String name, String uscc, CaseSample sample) {
        return sample.by(SubjectKind.ORGANISATION, name, uscc).facts();
    }

    private CaseState state(Viewer viewer, long id) {
        return cases.visible(viewer, id).state();
    }

    private List<String> audited(long id) {
        return jdbc.sql("select action from audit_entry where subject = :subject order by id")
                .param("subject", "case:" + id)
                .query(String.class)
                .list();
    }

    private long mailsAbout(long id) {
        return jdbc.sql("select count(*) from outbox_mail where reminder_key like :key")
                .param("key", "consider-referral:" + id + ":%")
                .query(Long.class)
                .single();
    }
}
