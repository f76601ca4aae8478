package liandong.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import javax.sql.DataSource;
import liandong.LiandongTest;
import liandong.campaign.Campaigns;
import liandong.campaign.PlanDifference;
import liandong.campaign.PlanRefused;
import liandong.campaign.PlanVersions;
import liandong.organization.Capability;
import liandong.organization.NotVisible;
import liandong.organization.Unit;
import liandong.reporting.ReportingMother.Case;
import liandong.shared.Conflict;
import liandong.shared.Refused;
import liandong.worklist.InvariantChecker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A new version of the plan of a running campaign: open work follows, history stays, nothing is asked twice. */
@LiandongTest
class PlanVersionTests {

    private static final String PLAN = ReportingMother.plan(ReportingMother.ITEM.formatted("2021-08, 2021-09"), "");
    private static final String POLICE = "  - {id: PSB, name: 县公安局, kind: PUBLIC_SECURITY, role: MEMBER}\n";
    private static final String WITH_POLICE = PLAN.replace("participantClasses:\n", POLICE + "participantClasses:\n")
            .replace("units: [AMR]", "units: [AMR, PSB]");

    private static final String WITH_SUMMARY =
            ReportingMother.plan(ReportingMother.ITEM.formatted("2021-08, 2021-09"), """
              - {id: S1, name: 监督所总结, kind: FINAL, from: BELOW, to: HC, due: {dueDate: 2021-10-18, inclusive: true}, tables: [cn-medbeauty-summary-shanghai-2021]}
            """);
    private static final String WITHOUT_PEER = PLAN.replaceAll("(?m)^.*id: AMR.*\\n", "")
            .replaceAll("(?m)^.*id: PEERS.*\\n", "")
            .replace("from: [PEERS, BELOW]", "from: [BELOW]");

    @Autowired
    ReportingMother mother;

    @Autowired
    PlanVersions versions;

    @Autowired
    Campaigns campaigns;

    @Autowired
    Reporting reporting;

    @Autowired
    Reports reports;

    @Autowired
    Supervisions supervisions;

    @Autowired
    DataSource database;

    @AfterEach
    void everythingAgrees() {
        assertThat(new InvariantChecker(database).check()).isEmpty();
    }

    @Test
    void aUnitThatJoinsIsAskedInTheOpenRoundIsToldAndIsAskedInTheNextOne() {
        Case asked = running();
        Unit police = mother.campaigns.unit("341323", "PUBLIC_SECURITY", "县公安局");
        assertThat(differences(asked, WITH_POLICE))
                .extracting(PlanDifference::what, PlanDifference::before, PlanDifference::after)
                .containsExactly(tuple("县公安局", null, "部门"), tuple(asked.round().title(), null, "应报"));
        change(asked, WITH_POLICE);
        assertThat(asked.owedBy(police).state()).isEqualTo(ObligationState.OPEN);
        assertThat(asked.round().expected()).isEqualTo(3);
        assertThat(asked.told(police)).containsExactly("LIAISON 0:OPENING");
        assertThat(asked.told(asked.peer())).as("not told twice").containsExactly("LIAISON 0:OPENING");
        assertThat(mail(asked, police)).contains("县公安局").contains("增加公安");
        assertThat(mails(asked)).as("nobody else").isEqualTo(1);
        asked.submit(police);
        asked.accept(police);
        asked.at("2021-09-30T08:00");
        assertThat(asked.owedBy(police).terms().periodCode()).isEqualTo("2021-09");
    }

