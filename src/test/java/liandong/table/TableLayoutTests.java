package liandong.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TableLayoutTests {

    private final Grid lingbi = RealTables.lingbi().grid().orElseThrow();
    private final Grid shanghai = RealTables.monthly().grid().orElseThrow();

    @Test
    void theLingbiGridHasTenRowsWithSevenCellsInTheFirstAndElevenInTheOthers() {
        assertThat(lingbi.rows())
                .extracting(row -> row.cells().size())
                .containsExactly(7, 11, 11, 11, 11, 11, 11, 11, 11, 11);
        assertThat(lingbi.columns()).hasSize(11);
        assertThat(lingbi.rows().get(0).cells().get(0).columns()).containsExactly("UNLIC_ORG", "UNLIC_PER");
        assertThat(lingbi.rows())
                .allSatisfy(row -> assertThat(
                                row.cells().stream().mapToInt(GridCell::colspan).sum())
                        .isEqualTo(11));
    }

    @Test
    void theHeaderIsThreeLinesThatFillARectangle() {
        List<List<HeadCell>> lines = lingbi.headLines();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0)).extracting(HeadCell::label).contains("非法医疗美容", "违法发布医疗美容广告");
        int area = lines.stream()
                .flatMap(List::stream)
                .mapToInt(cell -> cell.colspan() * cell.rowspan())
                .sum();
        assertThat(area).isEqualTo(33);
    }

    @Test
    void shanghaiAddsTwoColumnsBehindTheDevices() {
        assertThat(shanghai.columns())
                .extracting(Heading::code)
                .hasSize(13)
                .containsSubsequence("DEV_PER", "SMUGGLE", "PRICE", "AD");
        assertThat(shanghai.rows().get(0).cells()).hasSize(9);
        assertThat(shanghai.groups().get("ALL")).hasSize(13);
    }

    @Test
    void everyKindOfUnitHasItsOwnColumns() {
        ReportTable monthly = RealTables.monthly();
        assertThat(monthly.ownColumns("CUSTOMS")).containsExactly("SMUGGLE");
        assertThat(monthly.ownColumns("MARKET_REGULATION"))
                .contains("PRICE", "AD")
                .doesNotContain("UNLIC_ORG");
        assertThat(monthly.ownColumns("PUBLIC_SECURITY")).hasSize(13);
        assertThat(monthly.ownColumns("HEALTH"))
                .as("the monthly table's scope replaces the grid's")
                .hasSize(13);
        assertThat(RealTables.lingbi().ownColumns("POSTAL")).containsExactly("POST");
    }

    @Test
    void theMonthlyReportHasActivityComplaintsNarrativeCasesAndMayBeZero() {
        ReportTable monthly = RealTables.monthly();
        assertThat(monthly.activity()).hasSize(8);
        assertThat(monthly.footers()).singleElement().satisfies(footer -> {
            assertThat(footer.fields())
                    .extracting(Field::code)
                    .startsWith("C_RECEIVED")
                    .hasSize(5);
            assertThat(footer.pieces())
                    .hasSize(6)
                    .last()
                    .extracting(Footer.Piece::words)
                    .isEqualTo("件。");
        });
        assertThat(monthly.texts())
                .singleElement()
                .extracting(TextPart::maxLength)
                .isEqualTo(2000);
        assertThat(monthly.caseColumns()).hasSize(7);
        assertThat(monthly.zeroReportAllowed()).isTrue();
    }

    @Test
    void nationalTakesRowsFooterAndRulesFromLingbiUnderItsOwnHeader() {
        ReportTable national =
                RealTables.all().find("cn-medbeauty-summary-national-2017").orElseThrow();
        assertThat(national.grid().orElseThrow().columns())
                .extracting(Heading::code)
                .contains("TRAIN", "SMUGGLE")
                .doesNotContain("POST");
        assertThat(national.grid().orElseThrow().rows()).hasSize(10);
        assertThat(national.fields()).hasSize(5);
    }

    @Test
    void personColumnsOfSuspensionsAreSoftlyBlocked() {
        assertThat(lingbi.cells().filter(cell -> cell.block() == Block.SOFT))
                .extracting(GridCell::name)
                .containsExactly("SUSPEND.UNLIC_PER", "SUSPEND.INST_PER", "SUSPEND.DRUG_PER", "SUSPEND.DEV_PER");
    }

    @Test
    void addressesArePutIntoTheWordsOfTheHeader() {
        assertThat(RealTables.lingbi().label("grid.CASES.UNLIC_PER")).isEqualTo("案件数 · 无证行医 · 人员");
        assertThat(RealTables.lingbi().label("grid.INSPECTED.UNLIC_ORG")).isEqualTo("检查对象数 · 非法医疗美容 · 无证行医");
        assertThat(RealTables.lingbi().label("fields.C_CLOSED")).isEqualTo("办结");
        assertThat(RealTables.monthly().label("cases.1.FACTS")).isEqualTo("2 · 违法事实");
        assertThat(RealTables.lingbi().label("grid.NO.SUCH")).isEmpty();
    }

    @Test
    void lettersAndLedgersAreKnownButAreNoReports() {
        assertThat(RealTables.all().find("cn-common-clue-handoff")).get().matches(table -> !table.isReport());
        assertThat(RealTables.all().find("no-such-table")).isEmpty();
    }

    @Test
    void anItemWithoutATableAsksForWords() {
        ReportTable summary = RealTables.all().forItem(List.of(), "部门工作总结");
        assertThat(summary.grid()).isEmpty();
        assertThat(summary.check(ReportValues.EMPTY, CheckContext.of(Measure.CUMULATIVE)))
                .extracting(Finding::ruleId)
                .contains("required");
        assertThat(RealTables.all()
                        .forItem(List.of("cn-medbeauty-summary-shanghai-2021"), "x")
                        .texts())
                .singleElement()
                .matches(text -> !text.required());
    }

    @Test
    void theSummaryOfLingbiIsThePrintedGridOfItsFirstAnnexWithTheTypicalCasesOfItsSecond() {
        ReportTable summary =
                RealTables.all().find("cn-medbeauty-final-lingbi-2021").orElseThrow();
        assertThat(addresses(summary)).isEqualTo(addresses(RealTables.lingbi()));
        assertThat(summary.caseColumns())
                .extracting(Field::code)
                .containsExactly(
                        "ORG_NAME", "PENALTY_ON", "FACTS", "LEGAL_BASIS", "PENALTY", "CASE_TITLE", "NARRATIVE");
    }

    private static List<String> addresses(ReportTable table) {
        return table.grid().orElseThrow().cells().map(GridCell::address).toList();
    }

    @Test
    void aSummaryAsksForASectionUnderEachHeadingOfThePlan() {
        ReportTable summary = RealTables.all()
                .forItem(List.of("cn-medbeauty-summary-lingbi-2021"), "工作总结", List.of("取得的成效", "存在的问题 和困难"), true);
        assertThat(summary.texts()).extracting(TextPart::address).containsExactly("text.取得的成效", "text.存在的问题和困难");
        ReportValues half =
                summary.parse(Map.of("text.取得的成效", "查处 3 家。", "text.别的", "不要")).values();
        assertThat(half.sections()).isEqualTo(Map.of("取得的成效", "查处 3 家。"));
        assertThat(summary.check(half, CheckContext.of(Measure.CUMULATIVE)))
                .singleElement()
                .satisfies(missing -> {
                    assertThat(missing.ruleId()).isEqualTo("section-missing");
                    assertThat(missing.address()).isEqualTo("text.存在的问题和困难");
                    assertThat(missing.isError()).isTrue();
                });
        assertThat(summary.label("text.存在的问题和困难")).isEqualTo("存在的问题 和困难");
    }
}
