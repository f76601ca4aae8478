package liandong.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import liandong.LiandongTest;
import liandong.organization.Capability;
import liandong.organization.Viewer;
import liandong.reporting.ReportingMother.Case;
import liandong.shared.Conflict;
import liandong.shared.Refused;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A unit asks for a later due day: granted, refused, or no longer needed. */
@LiandongTest
class ExtensionRequestTests {

    private static final LocalDate TENTH = LocalDate.parse("2021-09-10");

    @Autowired
    ReportingMother mother;

    @Autowired
    Extending extending;

    @Autowired
    ExtensionRequests requests;

    @Autowired
    Reports reports;

    @Autowired
    Supervisions supervisions;

    @Autowired
    HistoryService history;

    @Test
    void grantedItMovesTheDueDayAndTheOriginalIsKept() {
        Case asked = asked();
        assertThat(asked.openWork()).containsExactly("decide-extension", "fill-report", "fill-report");
        assertThat(mails(asked, "extension-asked")).isEqualTo(1);
        assertThat(asked.owedBy(asked.peer()).effectiveDue()).isEqualTo("2021-09-06");
        decide(asked, LocalDate.parse("2021-09-09"), "只能到九号");
        Obligation owed = asked.owedBy(asked.peer());
        assertThat(owed.effectiveDue()).isEqualTo("2021-09-09");
        assertThat(owed.terms().nominalDue()).isEqualTo("2021-09-05");
        assertThat(reports.dueChanges(owed.id())).singleElement().satisfies(change -> {
            assertThat(change.oldDue()).isEqualTo("2021-09-06");
            assertThat(change.reason()).isEqualTo("系统切换");
        });
        assertThat(end(asked)).isEqualTo("extension-granted");
        assertThat(asked.openWork()).containsExactly("fill-report", "fill-report");
    }

    @Test
    void refusedWithAReasonTheDueDayStaysAndTheUnitIsTold() {
        Case asked = asked();
        assertThatThrownBy(() -> decide(asked, null, "")).hasMessageContaining("no-answer");
        decide(asked, null, "时间已足够");
        assertThat(asked.owedBy(asked.peer()).effectiveDue()).isEqualTo("2021-09-06");
        assertThat(mails(asked, "extension-refused")).isEqualTo(1);
        assertThat(end(asked)).isEqualTo("extension-refused");
    }

    @Test
    void itIsNoLongerNeededWhenTheReportIsHandedInOrTheUnitTakesItBack() {
        Case asked = asked();
        asked.submit(asked.peer());
        assertThat(state(asked)).isEqualTo(ExtensionRequest.State.OBSOLETE);
        assertThat(end(asked)).isEqualTo("extension-obsolete");
        assertThat(asked.openWork()).doesNotContain("decide-extension");

        Case other = asked();
        extending.withdraw(liaison(other), id(other), request(other));
        assertThat(state(other)).isEqualTo(ExtensionRequest.State.WITHDRAWN);
        assertThat(end(other)).isEqualTo("extension-obsolete");
    }

    @Test
    void theLockEndsItToo() {
        Case asked = asked();
        asked.at("2021-09-19T00:00");
        assertThat(asked.owedBy(asked.peer()).state()).isEqualTo(ObligationState.LOCKED);
        assertThat(state(asked)).isEqualTo(ExtensionRequest.State.OBSOLETE);
        assertThat(asked.openWork()).doesNotContain("decide-extension");
    }

    @Test
    void grantedWhileItIsSupervisedItEndsTheSupervision() {
        Case asked = mother.open();
        asked.at("2021-09-07T09:00");
        assertThat(supervisions.openFor(id(asked))).isPresent();
        extending.ask(liaison(asked), id(asked), TENTH, "系统切换");
        decide(asked, TENTH, "");
        assertThat(supervisions.openFor(id(asked))).isEmpty();
        assertThat(supervisions.ofRound(asked.round().id()))
                .filteredOn(one -> one.obligationId() == id(asked))
                .singleElement()
                .satisfies(one -> assertThat(one.outcome()).isEqualTo(Supervision.Outcome.MOVED));
    }

    @Test
    void ofTwoWhoDecideTheSecondMeetsAConflict() {
        Case asked = asked();
        long request = request(asked);
        decide(asked, TENTH, "");
        assertThatThrownBy(() -> extending.decide(asked.officer(), id(asked), request, null, "不行"))
                .isInstanceOf(Conflict.class);
        assertThat(asked.owedBy(asked.peer()).effectiveDue()).isEqualTo("2021-09-10");
    }

    @Test
    void aDayThatCannotBeGrantedASecondRequestAndOthersAreRefused() {
        Case asked = mother.open();
        for (String day : List.of("2021-09-06", "2021-09-19")) {
            assertThatThrownBy(() -> extending.ask(liaison(asked), id(asked), LocalDate.parse(day), "忙"))
                    .isInstanceOf(Refused.class);
        }
        extending.ask(liaison(asked), id(asked), TENTH, "忙");
        assertThatThrownBy(() -> extending.ask(liaison(asked), id(asked), TENTH, "忙"))
                .hasMessageContaining("refused.asked");
        long request = request(asked);
        assertThatThrownBy(() -> extending.decide(liaison(asked), id(asked), request, TENTH, ""))
                .hasMessageContaining("not-yours");
    }

    private Case asked() {
        Case asked = mother.open();
        extending.ask(liaison(asked), id(asked), TENTH, "系统切换");
        mother.rehearsal.settle();
        return asked;
    }

    private void decide(Case asked, LocalDate granted, String answer) {
        extending.decide(asked.officer(), id(asked), request(asked), granted, answer);
        mother.rehearsal.settle();
    }

    private long request(Case asked) {
        return requests.of(id(asked)).get(0).id();
    }

    private ExtensionRequest.State state(Case asked) {
        return requests.get(request(asked)).state();
    }

    private String end(Case asked) {
        return history.createHistoricActivityInstanceQuery()
                .processInstanceId(history.createHistoricProcessInstanceQuery()
                        .processDefinitionKey("extension-request")
                        .processInstanceBusinessKey(String.valueOf(request(asked)))
                        .singleResult()
                        .getId())
                .activityType("noneEndEvent")
                .singleResult()
                .getActivityId();
    }

    private long mails(Case asked, String what) {
        return mother.jdbc
                .sql("select count(distinct reminder_key) from outbox_mail where reminder_key like :key")
                .param("key", what + ":" + request(asked) + "%")
                .query(Long.class)
                .single();
    }

    private static Viewer liaison(Case asked) {
        return asked.person(Capability.LIAISON, asked.peer());
    }

    private static long id(Case asked) {
        return asked.owedBy(asked.peer()).id();
    }
}