    @Test
    void aUnitThatLeavesIsNoLongerAskedRemindedOrSupervisedAndStillReadsWhatItDid() {
        Case asked = running();
        asked.at("2021-09-08T09:00");
        long owed = asked.owedBy(asked.peer()).id();
        assertThat(supervisions.openFor(owed)).isPresent();
        change(asked, WITHOUT_PEER);
        assertThat(mother.obligations.get(owed).state()).isEqualTo(ObligationState.RELEASED);
        assertThat(supervisions.openFor(owed)).isEmpty();
        assertThat(asked.round().expected()).isEqualTo(1);
        int told = asked.told(asked.peer()).size();
        asked.at("2021-09-30T12:00");
        assertThat(asked.round().periodCode()).isEqualTo("2021-09");
        assertThat(mother.obligations.ofRound(asked.round().id()))
                .extracting(Obligation::ownerUnitId)
                .containsExactly(asked.below().key());
        assertThat(openWorkOf(asked, asked.peer())).isZero();
        assertThat(mother.jdbc
                        .sql("select count(*) from digest_line where owner_unit_id = :unit and reminder_key like :key")
                        .param("unit", asked.peer().key())
                        .param("key", "fill-report:" + owed + ":%")
                        .query(Integer.class)
                        .single())
                .isEqualTo(told);
        var liaison = asked.person(Capability.LIAISON, asked.peer());
        assertThat(campaigns.visible(liaison, asked.campaignId()).name()).isEqualTo("小行动");
        assertThat(mail(asked, asked.peer())).contains("不再要求").contains("机构改革");
        assertThat(mails(asked)).as("liaison and head").isEqualTo(2);
    }

    @Test
    void aUnitThatLeavesIsNotToldOfDaysThatMoveForTheOthers() {
        Case asked = running();
        change(asked, WITHOUT_PEER.replace("dayOfMonth: 5", "dayOfMonth: 9"));
        assertThat(mail(asked, asked.peer())).contains("不再要求").doesNotContain("2021-09-09");
        assertThat(mail(asked, asked.below())).contains("2021-09-09");
    }

    @Test
    void whatAUnitHandedInBeforeItLeftIsReviewedAndCounts() {
        Case asked = running();
        asked.submit(asked.peer());
        change(asked, WITHOUT_PEER);
        assertThat(asked.owedBy(asked.peer()).state()).isEqualTo(ObligationState.SUBMITTED);
        asked.accept(asked.peer());
        assertThat(asked.owedBy(asked.peer()).state()).isEqualTo(ObligationState.ACCEPTED);
        assertThat(asked.round().expected()).isEqualTo(2);
    }

