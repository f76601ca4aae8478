package liandong.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import liandong.LiandongTest;
import liandong.organization.Capability;
import liandong.organization.NotVisible;
import liandong.reporting.ReportingMother.Case;
import liandong.reporting.Supervision.Measure;
import liandong.reporting.Supervision.Outcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Supervision of an overdue report: each step, each measure, each way it can end. */
@LiandongTest
class OverdueSupervisionTests {

    @Autowired
    ReportingMother mother;

    @Autowired
    Supervising supervising;

    @Autowired
    Supervisions supervisions;

    @Autowired
    Reporting reporting;

    @Test
    void theUnitIsRemindedAndHandingTheReportInAnswersTheReminder() {
        Case asked = overdue();
        assertThat(asked.openWork()).containsExactly("fill-report", "remind-unit", "review-report");
        asked.submit(asked.below());
        assertThat(asked.openWork()).containsExactly("explain-delay", "review-report", "review-report");
        asked.accept(asked.below());
        assertThat(supervision(asked).outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(asked.openWork()).containsExactly("review-report");
    }

    @Test
    void whoDoesNotAnswerIsOvertakenByTheNextStep() {
        Case asked = overdue();
        asked.at("2021-09-09T23:59");
        assertThat(asked.openWork()).contains("remind-unit");
        asked.at("2021-09-10T00:00");
        assertThat(asked.openWork()).contains("explain-delay").doesNotContain("remind-unit");
        asked.at("2021-09-14T00:00");
        assertThat(asked.openWork()).contains("decide-measure").doesNotContain("explain-delay");
    }

    @Test
    void whoeverHasItOnTheDeskIsRemindedOnTheLastMorningAndTheLeadWhenItIsLateToo() {
        Case asked = overdue();
        asked.at("2021-09-09T08:29");
        assertThat(asked.reminded("remind-unit", asked.below())).isEmpty();
        asked.at("2021-09-09T08:30");
        assertThat(asked.reminded("remind-unit", asked.below())).containsExactly("LIAISON T0");
        asked.at("2021-09-13T08:30");
        assertThat(asked.reminded("explain-delay", asked.below())).containsExactly("UNIT_HEAD T0");
        asked.at("2021-09-16T08:30");
        assertThat(asked.reminded("decide-measure", asked.lead())).containsExactly("OFFICER T0");
        asked.at("2021-09-17T08:30");
        assertThat(asked.reminded("decide-measure", asked.lead())).containsExactly("OFFICER T0", "OFFICER T+1");
    }

    @Test
    void whoHasExplainedIsNotReminded() {
        Case asked = overdue();
        explain(asked);
        asked.at("2021-09-13T08:30");
        assertThat(asked.reminded("remind-unit", asked.below())).isEmpty();
        assertThat(asked.reminded("explain-delay", asked.below())).isEmpty();
        assertThat(asked.reminded("decide-measure", asked.lead())).isNotEmpty();
    }

    @Test
    void whileTheReportLiesWithTheHeadTheHeadIsSupervised() {
        Case asked = mother.open();
        asked.submit(asked.peer());
        asked.at("2021-09-02T08:30");
        asked.submit(asked.below(), true);
        asked.at("2021-09-09T08:30");
        assertThat(asked.told(asked.below()))
                .contains("LIAISON 0:T-3", "UNIT_HEAD 0:T0", "UNIT_HEAD 0:T+1")
                .doesNotContain("LIAISON 0:T0", "LIAISON 0:T+1");
        assertThat(asked.reminded("remind-unit", asked.below())).containsExactly("UNIT_HEAD T0");
        Supervision open = supervision(asked);
        supervising.reply(asked.person(Capability.UNIT_HEAD, asked.below()), open.id(), open.version(), "今日审定");
        assertThat(asked.openWork()).contains("explain-delay");
    }

    @Test
    void theHeadExplainsAndTheMeetingReadsIt() {
        Case asked = overdue();
        explain(asked);
        assertThat(asked.openWork()).contains("decide-measure");
        decide(asked, Measure.MEETING, null);
        assertThat(asked.agenda()).singleElement().asString().contains("系统故障");
        asked.at("2021-09-13T09:00");
        assertThat(asked.agenda()).as("once for a due day").hasSize(1);
    }

    @Test
    void anInterviewIsCalledByMailToTheHead() {
        Case asked = overdue();
        explain(asked);
        decide(asked, Measure.INTERVIEW, null);
        assertThat(mother.jdbc
                        .sql("select count(distinct reminder_key) from outbox_mail where reminder_key like :key")
                        .param("key", "interview:" + supervision(asked).id() + ":%")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(supervision(asked).open()).isTrue();
    }

    @Test
    void anExtensionIsWaitedForAndThenItBeginsAgain() {
        Case asked = overdue();
        explain(asked);
        assertThatThrownBy(() -> decide(asked, Measure.EXTEND, LocalDate.parse("2021-12-31")))
                .hasMessageContaining("after-lock");
        decide(asked, Measure.EXTEND, LocalDate.parse("2021-09-13"));
        assertThat(asked.owedBy(asked.below()).effectiveDue()).isEqualTo("2021-09-13");
        assertThat(asked.openWork()).containsExactly("fill-report", "review-report");
        asked.at("2021-09-14T08:30");
        assertThat(asked.openWork()).contains("remind-unit");
        assertThat(supervisions.ofRound(asked.round().id())).hasSize(1);
    }

    @Test
    void anExtensionFromElsewhereEndsIt() {
        Case asked = overdue();
        reporting.extend(asked.owedBy(asked.below()).id(), LocalDate.parse("2021-09-13"), "联络员会议议定");
        assertThat(supervision(asked).outcome()).isEqualTo(Outcome.MOVED);
        assertThat(asked.openWork()).containsExactly("fill-report", "review-report");
    }

    @Test
    void theLockEndsIt() {
        Case asked = overdue();
        asked.at("2021-09-19T00:00");
        assertThat(supervision(asked).outcome()).isEqualTo(Outcome.LOCKED);
        assertThat(asked.openWork())
                .as("the peer's report, handed in before, is still to be reviewed")
                .containsExactly("confirm-compilation", "review-report");
    }

    @Test
    void eachStepIsForItsOwnPeopleAndForNobodyElse() {
        Case asked = overdue();
        Supervision open = supervision(asked);
        assertThatThrownBy(() -> supervising.reply(
                        asked.person(Capability.LIAISON, asked.peer()), open.id(), open.version(), "别的单位"))
                .isInstanceOf(NotVisible.class);
        assertThatThrownBy(() -> supervising.explain(
                        asked.person(Capability.UNIT_HEAD, asked.below()), open.id(), open.version(), "为时过早"))
                .hasMessageContaining("not-now");
        assertThatThrownBy(() -> supervising.reply(asked.officer(), open.id(), open.version(), "牵头代答"))
                .hasMessageContaining("not-yours");
    }

    /** The subordinate is one working day late; the peer has reported. */
    private Case overdue() {
        Case asked = mother.open();
        asked.submit(asked.peer());
        asked.at("2021-09-07T08:30");
        return asked;
    }

    private void explain(Case asked) {
        Supervision open = supervision(asked);
        supervising.reply(asked.person(Capability.LIAISON, asked.below()), open.id(), open.version(), "明日补报");
        open = supervision(asked);
        supervising.explain(asked.person(Capability.UNIT_HEAD, asked.below()), open.id(), open.version(), "系统故障");
    }

    private void decide(Case asked, Measure measure, @Nullable LocalDate newDue) {
        Supervision open = supervision(asked);
        supervising.decide(asked.officer(), open.id(), open.version(), measure, "请抓紧", newDue);
    }

    private Supervision supervision(Case asked) {
        return supervisions.ofObligation(asked.owedBy(asked.below()).id()).orElseThrow();
    }
}
