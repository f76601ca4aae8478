package liandong.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import liandong.LiandongTest;
import liandong.organization.Capability;
import liandong.organization.NotVisible;
import liandong.organization.Viewer;
import liandong.reporting.ReportingMother.Case;
import liandong.shared.Conflict;
import liandong.shared.Refused;
import liandong.table.Finding;
import liandong.table.ReportValues;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One report, from filling in to acceptance, return, withdrawal or lock. */
@LiandongTest
class ReportTests {

    @Autowired
    ReportingMother mother;

    @Autowired
    Reporting reporting;

    @Autowired
    Reports reports;

    @Autowired
    HistoryService history;

    @Test
    void theReceiverIsRemindedOfAReviewAndAnewWhenTheCorrectedReportComes() {
        Case asked = mother.open();
        asked.submit(asked.peer());
        asked.at("2021-09-01T09:00");
        asked.submit(asked.below());
        asked.at("2021-09-02T08:30");
        assertThat(asked.reminded("review-report", asked.lead())).containsExactly("OFFICER T0");
        asked.giveBack(asked.peer(), null);
        asked.at("2021-09-03T08:30");
        assertThat(asked.reminded("review-report", asked.lead())).containsExactly("OFFICER T0", "OFFICER T0");
        asked.accept(asked.below());
        asked.submit(asked.peer());
        asked.at("2021-09-08T08:30");
        assertThat(asked.reminded("review-report", asked.lead()))
                .containsExactly("OFFICER T0", "OFFICER T0", "OFFICER T0", "OFFICER T+1");
        asked.accept(asked.peer());
        assertThat(asked.openWork()).containsExactly("confirm-compilation");
    }

    @Test
    void whatIsHandedInGoesToTheReceiverWhoAcceptsIt() {
        Case asked = mother.open();
        assertThat(asked.openWork()).containsExactly("fill-report", "fill-report");
        asked.submit(asked.peer());
        assertThat(asked.owedBy(asked.peer()).state()).isEqualTo(ObligationState.SUBMITTED);
        assertThat(asked.openWork()).containsExactly("fill-report", "review-report");
        asked.accept(asked.peer());
        assertThat(asked.owedBy(asked.peer()).state()).isEqualTo(ObligationState.ACCEPTED);
        assertThat(asked.owedBy(asked.peer()).isTimely()).isTrue();
        assertThat(ended(asked)).isEqualTo("report-accepted");
    }

    @Test
    void aUnitThatWantsItHasItsOwnHeadLookFirst() {
        Case asked = mother.open();
        asked.submit(asked.peer(), true);
        assertThat(asked.openWork()).containsExactly("fill-report", "unit-review");
        assertThat(asked.owedBy(asked.peer()).standing().firstSubmittedAt()).isNull();
        Viewer head = asked.person(Capability.UNIT_HEAD, asked.peer());
        reporting.sendBack(head, id(asked), version(asked), "请核对");
        assertThat(asked.openWork()).containsExactly("fill-report", "fill-report");
        assertThat(mother.mail("sent-back:" + id(asked) + ":2"))
                .as("the liaison is told at once")
                .contains("请核对");
        asked.submit(asked.peer(), true);
        reporting.approve(head, id(asked), version(asked));
        assertThat(asked.openWork()).containsExactly("fill-report", "review-report");
        assertThat(asked.owedBy(asked.peer()).isTimely()).isTrue();
    }

    @Test
    void aReturnKeepsTheTimelinessAndTellsTheUnitAtOnce() {
        Case asked = mother.open();
        asked.submit(asked.peer());
        asked.at("2021-09-08T09:00");
        asked.giveBack(asked.peer(), null);
        assertThat(asked.owedBy(asked.peer()).state()).isEqualTo(ObligationState.RETURNED);
        assertThat(mails(asked, "report-returned")).isEqualTo(1);
        assertThat(reports.latest(id(asked))).get().matches(draft -> !draft.submitted() && draft.revisionNo() == 2);
        asked.submit(asked.peer());
        asked.accept(asked.peer());
        assertThat(asked.owedBy(asked.peer()).isTimely()).isTrue();
        assertThat(asked.owedBy(asked.peer()).standing().returnCount()).isEqualTo(1);
    }

    @Test
    void aWithdrawalGivesTheTimelinessUp() {
        Case asked = mother.open();
        asked.submit(asked.peer());
        asked.at("2021-09-08T09:00");
        reporting.withdraw(asked.person(Capability.LIAISON, asked.peer()), id(asked), version(asked));
        assertThat(asked.openWork()).contains("fill-report").doesNotContain("review-report");
        asked.submit(asked.peer());
        assertThat(asked.owedBy(asked.peer()).isTimely()).isFalse();
    }

    @Test
    void aReturnWithANewDayMovesTheDueDayAndKeepsTheOldOne() {
        Case asked = mother.open();
        asked.submit(asked.peer());
        asked.giveBack(asked.peer(), LocalDate.parse("2021-09-10"));
        assertThat(asked.owedBy(asked.peer()).effectiveDue()).isEqualTo("2021-09-10");
        assertThat(reports.dueChanges(id(asked)))
                .singleElement()
                .satisfies(change -> assertThat(change.oldDue()).isEqualTo("2021-09-06"));
        assertThat(mails(asked, "report-extended")).isEqualTo(1);
    }

