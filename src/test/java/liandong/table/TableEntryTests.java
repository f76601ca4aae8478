package liandong.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableEntryTests {

    private final ReportTable table = RealTables.monthly();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            grid.CASES.AD       | １２       | 12
            grid.CASES.AD       | 1,234     | 1234
            grid.CASES.AD       | １，２３４ | 1234
            grid.CASES.AD       | 1 234     | 1234
            grid.CASES.AD       | 007       | 7
            grid.CASES.AD       | 3.00      | 3
            grid.CASES.AD       | 0         | 0
            grid.CASES.AD       | 100       | 100
            grid.FINE_AMOUNT.AD | 0.000001  | 0.000001
            grid.FINE_AMOUNT.AD | ．５       | 0.5
            """)
    void numbersAreUnderstoodAsPeopleTypeThem(String address, String typed, String number) {
        Entry entry = table.parse(Map.of(address, typed));
        assertThat(entry.findings()).isEmpty();
        assertThat(entry.values().number(address).orElseThrow().toPlainString()).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            grid.CASES.AD       | -1            | negative
            grid.CASES.AD       | －1            | negative
            grid.CASES.AD       | abc           | not-a-number
            grid.CASES.AD       | 1,23          | not-a-number
            grid.CASES.AD       | 1e3           | not-a-number
            grid.CASES.AD       | NaN           | not-a-number
            grid.CASES.AD       | 1.5           | not-whole
            grid.FINE_AMOUNT.AD | 0.0000001     | too-many-decimals
            grid.CASES.AD       | 1234567890123 | too-large
            fields.VEHICLES     | 三            | not-a-number
            """)
    void whatIsNoNumberIsNamedAtItsCell(String address, String typed, String problem) {
        assertThat(table.parse(Map.of(address, typed)).findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.address()).isEqualTo(address);
                    assertThat(finding.ruleId()).isEqualTo(problem);
                    assertThat(finding.isError()).isTrue();
                });
    }

    @Test
    void blankIsAbsentAndNotZero() {
        ReportValues values =
                table.parse(Map.of("grid.CASES.AD", " ", "grid.CASES.NET", "0")).values();
        assertThat(values.number("grid.CASES.AD")).isEmpty();
        assertThat(values.number("grid.CASES.NET")).contains(BigDecimal.ZERO);
    }

    @Test
    void whatTheTableDoesNotHaveIsLeftAside() {
        assertThat(table.parse(Map.of(
                                "grid.INSPECTED.UNLIC_PER",
                                "1",
                                "grid.X.Y",
                                "1",
                                "fields.NONE",
                                "1",
                                "cases.x.FACTS",
                                "a",
                                "cases.0.EVIL",
                                "a"))
                        .values())
                .isEqualTo(ReportValues.EMPTY);
    }

    @Test
    void aDocumentSurvivesItsWayThroughTheDatabase() {
        Map<String, String> form = new HashMap<>(Map.of(
                "grid.FINE_AMOUNT.AD",
                "1234567.000001",
                "fields.C_RECEIVED",
                "10",
                "narrative",
                "第一行\r\n“引号”\u0000<b>",
                "cases.3.FACTS",
                "事实",
                "cases.3.PENALTY_ON",
                "２０２１年8月5日"));
        ReportValues values = table.parse(form).values();
        assertThat(values.narrative()).isEqualTo("第一行\n“引号”<b>");
        assertThat(values.cases()).containsExactly(Map.of("FACTS", "事实", "PENALTY_ON", "2021-08-05"));
        assertThat(ReportValues.fromJson(values.toJson())).isEqualTo(values);
        assertThat(values.toJson())
                .contains("\"FINE_AMOUNT\":{\"AD\":1234567.000001}")
                .doesNotContain("zero");
        assertThat(table.parse(values.asForm()).values()).isEqualTo(values);
        assertThat(ReportValues.fromJson("{}")).isEqualTo(ReportValues.EMPTY);
        assertThat(ReportValues.fromJson(ReportValues.ZERO.toJson()).zero()).isTrue();
        assertThatThrownBy(() -> ReportValues.fromJson("{\"grid\":{\"A\":{\"B\":\"x\"}}}"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aDocumentFromBeforeTheHeadingsKeepsItsNarrative() {
        ReportTable summary = RealTables.all().forItem(List.of(), "工作总结", List.of("取得的成效"), true);
        ReportValues old = ReportValues.fromJson("{\"narrative\":\"早先写的一段\"}");
        assertThat(summary.texts(old.asForm()))
                .extracting(TextPart::address)
                .containsExactly("text.取得的成效", TextPart.NARRATIVE);
        Map<String, String> form = new HashMap<>(old.asForm());
        form.put("text.取得的成效", "新写的一段");
        ReportValues both = summary.parse(form).values();
        assertThat(both.narrative()).isEqualTo("早先写的一段");
        assertThat(both.section("取得的成效")).isEqualTo("新写的一段");
        assertThat(ReportValues.fromJson(both.toJson())).isEqualTo(both);
    }

    @Test
    void textsThatAreTooLongAndDatesThatAreNoneAreNamed() {
        Entry entry = table.parse(Map.of("narrative", "长".repeat(2001), "cases.0.PENALTY_ON", "2021-02-30"));
        assertThat(entry.findings()).extracting(Finding::ruleId).containsExactlyInAnyOrder("too-long", "not-a-date");
    }
}
