package liandong.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import liandong.LiandongTest;
import liandong.reporting.Obligation;
import liandong.reporting.ObligationState;
import liandong.reporting.Obligations;
import liandong.reporting.OwedReports;
import liandong.reporting.OwedReports.Owed;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a liaison fills on the page of a report: shown, kept, checked. */
@LiandongTest
class ReportFormPageTests {

    private static final String HOSTILE = "<script>alert('x')</script> ${7*7} [[${7*7}]] \"'&";

    @Autowired
    Visits visits;

    @Autowired
    OwedReports owedReports;

    @Autowired
    Obligations obligations;

    @Test
    void aLiaisonSeesItsOwnColumnsFirstAndTheOthersFolded() {
        Owed owed = owedReports.monthly("MARKET_REGULATION");
        Document page = visits.page(owed.liaison(), owed.path());
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select(".report-grid").first().select("thead tr")).hasSize(3);
        assertThat(page.select("details.folded:not([open]) input[name^=grid.CASES.]")
                        .eachAttr("name"))
                .containsExactly(
                        "grid.CASES.UNLIC_ORG",
                        "grid.CASES.UNLIC_PER",
                        "grid.CASES.INST_ORG",
                        "grid.CASES.INST_PER",
                        "grid.CASES.SMUGGLE",
                        "grid.CASES.NET",
                        "grid.CASES.POST");
        assertThat(page.select(".report-grid input[name^=grid.INSPECTED.]")).hasSize(9);
        assertThat(page.select(".report-grid input[name^=grid.CASES.]")).hasSize(13);
        assertThat(page.select(".report-grid")
                        .first()
                        .select("input[name^=grid.CASES.]")
                        .eachAttr("name"))
                .containsExactly(
                        "grid.CASES.DRUG_ORG",
                        "grid.CASES.DRUG_PER",
                        "grid.CASES.DEV_ORG",
                        "grid.CASES.DEV_PER",
                        "grid.CASES.PRICE",
                        "grid.CASES.AD");
        assertThat(page.select("input[inputmode=decimal]")).hasSize(126 + 5 + 8);
        assertThat(page.select("[style], style, [onclick]")).isEmpty();
        assertThat(page.select("input:not([aria-label]):not([type=hidden])").stream()
                        .filter(input ->
                                page.select("label[for=" + input.id() + "]").isEmpty()))
                .as("inputs without a name")
                .isEmpty();
    }

    @Test
    void figuresTypedAreKeptAsADraftAndShownAgain() {
        Owed owed = owedReports.monthly("PUBLIC_SECURITY");
        Map<String, String> form = Visits.form(visits.page(owed.liaison(), owed.path()), "/draft");
        form.putAll(Map.of("grid.CASES.AD", "１，２３４", "fields.VEHICLES", "3", "narrative", HOSTILE));
        assertThat(visits.post(owed.liaison(), owed.path() + "/draft", form).getRedirectedUrl())
                .isEqualTo(owed.path());
        Document page = visits.page(owed.liaison(), owed.path());
        assertThat(page.getElementById("grid.CASES.AD").val()).isEqualTo("1234");
        assertThat(page.getElementById("fields.VEHICLES").val()).isEqualTo("3");
        assertThat(page.getElementById("grid.CASES.NET").val()).isEmpty();
        assertThat(page.getElementById("narrative").text()).isEqualTo(HOSTILE);
        assertThat(page.select("script").html()).doesNotContain("alert");
    }

    @Test
    void whatIsNoNumberIsShownAtItsCellAndNothingTypedIsLost() {
        Owed owed = owedReports.monthly("PUBLIC_SECURITY");
        Map<String, String> form = Visits.form(visits.page(owed.liaison(), owed.path()), "/draft");
        form.putAll(Map.of("grid.CASES.AD", "三件", "grid.CASES.NET", "2", "narrative", "写了很久"));
        Document page = visits.refused(owed.liaison(), owed.path() + "/draft", form);
        assertThat(page.select("#problems a").attr("href")).isEqualTo("#grid.CASES.AD");
        assertThat(page.select("#problems a").text()).contains("案件数").contains("违法发布医疗美容广告");
        Element cell = page.getElementById("grid.CASES.AD");
        assertThat(cell.val()).isEqualTo("三件");
        assertThat(cell.attr("aria-invalid")).isEqualTo("true");
        assertThat(page.getElementById(cell.attr("aria-describedby")).text()).contains("请填写数字");
        assertThat(page.getElementById("grid.CASES.NET").val()).isEqualTo("2");
        assertThat(page.getElementById("narrative").text()).isEqualTo("写了很久");
        assertThat(page.title()).startsWith("错误：");
    }

    @Test
    void anErrorKeepsTheReportInTheUnitAndAWarningWantsAReason() {
        Owed owed = owedReports.monthly("PUBLIC_SECURITY");
        Map<String, String> form = Visits.form(visits.page(owed.liaison(), owed.path()), "/draft");
        form.putAll(Map.of(
                "grid.FINE_AMOUNT.AD",
                "1.5",
                "grid.FINE_COUNT.AD",
                "0",
                "grid.INSPECTED.NET",
                "1",
                "grid.CASES.NET",
                "2"));
        Document refused = visits.refused(owed.liaison(), owed.path() + "/submission", form);
        assertThat(refused.select("#problems a").eachAttr("href"))
                .containsExactly("#grid.FINE_AMOUNT.AD", "#reason.V03", "#reason.V10");
        assertThat(refused.select(".row-findings .is-bad").text()).contains("有罚款金额但罚款户（人）次为0");
        assertThat(state(owed)).isEqualTo(ObligationState.OPEN);

        form = Visits.form(refused, "/draft");
        form.putAll(Map.of("grid.FINE_COUNT.AD", "1"));
        Document unexplained = visits.refused(owed.liaison(), owed.path() + "/submission", form);
        assertThat(unexplained.select("#problems a").eachAttr("href")).containsExactly("#reason.V03");

        form = Visits.form(unexplained, "/draft");
        form.put("reason.V03", "举报后直接立案");
        assertThat(visits.post(owed.liaison(), owed.path() + "/submission", form)
                        .getRedirectedUrl())
                .isEqualTo(owed.path() + "/receipt");
        Document read = visits.page(owed.officer(), owed.path());
        assertThat(read.select("main").text()).contains("举报后直接立案").contains("案件数大于检查对象数");
    }

    @Test
    void whoSavesSecondIsToldWhoWasFirstAndKeepsWhatWasTyped() {
        Owed owed = owedReports.monthly("PUBLIC_SECURITY");
        Map<String, String> mine = Visits.form(visits.page(owed.liaison(), owed.path()), "/draft");
        Map<String, String> theirs = Visits.form(visits.page(owed.colleague(), owed.path()), "/draft");
        theirs.put("grid.CASES.AD", "5");
        visits.post(owed.colleague(), owed.path() + "/draft", theirs);
        mine.put("grid.CASES.AD", "6");
        Document conflict = visits.answered(owed.liaison(), owed.path() + "/draft", mine, 409);
        assertThat(conflict.select("#conflict").text())
                .contains(owed.colleague())
                .contains("案件数");
        assertThat(conflict.select("#conflict td").eachText()).containsExactly("6", "5");
        assertThat(conflict.getElementById("grid.CASES.AD").val()).isEqualTo("6");
        assertThat(visits.post(owed.liaison(), owed.path() + "/draft", Visits.form(conflict, "/draft"))
                        .getStatus())
                .isEqualTo(302);
    }

    @Test
    void aCaseIsAddedWithoutScriptsAndItsFieldsAreChecked() {
        Owed owed = owedReports.monthly("PUBLIC_SECURITY");
        Map<String, String> form = Visits.form(visits.page(owed.liaison(), owed.path()), "/draft");
        form.putAll(Map.of("addCase", "true", "grid.CASES.AD", "半成品"));
        Document one = visits.answered(owed.liaison(), owed.path() + "/draft", form, 200);
        assertThat(one.select("fieldset.case")).hasSize(1);
        assertThat(one.getElementById("grid.CASES.AD").val()).isEqualTo("半成品");
        form = Visits.form(one, "/draft");
        form.putAll(Map.of("grid.CASES.AD", "1", "cases.0.ORG_NAME", "某门诊部", "cases.0.PENALTY_ON", "2021-08-09"));
        Document checked = visits.refused(owed.liaison(), owed.path() + "/submission", form);
        assertThat(checked.select("#problems a").eachAttr("href"))
                .contains("#cases.0.FACTS", "#cases.0.NARRATIVE", "#cases.0.PENALTY_ON");
        assertThat(checked.getElementById("cases.0.ORG_NAME").val()).isEqualTo("某门诊部");
    }

    @Test
    void aSummaryWantsASectionUnderEachHeading() {
        Owed owed = owedReports.summary(null);
        Document page = visits.page(owed.liaison(), owed.path());
        assertThat(page.select(".report-form textarea").eachAttr("name")).containsExactly("text.工作开展情况", "text.取得的成效");
        assertThat(page.select(".report-grid, a[href$=/zero]")).isEmpty();
        Map<String, String> form = Visits.form(page, "/draft");
        form.put("text.工作开展情况", HOSTILE);
        Document refused = visits.refused(owed.liaison(), owed.path() + "/submission", form);
        assertThat(refused.select("#problems a").eachAttr("href")).containsExactly("#text.取得的成效");
        assertThat(refused.getElementById("text.取得的成效-problem").text()).contains("“取得的成效”一节没有填写");
        assertThat(refused.getElementById("text.工作开展情况").text()).isEqualTo(HOSTILE);
        form = Visits.form(refused, "/draft");
        form.put("text.取得的成效", "查处无证行医 3 户。");
        assertThat(visits.post(owed.liaison(), owed.path() + "/submission", form)
                        .getRedirectedUrl())
                .endsWith("/receipt");
        assertThat(visits.page(owed.officer(), owed.path()).select("main h3").eachText())
                .contains("工作开展情况", "取得的成效");
    }

    private Obligation obligation(Owed owed) {
        return obligations.get(owed.id());
    }

    private ObligationState state(Owed owed) {
        return obligation(owed).state();
    }
}
