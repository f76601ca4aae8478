package liandong.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import liandong.LiandongTest;
import liandong.campaign.MovedDay;
import liandong.campaign.PlanChange;
import liandong.campaign.PlanChanges;
import liandong.campaign.PlanDay;
import liandong.organization.Capability;
import liandong.organization.NotVisible;
import liandong.reporting.ReportingMother.Case;
import liandong.shared.BusinessTime;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The lead moves due days of a running campaign: coming and running rounds go by the new day, everybody is told. */
@LiandongTest
class PlanChangeTests {

    private static final String SUMMARIES = """
              - {id: S1, name: 监督所总结, kind: FINAL, from: BELOW, to: AMR, due: {dueDate: 2021-10-12, inclusive: true}, tables: [cn-medbeauty-summary-shanghai-2021]}
              - {id: S2, name: 汇总总结, kind: FINAL_COMPILED, from: PEERS, to: HC, due: {dueDate: 2021-10-20, inclusive: true}, compiles: S1, tables: [cn-medbeauty-summary-shanghai-2021]}
            """;

    @Autowired
    ReportingMother mother;

    @Autowired
    PlanChanges changes;

    @Autowired
    Reporting reporting;

    @Autowired
    Supervisions supervisions;

    @Autowired
    Compiling compiling;

    @Test
    void aComingRoundOpensAndRemindsByTheNewDay() {
        Case asked = mother.launched("2021-08");
        move(asked, "2021-09-15");
        asked.at("2021-09-01T07:59");
        assertThat(mother.rounds.ofCampaign(asked.campaignId()))
                .as("the old opening")
                .isEmpty();
        asked.at("2021-09-01T08:00");
        assertThat(asked.round().effectiveDue()).isEqualTo("2021-09-15");
        asked.at("2021-09-07T08:30");
        assertThat(asked.told(asked.below())).containsExactly("LIAISON 0:OPENING");
        asked.at("2021-09-10T08:30");
        assertThat(asked.told(asked.below())).containsExactly("LIAISON 0:OPENING", "LIAISON 0:T-3");
        assertThat(asked.owedBy(asked.below()).terms().nominalDue()).isEqualTo("2021-09-15");
        assertThat(day(asked).original()).isEqualTo("2021-09-05");
    }

    @Test
    void aDayBroughtForwardOpensTheRoundEarlier() {
        Case asked = mother.launched("2021-08");
        move(asked, "2021-08-27");
        asked.at("2021-08-23T07:59");
        assertThat(mother.rounds.ofCampaign(asked.campaignId())).isEmpty();
        asked.at("2021-08-23T08:00");
        assertThat(asked.round().effectiveDue()).isEqualTo("2021-08-27");
    }

    @Test
    void aRunningRoundGoesByTheNewDayAtOnce() {
        Case asked = mother.open();
        asked.at("2021-09-06T09:00");
        move(asked, "2021-09-15");
        assertThat(asked.round().cutOffAt()).isEqualTo(at("2021-09-24T00:00"));
        for (var unit : List.of(asked.peer(), asked.below())) {
            assertThat(asked.owedBy(unit).effectiveDue()).isEqualTo("2021-09-15");
            assertThat(asked.owedBy(unit).standing().dueRevision()).isEqualTo(1);
        }
        assertThat(dueAt(asked)).isEqualTo(at("2021-09-16T00:00"));
        asked.at("2021-09-14T00:00");
        assertThat(supervisions.ofRound(asked.round().id()))
                .as("not late by the new day")
                .isEmpty();
        assertThat(compiling.revisions(asked.round().id()))
                .as("the old cut-off")
                .isEmpty();
        asked.at("2021-09-16T08:30");
        assertThat(asked.rungs(asked.below(), 1)).containsExactly("T-3=FIRED", "T0=FIRED", "T+1=FIRED");
        assertThat(supervisions.ofRound(asked.round().id())).hasSize(2);
        asked.at("2021-09-23T23:59");
        assertThat(compiling.revisions(asked.round().id())).isEmpty();
        assertThat(asked.owedBy(asked.below()).state()).as("the old lock").isEqualTo(ObligationState.OPEN);
        asked.at("2021-09-24T00:00");
        assertThat(compiling.revisions(asked.round().id())).hasSize(1);
        asked.at("2021-09-29T23:59");
        assertThat(asked.owedBy(asked.below()).state()).isEqualTo(ObligationState.OPEN);
        asked.at("2021-09-30T00:00");
        assertThat(asked.owedBy(asked.below()).state()).isEqualTo(ObligationState.LOCKED);
    }