    @Test
    void anExtensionGoesForwardAndNotBeyondTheLock() {
        Case asked = mother.open();
        for (String day : List.of("2021-09-06", "2021-08-30", "2021-09-19")) {
            assertThatThrownBy(() ->
                            reporting.extend(asked.officer(), id(asked), version(asked), LocalDate.parse(day), "节日"))
                    .isInstanceOf(Refused.class);
        }
        reporting.extend(asked.officer(), id(asked), version(asked), LocalDate.parse("2021-09-18"), "节日");
        assertThat(asked.owedBy(asked.peer()).effectiveDue()).isEqualTo("2021-09-18");
    }

    @Test
    void whoHandsInTheSameTwiceHasHandedInOnceAndWhoHandsInSomethingElseMeetsAConflict() {
        Case asked = mother.open();
        Viewer liaison = asked.person(Capability.LIAISON, asked.peer());
        int version = version(asked);
        assertThat(reporting.handIn(liaison, id(asked), version, zero(), false).handedIn())
                .isTrue();
        assertThat(reporting.handIn(liaison, id(asked), version, zero(), false).handedIn())
                .isTrue();
        assertThatThrownBy(() -> reporting.handIn(liaison, id(asked), version, ReportDraft.EMPTY, false))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> reporting.handIn(liaison, id(asked), version(asked), zero(), false))
                .isInstanceOf(Refused.class);
        assertThat(reports.revisions(id(asked))).hasSize(1);
        assertThat(asked.openWork()).containsExactly("fill-report", "review-report");
    }

    @Test
    void whatIsPressedIsHandedInAtOnceOrKeptAsADraftWhenItIsNotReady() {
        Case asked = mother.open();
        Viewer liaison = asked.person(Capability.LIAISON, asked.peer());
        HandingIn empty = reporting.handIn(liaison, id(asked), version(asked), ReportDraft.EMPTY, false);
        assertThat(empty.handedIn()).isFalse();
        assertThat(empty.findings()).extracting(Finding::ruleId).contains("empty");
        assertThat(asked.owedBy(asked.peer()).state()).isEqualTo(ObligationState.OPEN);
        assertThat(reports.latest(id(asked)))
                .hasValueSatisfying(draft -> assertThat(draft.submitted()).isFalse());
        assertThat(reporting
                        .handIn(liaison, id(asked), version(asked), zero(), false)
                        .handedIn())
                .isTrue();
        assertThat(asked.owedBy(asked.peer()).state()).isEqualTo(ObligationState.SUBMITTED);
        assertThat(reports.revisions(id(asked)))
                .singleElement()
                .matches(handedIn -> handedIn.submitted() && handedIn.draft().equals(zero()));
        assertThat(mother.jdbc
                        .sql("select action from audit_entry where subject = :subject order by id")
                        .param("subject", "obligation:" + id(asked))
                        .query(String.class)
                        .list())
                .containsExactly("report-saved", "report-submitted");
    }

    @Test
    void anotherUnitsReportDoesNotExistAndNobodyActsOutOfRole() {
        Case asked = mother.open();
        Viewer stranger = asked.person(Capability.LIAISON, asked.below());
        assertThatThrownBy(() -> reports.visible(stranger, id(asked))).isInstanceOf(NotVisible.class);
        assertThatThrownBy(() -> reporting.saveDraft(stranger, id(asked), version(asked), zero()))
                .isInstanceOf(NotVisible.class);
        Viewer administrator = asked.person(Capability.ADMINISTRATOR, asked.peer());
        assertThatThrownBy(() -> reports.visible(administrator, id(asked))).isInstanceOf(NotVisible.class);
        Viewer head = asked.person(Capability.UNIT_HEAD, asked.peer());
        assertThatThrownBy(() -> reporting.saveDraft(head, id(asked), version(asked), zero()))
                .hasMessageContaining("not-yours");
        asked.submit(asked.peer());
        Viewer own = asked.person(Capability.OFFICER, asked.peer());
        assertThatThrownBy(() -> reporting.accept(own, id(asked), version(asked)))
                .hasMessageContaining("not-yours");
    }

    @Test
    void everyActWritesAnAuditRow() {
        Case asked = mother.open();
        asked.submit(asked.peer());
        asked.accept(asked.peer());
        assertThat(mother.jdbc
                        .sql("select action from audit_entry where subject = :subject order by id")
                        .param("subject", "obligation:" + id(asked))
                        .query(String.class)
                        .list())
                .containsExactly("report-submitted", "report-accepted");
    }

    private String ended(Case asked) {
        return history.createHistoricActivityInstanceQuery()
                .processInstanceId(history.createHistoricProcessInstanceQuery()
                        .processDefinitionKey("report")
                        .processInstanceBusinessKey(String.valueOf(id(asked)))
                        .singleResult()
                        .getId())
                .activityType("noneEndEvent")
                .singleResult()
                .getActivityId();
    }

    private long mails(Case asked, String what) {
        return mother.jdbc
                .sql("select count(distinct reminder_key) from outbox_mail where reminder_key like :key")
                .param("key", what + ":" + id(asked) + ":%")
                .query(Long.class)
                .single();
    }

    private static long id(Case asked) {
        return asked.owedBy(asked.peer()).id();
    }

    private static int version(Case asked) {
        return asked.owedBy(asked.peer()).version();
    }

    private static ReportDraft zero() {
        return new ReportDraft(ReportValues.ZERO, Map.of());
    }
}
