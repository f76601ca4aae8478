package liandong.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import liandong.LiandongTest;
import liandong.SignedIn;
import liandong.rehearsal.RehearsalTime;
import liandong.reporting.Obligation;
import liandong.reporting.ObligationState;
import liandong.reporting.Obligations;
import liandong.reporting.OwedReports;
import liandong.reporting.OwedReports.Owed;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

@LiandongTest
class ReportPageTests {

    private static final String HOSTILE = "<script>alert('x')</script> ${7*7} [[${7*7}]] \"'&";

    @Autowired
    MockMvc mvc;

    @Autowired
    OwedReports owedReports;

    @Autowired
    Obligations obligations;

    @Autowired
    RehearsalTime time;

    @Test
    void aLiaisonSeesItsOwnColumnsFirstAndTheOthersFolded() throws Exception {
        Owed owed = owedReports.monthly("MARKET_REGULATION");
        Document page = page(get(owed.liaison(), owed.path()), 200);
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
    void figuresTypedAreKeptAsADraftAndShownAgain() throws Exception {
        Owed owed = owedReports.monthly("PUBLIC_SECURITY");
        Map<String, String> form = form(owed, owed.liaison());
        form.putAll(Map.of("grid.CASES.AD", "１，２３４", "fields.VEHICLES", "3", "narrative", HOSTILE));
        assertThat(post(owed.liaison(), owed.path() + "/draft", form).getRedirectedUrl())
                .isEqualTo(owed.path());
        MockHttpServletResponse answer = get(owed.liaison(), owed.path());
        Document page = page(answer, 200);
        assertThat(page.getElementById("grid.CASES.AD").val()).isEqualTo("1234");
        assertThat(page.getElementById("fields.VEHICLES").val()).isEqualTo("3");
        assertThat(page.getElementById("grid.CASES.NET").val()).isEmpty();
        assertThat(page.getElementById("narrative").text()).isEqualTo(HOSTILE);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).doesNotContain("<script>alert");
    }

