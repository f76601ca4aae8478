package liandong.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Map;
import liandong.LiandongTest;
import liandong.organization.Capability;
import liandong.organization.Unit;
import liandong.reporting.ReportingMother.Case;
import liandong.table.ReportValues;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A summary begins with what is known: the unit's own months, and what it lays together of others. */
@LiandongTest
class SummaryPrefillTests {

    private static final String CELL = "grid.INSPECTED.AD";

    private static final String SUMMARIES = """
              - {id: S1, name: 监督所总结, kind: FINAL, from: BELOW, to: AMR, due: {dueDate: 2021-10-12, inclusive: true}, contents: [取得的成效, 存在问题], tables: [cn-medbeauty-summary-shanghai-2021]}
              - {id: S2, name: 汇总总结, kind: FINAL_COMPILED, from: PEERS, to: HC, due: {dueDate: 2021-10-20, inclusive: true}, compiles: S1, tables: [cn-medbeauty-summary-shanghai-2021]}
            """;

    @Autowired
    ReportingMother mother;

    @Autowired
    ReportRevisions revisions;

    @Autowired
    Compiling compiling;

    @Autowired
    CompilationTexts texts;

    @Autowired
    Correcting correcting;

    @Autowired
    BackEntries backEntries;

    @Test
    void aSummaryIsPrefilledWithTheUnitsOwnMonthsAndFollowsThemUntilSomebodyWritesInIt() {
        Case asked = mother.launchedPlan(
                ReportingMother.plan(ReportingMother.ITEM.formatted("2021-08, 2021-09"), SUMMARIES));
        asked.at("2021-08-31T08:00");
        month(asked, "2021-08", asked.below(), "3");
        asked.at("2021-10-08T08:00");
        assertThat(draft(asked, asked.below(), "ALL").numbers()).containsEntry(CELL, new BigDecimal("3"));
        month(asked, "2021-09", asked.below(), "4");
        assertThat(draft(asked, asked.below(), "ALL").numbers()).containsEntry(CELL, new BigDecimal("7"));

        Obligation summary = owed(asked, asked.below(), "ALL");
        mother.reporting.saveDraft(
                asked.person(Capability.LIAISON, asked.below()),
                summary.id(),
                summary.version(),
                new ReportDraft(ReportValues.fromJson("{\"grid\":{\"INSPECTED\":{\"AD\":9}}}"), Map.of()));
        assertThat(draft(asked, asked.below(), "ALL").numbers()).containsEntry(CELL, new BigDecimal("9"));
    }

    @Test
    void aCorrectedMonthAndAMonthEnteredAfterwardsReachTheSummaryToo() {
        Case asked = mother.launchedPlan(ReportingMother.plan(ReportingMother.ITEM.formatted("2021-08"), SUMMARIES));
        asked.at("2021-08-31T08:00");
        month(asked, "2021-08", asked.below(), "3");
        asked.at("2021-10-08T08:00");
        Obligation summary = owed(asked, asked.below(), "ALL");
        correctMonth(asked, "5");
        assertThat(draft(asked, asked.below(), "ALL").numbers()).containsEntry(CELL, new BigDecimal("5"));

        BackEntries.Month unasked = backEntries.months(summary).get(0);
        backEntries.save(
                asked.person(Capability.LIAISON, asked.below()),
                summary.id(),
                unasked.itemId(),
                unasked.periodCode(),
                0,
                ReportValues.fromJson("{\"grid\":{\"INSPECTED\":{\"AD\":2}}}"),
                "");
        assertThat(draft(asked, asked.below(), "ALL").numbers()).containsEntry(CELL, new BigDecimal("7"));
    }

