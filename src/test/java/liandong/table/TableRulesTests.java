package liandong.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableRulesTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            V01 | ERROR | PERIOD     | grid.FINE_AMOUNT.AD=1.5 grid.FINE_COUNT.AD=0 | grid.FINE_AMOUNT.AD=1.5 grid.FINE_COUNT.AD=1
            V02 | ERROR | PERIOD     | grid.FINE_COUNT.NET=2 grid.FINE_AMOUNT.NET=0 | grid.FINE_COUNT.NET=2 grid.FINE_AMOUNT.NET=0.000001
            V03 | WARN  | PERIOD     | grid.CASES.UNLIC_ORG=3 grid.INSPECTED.UNLIC_ORG=2 | grid.CASES.UNLIC_ORG=2 grid.INSPECTED.UNLIC_ORG=2
            V04 | WARN  | PERIOD     | grid.FINE_COUNT.POST=2 grid.CASES.POST=1 | grid.FINE_COUNT.POST=1 grid.CASES.POST=1
            V05 | WARN  | PERIOD     | grid.REVOKE.DEV_PER=2 grid.CASES.DEV_PER=1 | grid.REVOKE.DEV_PER=1 grid.CASES.DEV_PER=1
            V06 | WARN  | PERIOD     | grid.TRANSFER.AD=2 grid.CASES.AD=1 | grid.TRANSFER.AD=1 grid.CASES.AD=1
            V07 | WARN  | PERIOD     | grid.WARNED.AD=2 grid.CASES.AD=1 | grid.WARNED.AD=0 grid.CASES.AD=0
            V08 | WARN  | PERIOD     | grid.SUSPEND.INST_ORG=2 grid.CASES.INST_ORG=1 | grid.SUSPEND.INST_ORG=1 grid.CASES.INST_ORG=1
            V09 | WARN  | PERIOD     | grid.CONFISCATE.AD=0.5 grid.CASES.AD=0 | grid.CONFISCATE.AD=0 grid.CASES.AD=0
            V10 | WARN  | PERIOD     | grid.FINE_AMOUNT.AD=100.000001 grid.FINE_COUNT.AD=1 | grid.FINE_AMOUNT.AD=100 grid.FINE_COUNT.AD=1
            V11 | ERROR | CUMULATIVE | fields.C_CLOSED=2 fields.C_RECEIVED=1 | fields.C_CLOSED=1 fields.C_RECEIVED=1
            V12 | WARN  | PERIOD     | fields.C_CLOSED=2 fields.C_RECEIVED=1 | fields.C_CLOSED=1 fields.C_RECEIVED=1
            V13 | WARN  | PERIOD     | fields.C_PENALISED=2 fields.C_CLOSED=1 | fields.C_PENALISED=1 fields.C_CLOSED=1
            V14 | ERROR | CUMULATIVE | fields.C_FEEDBACK=2 fields.C_RECEIVED=1 | fields.C_FEEDBACK=0 fields.C_RECEIVED=0
            V15 | ERROR | CUMULATIVE | fields.C_SATISFIED=2 fields.C_FEEDBACK=1 | fields.C_SATISFIED=1 fields.C_FEEDBACK=1
            """)
    void everyRuleFiresWhenBrokenAndOnlyThen(
            String rule, Finding.Level level, Measure measure, String broken, String kept) {
        List<Finding> findings = check(measure, broken);
        String firstTyped = broken.substring(0, broken.indexOf('='));
        assertThat(findings).anySatisfy(finding -> {
            assertThat(finding.ruleId()).isEqualTo(rule);
            assertThat(finding.level()).isEqualTo(level);
            assertThat(finding.address()).isEqualTo(firstTyped);
            assertThat(finding.message().getDefaultMessage()).isNotBlank();
        });
        assertThat(check(measure, kept)).extracting(Finding::ruleId).doesNotContain(rule);
        String halfBlank = Stream.of(broken.split(" ")).skip(1).collect(Collectors.joining(" "));
        assertThat(check(measure, halfBlank))
                .as("a blank operand skips the rule")
                .extracting(Finding::ruleId)
                .doesNotContain(rule);
    }

    @Test
    void rulesOfTotalsDoNotHoldForOnePeriod() {
        assertThat(check(Measure.PERIOD, "fields.C_FEEDBACK=2 fields.C_RECEIVED=1"))
                .isEmpty();
        assertThat(check(Measure.CUMULATIVE, "fields.C_CLOSED=2 fields.C_RECEIVED=1"))
                .extracting(Finding::ruleId)
                .containsExactly("V11");
    }

    @Test
    void figuresOfOtherSourcesAreComparedOnceTheyAreKnown() {
        ReportTable table = RealTables.lingbi();
        ReportValues values = table.parse(
                        form("grid.TRANSFER.AD=1 grid.TRANSFER.NET=2 grid.CASES.AD=9 grid.CASES.NET=9"))
                .values();
        assertThat(table.check(values, CheckContext.of(Measure.PERIOD))).isEmpty();
        assertThat(table.check(values, known("CRIMINAL_REFERRALS", "4")))
                .extracting(Finding::ruleId)
                .containsExactly("V16");
        assertThat(table.check(values, known("CRIMINAL_REFERRALS", "3"))).isEmpty();
        assertThat(table.check(table.parse(form("grid.CASES.AD=1")).values(), known("CRIMINAL_REFERRALS", "3")))
                .as("a list that is blank altogether skips the rule")
                .isEmpty();
    }

    @Test
    void theFinalSummaryIsComparedWithTheMonthsWhenTheyAreKnown() {
        ReportTable table =
                RealTables.all().find("cn-medbeauty-summary-shanghai-2021").orElseThrow();
        ReportValues values = table.parse(form("grid.CASES.AD=5")).values();
        assertThat(table.check(values, known("MONTHLY.CASES.AD", "4")))
                .extracting(Finding::address)
                .containsExactly("grid.CASES.AD");
        assertThat(table.check(values, known("MONTHLY.CASES.AD", "5.0"))).isEmpty();
    }

    @Test
    void aTypicalCaseIsCheckedByItsDates() {
        ReportTable table = RealTables.monthly();
        ReportValues values = table.parse(Map.of(
                        "cases.0.ORG_NAME",
                        "某门诊部",
                        "cases.0.PENALTY_ON",
                        "2021年9月3日",
                        "cases.0.FACTS",
                        "超范围",
                        "cases.0.LEGAL_BASIS",
                        "条例",
                        "cases.0.PENALTY",
                        "警告",
                        "cases.0.CASE_TITLE",
                        "某案"))
                .values();
        CheckContext context = new CheckContext(
                Measure.PERIOD,
                Map.of(),
                Map.of(
                        "SUBMITTED_ON",
                        LocalDate.of(2021, 9, 2),
                        "CAMPAIGN.FROM",
                        LocalDate.of(2021, 6, 1),
                        "CAMPAIGN.TO",
                        LocalDate.of(2021, 12, 31)));
        assertThat(table.check(values, context))
                .extracting(Finding::address, Finding::ruleId)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("cases.0.NARRATIVE", "required"),
                        org.assertj.core.groups.Tuple.tuple("cases.0.PENALTY_ON", "T01"));
    }

    @Test
    void aSoftlyBlockedCellWantsAReason() {
        assertThat(check(Measure.PERIOD, "grid.SUSPEND.INST_PER=1"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.ruleId()).isEqualTo("soft-blocked");
                    assertThat(finding.isError()).isFalse();
                });
    }

    @Test
    void nothingAtAllIsNoReportButZeroIsOne() {
        ReportTable table = RealTables.monthly();
        CheckContext context = CheckContext.of(Measure.PERIOD);
        assertThat(table.check(ReportValues.EMPTY, context))
                .extracting(Finding::ruleId)
                .containsExactly("empty");
        assertThat(table.check(ReportValues.ZERO, context)).isEmpty();
        ReportValues both =
                table.parse(Map.of("zero", "true", "grid.CASES.AD", "3")).values();
        assertThat(table.check(both, context)).extracting(Finding::ruleId).containsExactly("zero-with-figures");
        assertThat(RealTables.lingbi().check(ReportValues.ZERO, context))
                .extracting(Finding::ruleId)
                .containsExactly("zero-not-allowed");
    }

    private static CheckContext known(String figure, String number) {
        return new CheckContext(Measure.PERIOD, Map.of(figure, new BigDecimal(number)), Map.of());
    }

    private static List<Finding> check(Measure measure, String typed) {
        ReportTable table = RealTables.lingbi();
        Entry entry = table.parse(form(typed));
        assertThat(entry.findings()).isEmpty();
        return table.check(entry.values(), CheckContext.of(measure));
    }

    private static Map<String, String> form(String typed) {
        return Stream.of(typed.split(" "))
                .map(part -> part.split("="))
                .collect(Collectors.toMap(part -> part[0], part -> part[1]));
    }
}