    @Test
    void whoIsNoLongerLateIsNoLongerSupervised() {
        Case asked = mother.open();
        asked.at("2021-09-08T09:00");
        assertThat(supervisions.openFor(asked.owedBy(asked.below()).id())).isPresent();
        move(asked, "2021-09-15");
        assertThat(supervisions.openFor(asked.owedBy(asked.below()).id())).isEmpty();
        asked.at("2021-09-16T08:30");
        assertThat(supervisions.openFor(asked.owedBy(asked.below()).id())).isPresent();
    }

    @Test
    void everybodyConcernedIsToldBothDaysAndTheReasonAtOnceAndTheRevisionIsKept() {
        Case asked = mother.open();
        asked.submit(asked.peer());
        asked.accept(asked.peer());
        asked.person(Capability.LIAISON, asked.below());
        asked.at("2021-09-05T22:00");
        move(asked, "2021-09-15");
        String key = "plan-changed:"
                + changes.history(asked.officer(), asked.campaignId()).get(0).id();
        assertThat(mother.mail(key + ":" + asked.below().key()))
                .contains("2021年9月6日")
                .contains("2021年9月15日")
                .contains("系统升级");
        assertThat(mother.jdbc
                        .sql("select count(*) from outbox_mail where reminder_key like :key and state = 'SENT'")
                        .param("key", key + "%")
                        .query(Long.class)
                        .single())
                .as("one mail, on a Sunday night; who is through with it is not told")
                .isEqualTo(1);
        assertThat(mother.jdbc
                        .sql("select count(*) from outbox_mail where reminder_key like 'report-extended%'")
                        .query(Long.class)
                        .single())
                .isZero();
        PlanChange kept = changes.history(asked.officer(), asked.campaignId()).get(0);
        assertThat(kept.reason()).isEqualTo("系统升级");
        assertThat(kept.lines()).singleElement().satisfies(line -> {
            assertThat(line.before()).isEqualTo("2021-09-06");
            assertThat(line.after()).isEqualTo("2021-09-15");
            assertThat(line.units()).isEqualTo(1);
        });
        assertThat(mother.jdbc
                        .sql("select old_due from due_change where obligation_id = :id and due_revision = 1")
                        .param("id", asked.owedBy(asked.below()).id())
                        .query(LocalDate.class)
                        .single())
                .isEqualTo("2021-09-06");
        assertThat(asked.owedBy(asked.peer()).effectiveDue()).isEqualTo("2021-09-06");
    }

    @Test
    void whoWasGrantedALaterDayKeepsIt() {
        Case asked = mother.open();
        Obligation owed = asked.owedBy(asked.below());
        reporting.extend(asked.officer(), owed.id(), owed.version(), LocalDate.parse("2021-09-17"), "人手不足");
        move(asked, "2021-09-10");
        assertThat(asked.owedBy(asked.below()).effectiveDue()).isEqualTo("2021-09-17");
        assertThat(asked.owedBy(asked.peer()).effectiveDue()).isEqualTo("2021-09-10");
    }

    @Test
    void theRoundBeforeIsLockedByTheNewDayOfTheNext() {
        Case asked = mother.launched("2021-08", "2021-09");
        asked.at("2021-08-31T08:00");
        changes.change(
                asked.officer(), asked.campaignId(), Map.of(code(asked, 1), LocalDate.parse("2021-10-15")), "系统升级");
        mother.rehearsal.settle();
        assertThat(asked.round().lockAt()).isEqualTo(at("2021-10-16T00:00"));
        assertThat(asked.owedBy(asked.below()).effectiveDue()).isEqualTo("2021-09-06");
        asked.at("2021-10-09T08:00");
        assertThat(stateOfAugust(asked)).isEqualTo("OPEN");
        asked.at("2021-10-16T00:00");
        assertThat(stateOfAugust(asked)).isEqualTo("LOCKED");
    }

    @Test
    void theLookBeforeSaysWhoIsConcernedAndWritesNothing() {
        Case asked = mother.launched("2021-08");
        List<MovedDay> moved = changes.preview(
                asked.officer(), asked.campaignId(), Map.of(code(asked, 0), LocalDate.parse("2021-09-18")), "系统升级");
        assertThat(moved).singleElement().satisfies(day -> {
            assertThat(day.before()).as("a Sunday").isEqualTo("2021-09-06");
            assertThat(day.after()).as("a Saturday of work").isEqualTo("2021-09-18");
            assertThat(day.unitIds())
                    .containsExactlyInAnyOrder(asked.peer().key(), asked.below().key());
        });
        assertThat(day(asked).day()).isEqualTo("2021-09-05");
        assertThat(changes.history(asked.officer(), asked.campaignId())).isEmpty();
    }

