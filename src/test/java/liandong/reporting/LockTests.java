package liandong.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import liandong.LiandongTest;
import liandong.organization.Capability;
import liandong.organization.Viewer;
import liandong.reporting.AcceptingMany.Chosen;
import liandong.reporting.AcceptingMany.Result;
import liandong.reporting.ReportingMother.Case;
import liandong.shared.Conflict;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Reports that come late, the lock on 18 September, and what was handed in before it; many accepted at once. */
@LiandongTest
class LockTests {

    @Autowired
    ReportingMother mother;

    @Autowired
    Reporting reporting;

    @Autowired
    Compiling compiling;

    @Autowired
    AcceptingMany accepting;

    @Autowired
    Supervisions supervisions;

    @Autowired
    PublicationApprovals approvals;

    @Autowired
    HistoryService history;

    @Test
    void aLateReportIsTakenUntilTheLockAndCountsItsDays() {
        Case asked = mother.open();
        asked.at("2021-09-18T23:00");
        asked.submit(asked.peer());
        asked.accept(asked.peer());
        assertThat(asked.owedBy(asked.peer()).state()).isEqualTo(ObligationState.ACCEPTED);
        assertThat(asked.owedBy(asked.peer()).daysLate()).isEqualTo(12);
    }

    @Test
    void whatWasHandedInBeforeTheLockIsReviewedAfterItAndNotLost() {
        Case asked = published();
        asked.at("2021-09-18T20:00");
        asked.submit(asked.below());
        asked.at("2021-09-20T09:00");
        assertThat(asked.owedBy(asked.peer()).state()).isEqualTo(ObligationState.LOCKED);
        assertThat(asked.owedBy(asked.below()).state()).isEqualTo(ObligationState.SUBMITTED);
        assertThat(asked.openWork()).contains("review-report").doesNotContain("fill-report");
        assertThat(asked.round().endedAt()).as("waits for the review").isNull();
        asked.accept(asked.below());
        assertThat(asked.owedBy(asked.below()).state()).isEqualTo(ObligationState.ACCEPTED);
        assertThat(supervisions.ofRound(asked.round().id()))
                .filteredOn(one -> one.supervisedUnitId() == asked.below().key())
                .singleElement()
                .satisfies(one -> assertThat(one.outcome()).isEqualTo(Supervision.Outcome.ACCEPTED));
        assertThat(asked.round().endedAt()).isNotNull();
        assertThat(compiling.revisions(asked.round().id()))
                .as("counted by a supplement")
                .extracting(Compilation::accepted)
                .containsExactly(0, 1);
    }

    @Test
    void afterTheLockItIsNeitherReturnedNorWithdrawnButMayBeTurnedDownWithAReason() {
        Case asked = published();
        asked.submit(asked.below());
        asked.at("2021-09-20T09:00");
        assertThatThrownBy(() -> asked.giveBack(asked.below(), null)).hasMessageContaining("locked-return");
        Viewer liaison = asked.person(Capability.LIAISON, asked.below());
        assertThatThrownBy(() -> reporting.withdraw(liaison, id(asked), version(asked)))
                .hasMessageContaining("locked-withdrawal");
        reporting.turnDown(asked.officer(), id(asked), version(asked), "数字无法核实");
        mother.rehearsal.settle();
        assertThat(asked.owedBy(asked.below()).state()).isEqualTo(ObligationState.LOCKED);
        assertThat(asked.owedBy(asked.below()).standing().returnReason()).isEqualTo("数字无法核实");
        assertThat(history.createHistoricActivityInstanceQuery()
                        .activityId("report-turned-down")
                        .processInstanceId(history.createHistoricProcessInstanceQuery()
                                .processDefinitionKey("report")
                                .processInstanceBusinessKey(String.valueOf(id(asked)))
                                .singleResult()
                                .getId())
                        .count())
                .isEqualTo(1);
        assertThat(asked.round().endedAt()).isNotNull();
        assertThat(asked.openWork()).isEmpty();
    }

    @Test
    void theReceiverIsRemindedOfAReviewAfterTheLockToo() {
        Case asked = published();
        asked.at("2021-09-18T20:00");
        asked.submit(asked.below());
        asked.at("2021-09-19T00:00");
        long before = reviewLines(asked);
        asked.at("2021-09-27T09:30");
        assertThat(reviewLines(asked)).isGreaterThan(before);
        asked.accept(asked.below());
        assertThat(asked.round().endedAt()).isNotNull();
    }

    private long reviewLines(Case asked) {
        return mother.jdbc
                .sql("select count(*) from digest_line where reminder_key like :key")
                .param("key", "review-report:" + id(asked) + ":%")
                .query(Long.class)
                .single();
    }

    @Test
    void beforeTheLockNothingIsTurnedDownForGood() {
        Case asked = mother.open();
        asked.submit(asked.below());
        assertThatThrownBy(() -> reporting.turnDown(asked.officer(), id(asked), version(asked), "不要"))
                .hasMessageContaining("not-locked");
    }

    @Test
    void oneThatChangedMeanwhileDoesNotStopTheOthers() {
        Case asked = mother.open();
        asked.submit(asked.peer());
        asked.submit(asked.below());
        List<Chosen> seen = accepting.waiting(asked.officer(), asked.round().id()).stream()
                .map(one -> new Chosen(one.obligationId(), one.version()))
                .toList();
        assertThat(seen).hasSize(2);
        reporting.withdraw(asked.person(Capability.LIAISON, asked.below()), id(asked), version(asked));
        List<Result> results = accepting.accept(asked.officer(), asked.round().id(), seen);
        mother.rehearsal.settle();
        assertThat(results).extracting(result -> result.refusal() == null).containsExactly(true, false);
        assertThat(results.get(1).refusal()).isInstanceOf(Conflict.class);
        assertThat(asked.owedBy(asked.peer()).state()).isEqualTo(ObligationState.ACCEPTED);
        assertThat(asked.owedBy(asked.below()).state()).isEqualTo(ObligationState.OPEN);
    }

    @Test
    void onlyTheReceiverIsOfferedManyAtOnce() {
        Case asked = mother.open();
        asked.submit(asked.peer());
        assertThat(accepting.waiting(asked.officer(), asked.round().id())).hasSize(1);
        Viewer head = asked.person(Capability.UNIT_HEAD, asked.lead());
        assertThat(accepting.waiting(head, asked.round().id())).isEmpty();
        List<Result> results = accepting.accept(
                head,
                asked.round().id(),
                List.of(new Chosen(
                        asked.owedBy(asked.peer()).id(),
                        asked.owedBy(asked.peer()).version())));
        assertThat(results.get(0).refusal()).hasMessageContaining("not-yours");
    }

    private Case published() {
        Case asked = mother.open();
        asked.at("2021-09-14T09:00");
        compiling.confirm(asked.officer(), asked.round().id(), "先行发布");
        mother.rehearsal.settle();
        approvals
                .pending(asked.round().id())
                .ifPresent(step -> approvals.decide(
                        asked.person(Capability.UNIT_HEAD, asked.lead()),
                        asked.round().id(),
                        step.id(),
                        true,
                        ""));
        mother.rehearsal.settle();
        return asked;
    }

    private static long id(Case asked) {
        return asked.owedBy(asked.below()).id();
    }

    private static int version(Case asked) {
        return asked.owedBy(asked.below()).version();
    }
}