    @Test
    void whoLaysSummariesTogetherStartsFromTheirTotalsItsOwnMonthsAndTheirTextsUnderTheirNames() {
        Case asked = mother.launchedPlan(ReportingMother.plan(ReportingMother.ITEM.formatted("2021-08"), SUMMARIES));
        asked.at("2021-08-31T08:00");
        month(asked, "2021-08", asked.peer(), "5");
        asked.at("2021-10-12T08:00");
        Obligation below = owed(asked, asked.below(), "ALL");
        handIn(
                asked,
                below,
                "{\"grid\":{\"INSPECTED\":{\"AD\":3}},\"sections\":{\"取得的成效\":\"查办一批\",\"存在问题\":\"人手不足\"}}");
        mother.reporting.accept(
                asked.person(Capability.OFFICER, asked.peer()),
                below.id(),
                owed(asked, asked.below(), "ALL").version());
        asked.settle();
        asked.at("2021-10-20T09:00");
        ReportValues begun = draft(asked, asked.peer(), "ALL");
        assertThat(begun.numbers()).containsEntry(CELL, new BigDecimal("8"));
        assertThat(begun.section("取得的成效")).isEqualTo("【县卫生监督所】\n查办一批");
        assertThat(begun.section("存在问题")).isEqualTo("【县卫生监督所】\n人手不足");
    }

    @Test
    void theCompilerEditsTheTextsLaidTogetherAndTheyAreFrozenWhenPublished() {
        Case asked = mother.open();
        asked.report(asked.below(), Map.of(CELL, "3"), Map.of("", "检查三户"));
        asked.report(asked.peer(), Map.of(CELL, "39"), Map.of("", "检查三十九户"));
        asked.accept(asked.below());
        assertThatThrownBy(() -> edit(asked, "早了")).hasMessageContaining("not-now");
        asked.accept(asked.peer());
        assertThat(narrative(asked)).contains("【县卫生监督所】\n检查三户").contains("【县市场监督管理局】\n检查三十九户");
        edit(asked, "两部门共检查四十二户");
        compiling.confirm(asked.officer(), asked.round().id(), "");
        asked.settle();
        assertThat(narrative(asked)).isEqualTo("两部门共检查四十二户");
        assertThatThrownBy(() -> edit(asked, "改历史")).hasMessageContaining("not-now");
        assertThat(narrative(asked)).isEqualTo("两部门共检查四十二户");
    }

    private void correctMonth(Case asked, String figure) {
        long august = owed(asked, asked.below(), "2021-08").id();
        correcting.begin(asked.person(Capability.LIAISON, asked.below()), august, "漏统计两户");
        handIn(asked, owed(asked, asked.below(), "2021-08"), "{\"grid\":{\"INSPECTED\":{\"AD\":" + figure + "}}}");
        correcting.decide(asked.officer(), august, true, "");
        asked.settle();
    }

    private void edit(Case asked, String text) {
        texts.edit(asked.officer(), asked.round().id(), Map.of("narrative", text));
    }

    private String narrative(Case asked) {
        return compiling.revisions(asked.round().id()).get(0).totals().narrative();
    }

    private void month(Case asked, String period, Unit unit, String figure) {
        handIn(asked, owed(asked, unit, period), "{\"grid\":{\"INSPECTED\":{\"AD\":" + figure + "}}}");
        Obligation handedIn = owed(asked, unit, period);
        mother.reporting.accept(asked.officer(), handedIn.id(), handedIn.version());
        asked.settle();
    }

    private void handIn(Case asked, Obligation owed, String document) {
        assertThat(mother.reporting
                        .handIn(
                                asked.person(Capability.LIAISON, mother.campaigns.byId(owed.ownerUnitId())),
                                owed.id(),
                                owed.version(),
                                new ReportDraft(ReportValues.fromJson(document), Map.of("S01", "汇总时补充了月报未含的数据")),
                                false)
                        .handedIn())
                .isTrue();
        asked.settle();
    }

    private ReportValues draft(Case asked, Unit unit, String period) {
        return revisions
                .latest(owed(asked, unit, period).id())
                .orElseThrow()
                .draft()
                .values();
    }

    private Obligation owed(Case asked, Unit unit, String period) {
        return mother.rounds.ofCampaign(asked.campaignId()).stream()
                .filter(round -> round.periodCode().equals(period))
                .flatMap(round -> mother.obligations.ofRound(round.id()).stream())
                .filter(owed -> owed.ownerUnitId() == unit.key())
                .findFirst()
                .orElseThrow();
    }
}