    @Test
    void whatCannotBeIsRefusedAndNothingChanges() {
        Case asked = mother.launchedPlan(
                ReportingMother.plan(ReportingMother.ITEM.formatted("2021-08, 2021-09"), SUMMARIES));
        refused(asked, Map.of(code(asked, 0), LocalDate.parse("2021-08-04")), "campaign.change.past");
        refused(asked, Map.of(code(asked, 0), LocalDate.parse("2021-09-05")), "campaign.change.nothing");
        refused(asked, Map.of(code(asked, 0), LocalDate.parse("2021-09-06")), "campaign.change.same-days");
        refused(asked, Map.of(code(asked, 0), LocalDate.parse("2021-10-13")), "reporting.change.after-compiling");
        refused(asked, Map.of(code(asked, 2), LocalDate.parse("2021-10-21")), "reporting.change.after-compiling");
        refused(asked, Map.of("period-0", LocalDate.parse("2021-09-07")), "campaign.change.not-movable");
        assertThatThrownBy(() -> changes.change(
                        asked.officer(),
                        asked.campaignId(),
                        Map.of(code(asked, 0), LocalDate.parse("2021-09-07")),
                        " "))
                .hasMessageContaining("campaign.reason.needed");
        assertThatThrownBy(() -> changes.movable(asked.person(Capability.OFFICER, asked.peer()), asked.campaignId()))
                .isInstanceOf(NotVisible.class);
        assertThatThrownBy(() -> changes.change(
                        asked.person(Capability.LIAISON, asked.lead()),
                        asked.campaignId(),
                        Map.of(code(asked, 0), LocalDate.parse("2021-09-07")),
                        "系统升级"))
                .hasMessageContaining("lead-only");
        assertThat(changes.history(asked.officer(), asked.campaignId())).isEmpty();
    }

    @Test
    void bothLevelsMoveTogether() {
        Case asked = mother.launchedPlan(ReportingMother.plan("", SUMMARIES));
        changes.change(
                asked.officer(),
                asked.campaignId(),
                Map.of(code(asked, 0), LocalDate.parse("2021-10-21"), code(asked, 1), LocalDate.parse("2021-10-28")),
                "系统升级");
        mother.rehearsal.settle();
        asked.at("2021-10-21T09:00");
        assertThat(mother.rounds.ofCampaign(asked.campaignId()).get(0).effectiveDue())
                .isEqualTo("2021-10-21");
        assertThat(mother.rounds.ofCampaign(asked.campaignId()).get(0).lockAt()).isEqualTo(at("2021-10-29T00:00"));
    }

    @Test
    void whatIsCompiledStays() {
        Case asked = mother.open();
        asked.at("2021-09-14T09:00");
        assertThat(changes.movable(asked.officer(), asked.campaignId())).isEmpty();
    }

    private void refused(Case asked, Map<String, LocalDate> wanted, String why) {
        assertThatThrownBy(() -> changes.change(asked.officer(), asked.campaignId(), wanted, "系统升级"))
                .hasMessageContaining(why);
    }

    private void move(Case asked, String day) {
        changes.change(asked.officer(), asked.campaignId(), Map.of(code(asked, 0), LocalDate.parse(day)), "系统升级");
        mother.rehearsal.settle();
    }

    private String code(Case asked, int place) {
        return changes.movable(asked.officer(), asked.campaignId()).get(place).code();
    }

    private PlanDay day(Case asked) {
        return changes.movable(asked.officer(), asked.campaignId()).get(0);
    }

    private Instant dueAt(Case asked) {
        return mother.jdbc
                .sql("select due_at from work_item where open_key = :key")
                .param("key", "fill-report:" + asked.owedBy(asked.below()).id())
                .query((row, number) -> liandong.shared.Instants.read(row, "due_at"))
                .single();
    }

    private String stateOfAugust(Case asked) {
        return mother.jdbc
                .sql("select state from obligation where campaign_id = :campaign and period_code = '2021-08'"
                        + " and owner_unit_id = :unit")
                .param("campaign", asked.campaignId())
                .param("unit", asked.below().key())
                .query(String.class)
                .single();
    }

    private static Instant at(String localTime) {
        return LocalDateTime.parse(localTime).atZone(BusinessTime.ZONE).toInstant();
    }
}
