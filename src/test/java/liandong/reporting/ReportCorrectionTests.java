package liandong.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import liandong.LiandongTest;
import liandong.campaign.CampaignClosed;
import liandong.organization.Capability;
import liandong.organization.Viewer;
import liandong.reporting.ReportingMother.Case;
import liandong.shared.Refused;
import liandong.table.ReportValues;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** A unit corrects what was accepted: the old revision counts until the receiver takes the new one. */
@LiandongTest
class ReportCorrectionTests {

    @Autowired
    ReportingMother mother;

    @Autowired
    Reporting reporting;

    @Autowired
    Reports reports;

    @Autowired
    Correcting correcting;

    @Autowired
    Corrections corrections;

    @Autowired
    Compiling compiling;

    @Autowired
    Cumulative cumulative;

    @Autowired
    HistoryService history;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void theOldRevisionCountsUntilTheReceiverTakesTheNewOne() {
        Case asked = accepted();
        correcting.begin(liaison(asked), id(asked), "漏统计一户");
        assertThat(asked.openWork()).contains("correct-report");
        write(asked);
        assertThat(asked.openWork()).contains("review-correction").doesNotContain("correct-report");
        assertThat(asked.owedBy(asked.peer()).state()).isEqualTo(ObligationState.ACCEPTED);
        assertThat(counting(asked)).isEqualTo(1);
        assertThat(cumulativeCases(asked)).as("not taken yet").hasValue(BigDecimal.ZERO);
        correcting.decide(asked.officer(), id(asked), true, "");
        assertThat(counting(asked)).isEqualTo(2);
        assertThat(cumulativeCases(asked)).hasValue(BigDecimal.valueOf(3));
        assertThat(asked.owedBy(asked.peer()).isTimely()).isTrue();
        assertThat(end(asked)).isEqualTo("correction-counted");
        assertThat(asked.openWork()).doesNotContain("review-correction");
    }

    @Test
    void refusedWithAReasonTheOldRevisionStays() {
        Case asked = accepted();
        correcting.begin(liaison(asked), id(asked), "漏统计一户");
        write(asked);
        assertThatThrownBy(() -> correcting.decide(asked.officer(), id(asked), false, ""))
                .hasMessageContaining("no-answer");
        correcting.decide(asked.officer(), id(asked), false, "依据不足");
        assertThat(counting(asked)).isEqualTo(1);
        assertThat(end(asked)).isEqualTo("correction-refused");
        assertThatThrownBy(() -> correcting.decide(asked.officer(), id(asked), true, ""))
                .isInstanceOf(Refused.class);
        assertThat(counting(asked)).isEqualTo(1);
    }

    @Test
    void theUnitMayGiveItUpAndAClosedCampaignEndsIt() {
        Case asked = accepted();
        correcting.begin(liaison(asked), id(asked), "漏统计一户");
        correcting.giveUp(liaison(asked), id(asked));
        assertThat(end(asked)).isEqualTo("correction-given-up");
        assertThatThrownBy(this::nothing).isInstanceOf(Refused.class);

        Case other = accepted();
        correcting.begin(liaison(other), id(other), "漏统计一户");
        write(other);
        transaction.executeWithoutResult(status -> events.publishEvent(new CampaignClosed(other.campaignId())));
        assertThat(end(other)).isEqualTo("correction-given-up");
        assertThat(other.openWork()).doesNotContain("review-correction");
        assertThat(counting(other)).isEqualTo(1);
    }

    @Test
    void whatWasPublishedStaysAndTheNextRevisionOfTheTotalsHasTheNewFigure() {
        Case asked = accepted();
        asked.submit(asked.below());
        asked.accept(asked.below());
        long round = asked.round().id();
        compiling.confirm(asked.officer(), round, "");
        mother.rehearsal.settle();
        ReportValues published = compiling.revisions(round).get(0).totals();
        asked.at("2021-09-01T09:00");
        correcting.begin(liaison(asked), id(asked), "漏统计一户");
        write(asked);
        assertThat(compiling.supplementPossible(asked.round())).isFalse();
        correcting.decide(asked.officer(), id(asked), true, "");
        compiling.supplement(asked.officer(), round);
        List<Compilation> all = compiling.revisions(round);
        assertThat(all).hasSize(2);
        assertThat(all.get(0).totals()).isEqualTo(published);
        assertThat(all.get(1).totals().number("grid.CASES.AD")).hasValue(BigDecimal.valueOf(3));
    }

    @Test
    void onlyWhatIsAcceptedIsCorrectedAndOnlyByItsUnit() {
        Case asked = mother.open();
        assertThatThrownBy(() -> correcting.begin(liaison(asked), id(asked), "漏"))
                .hasMessageContaining("not-accepted");
        asked.submit(asked.peer());
        asked.accept(asked.peer());
        assertThatThrownBy(() -> correcting.begin(asked.officer(), id(asked), "漏"))
                .hasMessageContaining("not-yours");
        correcting.begin(liaison(asked), id(asked), "漏");
        assertThatThrownBy(() -> correcting.begin(liaison(asked), id(asked), "漏"))
                .hasMessageContaining("refused.begun");
        assertThatThrownBy(() -> correcting.decide(asked.officer(), id(asked), true, ""))
                .hasMessageContaining("decided");
    }

    private void nothing() {
        Case asked = accepted();
        correcting.giveUp(liaison(asked), id(asked));
    }

    private Case accepted() {
        Case asked = mother.open();
        asked.submit(asked.peer());
        asked.accept(asked.peer());
        return asked;
    }

    private void write(Case asked) {
        TreeMap<String, BigDecimal> numbers = new TreeMap<>(
                Map.of("grid.CASES.AD", BigDecimal.valueOf(3), "grid.INSPECTED.AD", BigDecimal.valueOf(5)));
        ReportDraft draft = new ReportDraft(new ReportValues(numbers, "", List.of(), false), Map.of());
        int version = asked.owedBy(asked.peer()).version();
        assertThat(reporting
                        .handIn(liaison(asked), id(asked), version, draft, false)
                        .handedIn())
                .isTrue();
    }

    private Optional<BigDecimal> cumulativeCases(Case asked) {
        Obligation owed = asked.owedBy(asked.peer());
        return cumulative
                .until(owed.terms().itemId(), reports.table(owed), owed.ownerUnitId(), "2021-08")
                .values()
                .number("grid.CASES.AD");
    }

    private int counting(Case asked) {
        return reports.counting(asked.owedBy(asked.peer())).orElseThrow().revisionNo();
    }

    private String end(Case asked) {
        long correction = corrections.of(id(asked)).get(0).id();
        return history.createHistoricActivityInstanceQuery()
                .processInstanceId(history.createHistoricProcessInstanceQuery()
                        .processDefinitionKey("report-correction")
                        .processInstanceBusinessKey(String.valueOf(correction))
                        .singleResult()
                        .getId())
                .activityType("noneEndEvent")
                .singleResult()
                .getActivityId();
    }

    private static Viewer liaison(Case asked) {
        return asked.person(Capability.LIAISON, asked.peer());
    }

    private static long id(Case asked) {
        return asked.owedBy(asked.peer()).id();
    }
}
