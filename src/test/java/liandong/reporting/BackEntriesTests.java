package liandong.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Map;
import liandong.LiandongTest;
import liandong.organization.Capability;
import liandong.organization.NotVisible;
import liandong.organization.Viewer;
import liandong.reporting.ReportingMother.Case;
import liandong.shared.Conflict;
import liandong.table.ReportValues;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Months for which no report was asked are entered with the summary and count. */
@LiandongTest
class BackEntriesTests {

    private static final String CELL = "grid.INSPECTED.AD";

    private static final String SUMMARY = """
              - {id: S1, name: 监督所总结, kind: FINAL, from: BELOW, to: HC, due: {dueDate: 2021-10-12, inclusive: true}, tables: [cn-medbeauty-summary-shanghai-2021]}
            """;

    @Autowired
    ReportingMother mother;

    @Autowired
    BackEntries entries;

    @Autowired
    Cumulative cumulative;

    @Autowired
    ReportRevisions revisions;

    @Test
    void monthsWithoutAReportAreOfferedAndCountInTheTotalsAndTheSummary() {
        Case asked = summaryBegun();
        Obligation summary = summary(asked);
        assertThat(entries.months(summary))
                .extracting(BackEntries.Month::periodCode)
                .containsExactly("2021-07", "2021-09", "2021-10");
        enter(asked, "2021-07", 0, "{\"grid\":{\"INSPECTED\":{\"AD\":4}}}", "");
        assertThat(total(asked)).isEqualByComparingTo("7");
        assertThat(revisions.latest(summary.id()).orElseThrow().draft().values().number(CELL))
                .hasValueSatisfying(number -> assertThat(number).isEqualByComparingTo("7"));
        enter(asked, "2021-07", 1, "{\"grid\":{\"INSPECTED\":{\"AD\":5}}}", "");
        assertThat(total(asked)).isEqualByComparingTo("8");
    }

    @Test
    void sameChecksVersionAndOnlyTheUnitsOwnMonthsWithoutAReport() {
        Case asked = summaryBegun();
        assertThatThrownBy(() -> enter(asked, "2021-08", 0, "{\"grid\":{\"INSPECTED\":{\"AD\":4}}}", ""))
                .isInstanceOf(NotVisible.class);
        assertThatThrownBy(() -> enter(asked, "2022-01", 0, "{\"grid\":{\"INSPECTED\":{\"AD\":4}}}", ""))
                .isInstanceOf(NotVisible.class);
        assertThatThrownBy(() -> enter(
                        asked, "2021-07", 0, "{\"grid\":{\"FINE_AMOUNT\":{\"AD\":1},\"FINE_COUNT\":{\"AD\":0}}}", ""))
                .hasMessageContaining("back.refused.errors");
        String unusual = "{\"grid\":{\"INSPECTED\":{\"AD\":1},\"CASES\":{\"AD\":2}}}";
        assertThatThrownBy(() -> enter(asked, "2021-07", 0, unusual, "")).hasMessageContaining("back.refused.note");
        enter(asked, "2021-07", 0, unusual, "举报后直接立案");
        assertThatThrownBy(() -> enter(asked, "2021-07", 0, unusual, "举报后直接立案")).isInstanceOf(Conflict.class);
        Obligation summary = summary(asked);
        assertThatThrownBy(() -> entries.save(
                        asked.officer(),
                        summary.id(),
                        item(asked),
                        "2021-09",
                        0,
                        ReportValues.fromJson("{\"grid\":{\"INSPECTED\":{\"AD\":4}}}"),
                        ""))
                .hasMessageContaining("not-yours");
    }

    @Test
    void aMonthThatIsStillToBeAskedForIsNotEnteredBefore() {
        assertThat(entries.months(summary(summaryBegun("2021-08, 2021-10"))))
                .extracting(BackEntries.Month::periodCode)
                .containsExactly("2021-07", "2021-09");
    }

    private Case summaryBegun() {
        return summaryBegun("2021-08");
    }

    private Case summaryBegun(String months) {
        Case asked = mother.launchedPlan(ReportingMother.plan(ReportingMother.ITEM.formatted(months), SUMMARY));
        asked.at("2021-08-31T08:00");
        asked.report(asked.below(), Map.of(CELL, "3"));
        asked.accept(asked.below());
        asked.at("2021-10-08T08:00");
        return asked;
    }

    private void enter(Case asked, String period, int version, String document, String note) {
        Viewer liaison = asked.person(Capability.LIAISON, asked.below());
        entries.save(liaison, summary(asked).id(), item(asked), period, version, ReportValues.fromJson(document), note);
    }

    private BigDecimal total(Case asked) {
        return cumulative
                .until(item(asked), entries.table(item(asked)), asked.below().key(), "2021-10")
                .values()
                .number(CELL)
                .orElseThrow();
    }

    private long item(Case asked) {
        return owed(asked, "2021-08").terms().itemId();
    }

    private Obligation summary(Case asked) {
        return owed(asked, "ALL");
    }

    private Obligation owed(Case asked, String period) {
        return mother.rounds.ofCampaign(asked.campaignId()).stream()
                .filter(round -> round.periodCode().equals(period))
                .flatMap(round -> mother.obligations.ofRound(round.id()).stream())
                .filter(one -> one.ownerUnitId() == asked.below().key())
                .findFirst()
                .orElseThrow();
    }
}