    @Test
    void whatIsNoNumberIsShownAtItsCellAndNothingTypedIsLost() throws Exception {
        Owed owed = owedReports.monthly("PUBLIC_SECURITY");
        Map<String, String> form = form(owed, owed.liaison());
        form.putAll(Map.of("grid.CASES.AD", "三件", "grid.CASES.NET", "2", "narrative", "写了很久"));
        Document page = page(post(owed.liaison(), owed.path() + "/draft", form), 422);
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
    void anErrorKeepsTheReportInTheUnitAndAWarningWantsAReason() throws Exception {
        Owed owed = owedReports.monthly("PUBLIC_SECURITY");
        Map<String, String> form = form(owed, owed.liaison());
        form.putAll(Map.of(
                "grid.FINE_AMOUNT.AD",
                "1.5",
                "grid.FINE_COUNT.AD",
                "0",
                "grid.INSPECTED.NET",
                "1",
                "grid.CASES.NET",
                "2"));
        Document refused = page(post(owed.liaison(), owed.path() + "/submission", form), 422);
        assertThat(refused.select("#problems a").eachAttr("href"))
                .containsExactly("#grid.FINE_AMOUNT.AD", "#reason.V03", "#reason.V10");
        assertThat(refused.select(".row-findings .is-bad").text()).contains("有罚款金额但罚款户（人）次为0");
        assertThat(state(owed)).isEqualTo(ObligationState.OPEN);

        form = form(refused);
        form.putAll(Map.of("grid.FINE_COUNT.AD", "1"));
        Document unexplained = page(post(owed.liaison(), owed.path() + "/submission", form), 422);
        assertThat(unexplained.select("#problems a").eachAttr("href")).containsExactly("#reason.V03");

        form = form(unexplained);
        form.put("reason.V03", "举报后直接立案");
        assertThat(post(owed.liaison(), owed.path() + "/submission", form).getRedirectedUrl())
                .isEqualTo(owed.path() + "/receipt");
        Document read = page(get(owed.officer(), owed.path()), 200);
        assertThat(read.select("main").text()).contains("举报后直接立案").contains("案件数大于检查对象数");
    }

    @Test
    void theReceiptSaysNumberTimeAndWhatComesNext() throws Exception {
        Owed owed = owedReports.monthly("POSTAL");
        submit(owed);
        Document receipt = page(get(owed.liaison(), owed.path() + "/receipt"), 200);
        assertThat(receipt.select("main").text())
                .contains("报送成功")
                .contains("202107-%06d-1".formatted(owed.id()))
                .contains("2021-08-05 08:30")
                .contains("牵头单位");
        assertThat(page(get(owed.liaison(), owed.path()), 200).select("form[action$=/draft], .report-grid input"))
                .isEmpty();
    }

    @Test
    void aZeroReportIsOpenClickAndConfirm() throws Exception {
        Owed owed = owedReports.monthly("CUSTOMS");
        Document page = page(get(owed.liaison(), owed.path()), 200);
        String zero = page.select("a[href$=/zero]").attr("href");
        Document confirm = page(get(owed.liaison(), zero), 200);
        assertThat(confirm.select(".statement").text()).contains("报送单位").contains("零报告");
        assertThat(post(owed.liaison(), zero, form(confirm)).getRedirectedUrl()).endsWith("/receipt");
        assertThat(obligation(owed).standing().zeroReport()).isTrue();
        assertThat(page(get(owed.officer(), owed.path()), 200)
                        .select(".zero-mark")
                        .text())
                .contains("零报告");
    }

    @Test
    void aZeroReportIsRefusedWhileTheDraftHoldsFigures() throws Exception {
        Owed owed = owedReports.monthly("CUSTOMS");
        Map<String, String> form = form(owed, owed.liaison());
        form.put("grid.CASES.SMUGGLE", "1");
        post(owed.liaison(), owed.path() + "/draft", form);
        Document confirm = page(get(owed.liaison(), owed.path() + "/zero"), 200);
        assertThat(confirm.select("form[action$=/zero]")).isEmpty();
        Map<String, String> forced =
                Map.of("version", String.valueOf(obligation(owed).version()));
        page(post(owed.liaison(), owed.path() + "/zero", forced), 422);
        assertThat(state(owed)).isEqualTo(ObligationState.OPEN);
    }

    @Test
    void theReceiverReturnsWithAReasonAndTheUnitHandsInAgain() throws Exception {
        Owed owed = owedReports.monthly("POSTAL");
        submit(owed);
        Document review = page(get(owed.officer(), owed.path()), 200);
        assertThat(review.select(".report-grid td").eachText()).contains("7");
        Document again = page(post(owed.officer(), owed.path() + "/return", version(review)), 422);
        assertThat(again.select("#problems a[href=#reason]")).hasSize(1);

        Map<String, String> reasoned = version(again);
        reasoned.put("reason", "罚款单位应为万元 " + HOSTILE);
        assertThat(post(owed.officer(), owed.path() + "/return", reasoned).getRedirectedUrl())
                .isEqualTo(owed.path());
        Document back = page(get(owed.liaison(), owed.path()), 200);
        assertThat(back.select(".returned").text()).contains("罚款单位应为万元 <script>");
        assertThat(back.getElementById("grid.CASES.POST").val()).isEqualTo("7");

        Map<String, String> form = form(back);
        form.put("grid.CASES.POST", "8");
        post(owed.liaison(), owed.path() + "/submission", form);
        Document second = page(get(owed.officer(), owed.path()), 200);
        assertThat(second.select(".revisions li")).hasSize(2);
        assertThat(page(get(owed.officer(), owed.path() + "/revisions/1"), 200)
                        .select("td")
                        .eachText())
                .contains("7");
        assertThat(post(owed.officer(), owed.path() + "/acceptance", version(second))
                        .getStatus())
                .isEqualTo(302);
        assertThat(state(owed)).isEqualTo(ObligationState.ACCEPTED);
        assertThat(page(get(owed.officer(), owed.path()), 200).select("form[action$=/acceptance]"))
                .isEmpty();
    }

    @Test
    void theHeadOfTheUnitMayLookFirst() throws Exception {
        Owed owed = owedReports.monthly("POSTAL");
        Map<String, String> form = filled(owed);
        form.put("throughHead", "true");
        post(owed.liaison(), owed.path() + "/submission", form);
        assertThat(state(owed)).isEqualTo(ObligationState.UNIT_REVIEW);
        assertThat(page(get(owed.officer(), owed.path()), 200).select(".report-grid"))
                .as("not yet the receiver's")
                .isEmpty();
        Document head = page(get(owed.head(), owed.path()), 200);
        post(owed.head(), owed.path() + "/approval", version(head));
        assertThat(state(owed)).isEqualTo(ObligationState.SUBMITTED);
        assertThat(page(get(owed.officer(), owed.path()), 200).select(".report-grid"))
                .hasSize(1);
    }

    @Test
    void aReportIsWithdrawnOnlyAfterItsConsequenceWasRead() throws Exception {
        Owed owed = owedReports.monthly("POSTAL");
        submit(owed);
        Document page = page(get(owed.liaison(), owed.path()), 200);
        Document ask =
                page(get(owed.liaison(), page.select("a[href$=/withdrawal]").attr("href")), 200);
        assertThat(ask.select("main").text()).contains("报送时间作废");
        post(owed.liaison(), owed.path() + "/withdrawal", form(ask));
        assertThat(state(owed)).isEqualTo(ObligationState.OPEN);
        assertThat(page(get(owed.officer(), owed.path()), 200).select(".report-grid"))
                .isEmpty();
    }

    @Test
    void whoSavesSecondIsToldWhoWasFirstAndKeepsWhatWasTyped() throws Exception {
        Owed owed = owedReports.monthly("PUBLIC_SECURITY");
        Map<String, String> mine = form(owed, owed.liaison());
        Map<String, String> theirs = form(owed, owed.colleague());
        theirs.put("grid.CASES.AD", "5");
        post(owed.colleague(), owed.path() + "/draft", theirs);
        mine.put("grid.CASES.AD", "6");
        Document conflict = page(post(owed.liaison(), owed.path() + "/draft", mine), 409);
        assertThat(conflict.select("#conflict").text())
                .contains(owed.colleague())
                .contains("案件数");
        assertThat(conflict.select("#conflict td").eachText()).containsExactly("6", "5");
        assertThat(conflict.getElementById("grid.CASES.AD").val()).isEqualTo("6");
        assertThat(post(owed.liaison(), owed.path() + "/draft", form(conflict)).getStatus())
                .isEqualTo(302);
    }

    @Test
    void aCaseIsAddedWithoutScriptsAndItsFieldsAreChecked() throws Exception {
        Owed owed = owedReports.monthly("PUBLIC_SECURITY");
        Map<String, String> form = form(owed, owed.liaison());
        form.putAll(Map.of("addCase", "true", "grid.CASES.AD", "半成品"));
        Document one = page(post(owed.liaison(), owed.path() + "/draft", form), 200);
        assertThat(one.select("fieldset.case")).hasSize(1);
        assertThat(one.getElementById("grid.CASES.AD").val()).isEqualTo("半成品");
        form = form(one);
        form.putAll(Map.of("grid.CASES.AD", "1", "cases.0.ORG_NAME", "某门诊部", "cases.0.PENALTY_ON", "2021-08-09"));
        Document checked = page(post(owed.liaison(), owed.path() + "/submission", form), 422);
        assertThat(checked.select("#problems a").eachAttr("href"))
                .contains("#cases.0.FACTS", "#cases.0.NARRATIVE", "#cases.0.PENALTY_ON");
        assertThat(checked.getElementById("cases.0.ORG_NAME").val()).isEqualTo("某门诊部");
    }

    @Test
    void aSummaryWantsASectionUnderEachHeading() throws Exception {
        Owed owed = owedReports.summary(null);
        Document page = page(get(owed.liaison(), owed.path()), 200);
        assertThat(page.select(".report-form textarea").eachAttr("name")).containsExactly("text.工作开展情况", "text.取得的成效");
        assertThat(page.select(".report-grid, a[href$=/zero]")).isEmpty();
        Map<String, String> form = form(page);
        form.put("text.工作开展情况", HOSTILE);
        Document refused = page(post(owed.liaison(), owed.path() + "/submission", form), 422);
        assertThat(refused.select("#problems a").eachAttr("href")).containsExactly("#text.取得的成效");
        assertThat(refused.getElementById("text.取得的成效-problem").text()).contains("“取得的成效”一节没有填写");
        assertThat(refused.getElementById("text.工作开展情况").text()).isEqualTo(HOSTILE);
        form = form(refused);
        form.put("text.取得的成效", "查处无证行医 3 户。");
        assertThat(post(owed.liaison(), owed.path() + "/submission", form).getRedirectedUrl())
                .endsWith("/receipt");
        assertThat(page(get(owed.officer(), owed.path()), 200).select("main h3").eachText())
                .contains("工作开展情况", "取得的成效");
    }

    @Test
    void theLeadMovesADueDayAndTheOriginalStays() throws Exception {
        Owed owed = owedReports.monthly("POSTAL");
        Document page = page(get(owed.officer(), owed.path()), 200);
        Map<String, String> form = version(page);
        form.putAll(Map.of("extendedDue", "2021-08-12", "extendedReason", "系统切换"));
        post(owed.officer(), owed.path() + "/extension", form);
        assertThat(page(get(owed.liaison(), owed.path()), 200)
                        .select(".facts-wide")
                        .text())
                .contains("2021-08-12")
                .contains("方案原定 2021-08-05");
    }

    @Test
    void aForeignUnitFindsNothingAndNobodyActsForAnother() throws Exception {
        Owed owed = owedReports.monthly("POSTAL");
        for (String path : List.of("", "/receipt", "/zero", "/withdrawal", "/revisions/1")) {
            assertThat(get(owed.stranger(), owed.path() + path).getStatus())
                    .as(path)
                    .isEqualTo(404);
        }
        Map<String, String> form = form(owed, owed.liaison());
        for (String act : List.of("/draft", "/submission", "/zero", "/acceptance", "/withdrawal", "/approval")) {
            assertThat(post(owed.stranger(), owed.path() + act, form).getStatus())
                    .as(act)
                    .isEqualTo(404);
        }
        assertThat(post(owed.head(), owed.path() + "/draft", form).getStatus()).isEqualTo(422);
        assertThat(post(owed.liaison(), owed.path() + "/acceptance", form).getStatus())
                .isEqualTo(422);
        assertThat(get(owed.liaison(), "/reports/999999").getStatus()).isEqualTo(404);
        assertThat(get(owed.officer(), owed.path() + "/revisions/1").getStatus())
                .isEqualTo(404);
    }

    @Test
    void aReportThatLeftLateIsShownAsLate() throws Exception {
        Owed owed = owedReports.monthly("POSTAL");
        time.moveTo(Instant.parse("2021-08-06T01:00:00Z"));
        assertThat(page(get(owed.liaison(), owed.path()), 200).select(".lamp-overdue"))
                .isNotEmpty();
        submit(owed);
        assertThat(page(get(owed.liaison(), owed.path() + "/receipt"), 200).select(".lamp-done-late"))
                .hasSize(1);
    }

    private void submit(Owed owed) throws Exception {
        assertThat(post(owed.liaison(), owed.path() + "/submission", filled(owed))
                        .getRedirectedUrl())
                .endsWith("/receipt");
    }

    private Map<String, String> filled(Owed owed) throws Exception {
        Map<String, String> form = form(owed, owed.liaison());
        form.putAll(Map.of("grid.INSPECTED.POST", "9", "grid.CASES.POST", "7"));
        return form;
    }

    private Map<String, String> form(Owed owed, String username) throws Exception {
        return form(page(get(username, owed.path()), 200));
    }

    /** What a browser would send for the page's main form. */
    private static Map<String, String> form(Document page) {
        Map<String, String> form = new LinkedHashMap<>();
        page.select("main form").first().select("input[name], textarea[name]").forEach(field -> {
            if (!field.attr("type").equals("checkbox") || field.hasAttr("checked")) {
                form.put(field.attr("name"), field.normalName().equals("textarea") ? field.wholeText() : field.val());
            }
        });
        return form;
    }

    private static Map<String, String> version(Document page) {
        return new LinkedHashMap<>(Map.of(
                "version", page.select("main input[name=version]").first().val()));
    }

    private Obligation obligation(Owed owed) {
        return obligations.get(owed.id());
    }

    private ObligationState state(Owed owed) {
        return obligation(owed).state();
    }

    private MockHttpServletResponse get(String username, String path) throws Exception {
        return send(username, MockMvcRequestBuilders.get(path));
    }

    private MockHttpServletResponse post(String username, String path, Map<String, String> form) throws Exception {
        MockHttpServletRequestBuilder request = MockMvcRequestBuilders.post(path);
        form.forEach(request::param);
        return send(username, request.with(SecurityMockMvcRequestPostProcessors.csrf()));
    }

    private MockHttpServletResponse send(String username, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(SignedIn.as(username)).locale(Locale.CHINA))
                .andReturn()
                .getResponse();
    }

    private static Document page(MockHttpServletResponse answer, int status) throws Exception {
        String html = answer.getContentAsString(StandardCharsets.UTF_8);
        assertThat(answer.getStatus()).as(() -> Jsoup.parse(html).text()).isEqualTo(status);
        return Jsoup.parse(html);
    }
}