    @Test
    void theSameVersionOnceMoreChangesNothingAndASecondClickIsAConflict() {
        Case asked = running();
        long basis = versions.compare(asked.officer(), asked.campaignId(), WITH_POLICE)
                .basis();
        versions.change(asked.officer(), asked.campaignId(), WITH_POLICE, "增加公安", basis);
        assertThatThrownBy(() -> versions.change(asked.officer(), asked.campaignId(), WITH_POLICE, "增加公安", basis))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> versions.compare(asked.officer(), asked.campaignId(), WITH_POLICE))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("campaign.version.nothing");
        assertThat(versions.history(asked.officer(), asked.campaignId()))
                .extracting(version -> version.number() + " " + version.reason())
                .containsExactly("2 增加公安", "1 null");
        assertThat(versions.yaml(asked.officer(), asked.campaignId(), 1)).isEqualTo(PLAN);
        asked.settle();
    }

    @Test
    void aUnitThatComesBackIsAskedFromTheNextRoundOn() {
        Case asked = running();
        change(asked, WITHOUT_PEER);
        change(asked, PLAN);
        assertThat(asked.owedBy(asked.peer()).state()).isEqualTo(ObligationState.RELEASED);
        asked.at("2021-09-30T08:00");
        assertThat(asked.owedBy(asked.peer()).state()).isEqualTo(ObligationState.OPEN);
    }

    @Test
    void whatMayNotChangeIsRefusedAtItsLine() {
        Case asked = running();
        String other = PLAN.replace("campaignName: 小行动", "campaignName: 大行动").replace("role: MEMBER", "role: SUPPORT");
        assertThatThrownBy(() -> versions.compare(asked.officer(), asked.campaignId(), other))
                .isInstanceOfSatisfying(
                        PlanRefused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(problem -> problem.line() + " " + problem.path())
                                .containsExactly("4 campaignName", "9 units[1].role"));
        assertThatThrownBy(() -> versions.compare(
                        asked.person(Capability.OFFICER, asked.peer()), asked.campaignId(), WITH_POLICE))
                .isInstanceOf(NotVisible.class);
    }

    @Test
    void whoHandsInWhileItIsReleasedIsToldSoAndNothingIsHalfDone() {
        Case asked = running();
        var liaison = asked.person(Capability.LIAISON, asked.peer());
        int version = asked.owedBy(asked.peer()).version();
        change(asked, WITHOUT_PEER);
        assertThatThrownBy(() ->
                        reporting.handIn(liaison, asked.owedBy(asked.peer()).id(), version, ReportDraft.EMPTY, false))
                .isInstanceOf(Conflict.class);
        assertThat(asked.owedBy(asked.peer()).state()).isEqualTo(ObligationState.RELEASED);
    }

    @Test
    void monthsAreAddedAndTakenOutWhileTheyAreNotBegun() {
        Case asked = running();
        String longer = ReportingMother.plan(ReportingMother.ITEM.formatted("2021-08, 2021-10"), "");
        assertThat(differences(asked, longer))
                .extracting(PlanDifference::what, PlanDifference::before, PlanDifference::after)
                .containsExactly(tuple("2021年10月工作月报", null, "2021-11-05"), tuple("2021年9月工作月报", "2021-10-05", null));
        change(asked, longer);
        asked.at("2021-10-08T12:00");
        assertThat(asked.round().periodCode()).isEqualTo("2021-08");
        asked.at("2021-11-01T08:00");
        assertThat(asked.round().periodCode()).isEqualTo("2021-10");
        String without = ReportingMother.plan(ReportingMother.ITEM.formatted("2021-10"), "");
        assertThatThrownBy(() -> versions.compare(asked.officer(), asked.campaignId(), without))
                .isInstanceOfSatisfying(
                        PlanRefused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(problem -> problem.messageKey())
                                .containsExactly("reporting.version.period-begun"));
    }

    @Test
    void aMonthAddedAfterTheLastOneHadBegunIsAskedToo() {
        Case asked = mother.launchedPlan(ReportingMother.plan(ReportingMother.ITEM.formatted("2021-08"), ""));
        asked.at("2021-09-01T09:00");
        change(asked, PLAN);
        asked.at("2021-09-30T08:00");
        assertThat(asked.round().periodCode()).isEqualTo("2021-09");
    }

    @Test
    void anAddedSummaryIsAskedAndTakenOutAgainBeforeItBegins() {
        Case asked = running();
        change(asked, WITH_SUMMARY);
        assertThat(mother.jdbc
                        .sql("select count(*) from item_period p join reporting_item i on i.id = p.item_id"
                                + " where i.campaign_id = :campaign")
                        .param("campaign", asked.campaignId())
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
        change(asked, PLAN);
        asked.at("2021-10-20T12:00");
        assertThat(mother.rounds.ofCampaign(asked.campaignId()))
                .extracting(CollectionRound::periodCode)
                .containsExactlyInAnyOrder("2021-08", "2021-09");
    }

    @Test
    void anAddedSummaryOpensOnItsDay() {
        Case asked = running();
        change(asked, WITH_SUMMARY);
        asked.at("2021-10-12T12:00");
        assertThat(mother.rounds.ofCampaign(asked.campaignId()))
                .extracting(CollectionRound::title)
                .contains("监督所总结");
    }

    @Test
    void dueDaysOfRunningAndComingRoundsMove() {
        Case asked = running();
        String later = PLAN.replace("dayOfMonth: 5", "dayOfMonth: 9");
        assertThat(differences(asked, later))
                .extracting(PlanDifference::before, PlanDifference::after)
                .containsExactly(tuple("2021-09-06", "2021-09-09"), tuple("2021-10-08", "2021-10-09"));
        change(asked, later);
        assertThat(asked.owedBy(asked.peer()).effectiveDue()).isEqualTo("2021-09-09");
        assertThat(asked.owedBy(asked.peer()).standing().dueRevision()).isEqualTo(1);
    }

    @Test
    void anotherTableIsAskedFromTheNextPeriodOnAndTheOpenRoundKeepsItsOwn() {
        Case asked = running();
        String before = reports.item(asked.owedBy(asked.peer())).tableId();
        String other = PLAN.replace("cn-medbeauty-monthly-shanghai-2021", "cn-medbeauty-summary-shanghai-2021")
                .replace("summaries:", "policy: {reviewWorkdays: 7}\nsummaries:");
        assertThat(differences(asked, other))
                .extracting(PlanDifference::what)
                .containsExactly("自2021年9月工作月报起的报表（已开启的各期不变）", "时限规则（自未开启的报告期起）");
        change(asked, other);
        assertThat(reports.item(asked.owedBy(asked.peer())).tableId()).isEqualTo(before);
        assertThat(reports.item(asked.owedBy(asked.peer())).pace().reviewWorkdays())
                .isEqualTo(2);
        asked.submit(asked.below());
        asked.at("2021-09-30T08:00");
        assertThat(reports.item(asked.owedBy(asked.peer())).tableId()).isEqualTo("cn-medbeauty-summary-shanghai-2021");
        assertThat(reports.item(asked.owedBy(asked.peer())).pace().reviewWorkdays())
                .isEqualTo(7);
        assertThatThrownBy(() -> versions.compare(asked.officer(), asked.campaignId(), PLAN))
                .isInstanceOf(PlanRefused.class);
    }

    /** The last one that owes it leaves: the round has nothing left to wait for. */
    @Test
    void theRoundGoesOnWhenNobodyIsLeftToWaitFor() {
        Case asked = running();
        asked.submit(asked.below());
        asked.accept(asked.below());
        change(asked, WITHOUT_PEER);
        asked.settle();
        assertThat(asked.round().state()).isEqualTo(CollectionRound.State.COMPILED);
    }

    private Case running() {
        Case asked = mother.launchedPlan(PLAN);
        asked.at("2021-08-31T08:00");
        return asked;
    }

    private List<PlanDifference> differences(Case asked, String yaml) {
        return versions.compare(asked.officer(), asked.campaignId(), yaml).differences();
    }

    private void change(Case asked, String yaml) {
        long basis = versions.compare(asked.officer(), asked.campaignId(), yaml).basis();
        versions.change(asked.officer(), asked.campaignId(), yaml, yaml.equals(WITH_POLICE) ? "增加公安" : "机构改革", basis);
        asked.settle();
    }

    private String mail(Case asked, Unit unit) {
        return mother.mail("plan-changed:" + newest(asked) + ":" + unit.key());
    }

    private int mails(Case asked) {
        return mother.jdbc
                .sql("select count(distinct reminder_key) from outbox_mail where reminder_key like :key")
                .param("key", "plan-changed:" + newest(asked) + ":%")
                .query(Integer.class)
                .single();
    }

    private long newest(Case asked) {
        return mother.jdbc
                .sql("select max(id) from plan_change where campaign_id = :campaign")
                .param("campaign", asked.campaignId())
                .query(Long.class)
                .single();
    }

    private int openWorkOf(Case asked, Unit unit) {
        return mother.jdbc
                .sql("select count(*) from work_item where campaign_id = :campaign and owner_unit_id = :unit"
                        + " and state = 'OPEN'")
                .param("campaign", asked.campaignId())
                .param("unit", unit.key())
                .query(Integer.class)
                .single();
    }
}
