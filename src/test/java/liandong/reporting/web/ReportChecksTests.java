package liandong.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import liandong.LiandongTest;
import liandong.reporting.Cumulative;
import liandong.reporting.ItemTables;
import liandong.reporting.Obligation;
import liandong.reporting.Obligations;
import liandong.reporting.OwedReports;
import liandong.reporting.OwedReports.Owed;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

@LiandongTest
class ReportChecksTests {

    @Autowired
    OwedReports owedReports;

    @Autowired
    Obligations obligations;

    @Autowired
    Cumulative cumulative;

    @Autowired
    ItemTables tables;

    @Autowired
    Visits visits;

    @Test
    void theMonthsBeforeAreAddedUpExactlyAndDraftsAreNot() throws Exception {
        Owed july = owedReports.monthly("PUBLIC_SECURITY");
        handIn(july, Map.of("grid.FINE_AMOUNT.AD", "0.1", "grid.FINE_COUNT.AD", "1", "grid.CASES.AD", "4"));
        Owed august = owedReports.again(july, "2021-08");
        handIn(august, Map.of("grid.FINE_AMOUNT.AD", "0.2", "grid.FINE_COUNT.AD", "1", "grid.CASES.AD", "5"));
        Owed september = owedReports.again(july, "2021-09");
        visits.post(
                september.liaison(), september.path() + "/draft", filled(september, Map.of("grid.CASES.AD", "900")));
        Cumulative.Sum before = before(owedReports.again(july, "2021-10"));
        assertThat(before.periods()).containsExactly("2021-07", "2021-08");
        assertThat(before.values().number("grid.FINE_AMOUNT.AD")).contains(new BigDecimal("0.3"));
        assertThat(before.values().number("grid.CASES.AD")).contains(new BigDecimal("9"));
        assertThat(before.values().number("grid.CASES.NET")).as("blank in both").isEmpty();

        Obligation first = obligations.get(july.id());
        assertThat(cumulative
                        .until(
                                first.terms().itemId(),
                                tables.of(first.terms().itemId()),
                                first.ownerUnitId(),
                                "2021-12")
                        .periods())
                .as("nothing is accepted yet")
                .isEmpty();
        accept(august);
        assertThat(cumulative
                        .until(
                                first.terms().itemId(),
                                tables.of(first.terms().itemId()),
                                first.ownerUnitId(),
                                "2021-12")
                        .periods())
                .containsExactly("2021-08");
    }

    @Test
    void aRuleAboutTheTotalIsCheckedOverTheMonths() throws Exception {
        Owed july = owedReports.monthly("PUBLIC_SECURITY");
        assertThat(handIn(july, Map.of("fields.C_RECEIVED", "5", "fields.C_CLOSED", "2"))
                        .getStatus())
                .isEqualTo(302);
        Owed august = owedReports.again(july, "2021-08");
        Map<String, String> four = Map.of("fields.C_RECEIVED", "0", "fields.C_CLOSED", "4", "reason.V12", "办结上月受理的投诉");
        Document refused = refused(august, four);
        assertThat(refused.select("#problems a").eachText())
                .singleElement()
                .asString()
                .contains("累计：办结数大于投诉举报数");
        Map<String, String> three = Map.of("fields.C_RECEIVED", "0", "fields.C_CLOSED", "3", "reason.V12", "办结上月受理的投诉");
        assertThat(handIn(august, three).getStatus()).isEqualTo(302);
    }

    @Test
    void aWarningWantsOneReasonOfSixCharactersPerRule() throws Exception {
        Owed owed = owedReports.monthly("PUBLIC_SECURITY");
        Map<String, String> typed = new java.util.LinkedHashMap<>(Map.of(
                "grid.INSPECTED.AD", "1", "grid.CASES.AD", "2", "grid.INSPECTED.NET", "1", "grid.CASES.NET", "3"));
        Document refused = refused(owed, typed);
        assertThat(refused.select("textarea[name^=reason.]").eachAttr("name")).containsExactly("reason.V03");
        typed.put("reason.V03", "举报立案 ");
        Document stillRefused = refused(owed, typed);
        assertThat(stillRefused.select("#problems").text()).contains("至少 6 个字");
        assertThat(stillRefused.select("textarea[name^=reason.]").first().text())
                .isEqualTo("举报立案");
        typed.put("reason.V03", "为举报后立案");
        assertThat(handIn(owed, typed).getStatus()).isEqualTo(302);
    }

    private MockHttpServletResponse handIn(Owed owed, Map<String, String> typed) {
        return visits.post(owed.liaison(), owed.path() + "/submission", filled(owed, typed));
    }

    private Document refused(Owed owed, Map<String, String> typed) {
        return visits.refused(owed.liaison(), owed.path() + "/submission", filled(owed, typed));
    }

    private Map<String, String> filled(Owed owed, Map<String, String> typed) {
        Map<String, String> form = Visits.form(visits.page(owed.liaison(), owed.path()), "/draft");
        form.putAll(typed);
        return form;
    }

    private void accept(Owed owed) {
        Document page = visits.page(owed.officer(), owed.path());
        visits.done(owed.officer(), owed.path() + "/acceptance", Visits.form(page, "/acceptance"));
    }

    private Cumulative.Sum before(Owed owed) {
        Obligation obligation = obligations.get(owed.id());
        return cumulative.before(obligation, tables.of(obligation.terms().itemId()));
    }
}
