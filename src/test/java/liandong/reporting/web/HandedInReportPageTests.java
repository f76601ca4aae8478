package liandong.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import liandong.LiandongTest;
import liandong.rehearsal.RehearsalTime;
import liandong.reporting.Obligation;
import liandong.reporting.ObligationState;
import liandong.reporting.Obligations;
import liandong.reporting.OwedReports;
import liandong.reporting.OwedReports.Owed;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What becomes of a report once it is handed in, as the pages show it to each side. */
@LiandongTest
class HandedInReportPageTests {

    private static final String HOSTILE = "<script>alert('x')</script> ${7*7} [[${7*7}]] \"'&";

    @Autowired
    Visits visits;

    @Autowired
    OwedReports owedReports;

    @Autowired
    Obligations obligations;

    @Autowired
    RehearsalTime time;

    @Test
    void theReceiptSaysNumberTimeAndWhatComesNext() {
        Owed owed = owedReports.monthly("POSTAL");
        visits.handIn(owed, Visits.SEVEN);
        Document receipt = visits.page(owed.liaison(), owed.path() + "/receipt");
        assertThat(receipt.select("main").text())
                .contains("报送成功")
                .contains("202107-%06d-1".formatted(owed.id()))
                .contains("2021-08-05 08:30")
                .contains("牵头单位");
        assertThat(visits.page(owed.liaison(), owed.path()).select("form[action$=/draft], .report-grid input"))
                .isEmpty();
    }

    @Test
    void aZeroReportIsOpenClickAndConfirm() {
        Owed owed = owedReports.monthly("CUSTOMS");
        Document page = visits.page(owed.liaison(), owed.path());
        String zero = page.select("a[href$=/zero]").attr("href");
        Document confirm = visits.page(owed.liaison(), zero);
        assertThat(confirm.select(".statement").text()).contains("报送单位").contains("零报告");
        assertThat(visits.post(owed.liaison(), zero, Visits.form(confirm, "/zero"))
                        .getRedirectedUrl())
                .endsWith("/receipt");
        assertThat(obligation(owed).standing().zeroReport()).isTrue();
        assertThat(visits.page(owed.officer(), owed.path()).select(".zero-mark").text())
                .contains("零报告");
    }

    @Test
    void aZeroReportIsRefusedWhileTheDraftHoldsFigures() {
        Owed owed = owedReports.monthly("CUSTOMS");
        Map<String, String> form = Visits.form(visits.page(owed.liaison(), owed.path()), "/draft");
        form.put("grid.CASES.SMUGGLE", "1");
        visits.post(owed.liaison(), owed.path() + "/draft", form);
        Document confirm = visits.page(owed.liaison(), owed.path() + "/zero");
        assertThat(confirm.select("form[action$=/zero]")).isEmpty();
        Map<String, String> forced =
                Map.of("version", String.valueOf(obligation(owed).version()));
        visits.refused(owed.liaison(), owed.path() + "/zero", forced);
        assertThat(state(owed)).isEqualTo(ObligationState.OPEN);
    }

    @Test
    void theReceiverReturnsWithAReasonAndTheUnitHandsInAgain() {
        Owed owed = owedReports.monthly("POSTAL");
        visits.handIn(owed, Visits.SEVEN);
        Document review = visits.page(owed.officer(), owed.path());
        assertThat(review.select(".report-grid td").eachText()).contains("7");
        Document again = visits.refused(owed.officer(), owed.path() + "/return", version(review));
        assertThat(again.select("#problems a[href=#reason]")).hasSize(1);

        Map<String, String> reasoned = version(again);
        reasoned.put("reason", "罚款单位应为万元 " + HOSTILE);
        assertThat(visits.post(owed.officer(), owed.path() + "/return", reasoned)
                        .getRedirectedUrl())
                .isEqualTo(owed.path());
        Document back = visits.page(owed.liaison(), owed.path());
        assertThat(back.select(".returned").text()).contains("罚款单位应为万元 <script>");
        assertThat(back.getElementById("grid.CASES.POST").val()).isEqualTo("7");

        Map<String, String> form = Visits.form(back, "/draft");
        form.put("grid.CASES.POST", "8");
        visits.post(owed.liaison(), owed.path() + "/submission", form);
        Document second = visits.page(owed.officer(), owed.path());
        assertThat(second.select(".revisions li")).hasSize(2);
        assertThat(visits.page(owed.officer(), owed.path() + "/revisions/1")
                        .select("td")
                        .eachText())
                .contains("7");
        assertThat(visits.post(owed.officer(), owed.path() + "/acceptance", version(second))
                        .getStatus())
                .isEqualTo(302);
        assertThat(state(owed)).isEqualTo(ObligationState.ACCEPTED);
        assertThat(visits.page(owed.officer(), owed.path()).select("form[action$=/acceptance]"))
                .isEmpty();
    }

    @Test
    void theHeadOfTheUnitMayLookFirst() {
        Owed owed = owedReports.monthly("POSTAL");
        Map<String, String> form = visits.typed(owed, Visits.SEVEN);
        form.put("throughHead", "true");
        visits.post(owed.liaison(), owed.path() + "/submission", form);
        assertThat(state(owed)).isEqualTo(ObligationState.UNIT_REVIEW);
        assertThat(visits.page(owed.officer(), owed.path()).select(".report-grid"))
                .as("not yet the receiver's")
                .isEmpty();
        Document head = visits.page(owed.head(), owed.path());
        visits.post(owed.head(), owed.path() + "/approval", version(head));
        assertThat(state(owed)).isEqualTo(ObligationState.SUBMITTED);
        assertThat(visits.page(owed.officer(), owed.path()).select(".report-grid"))
                .hasSize(1);
    }

    @Test
    void aReportIsWithdrawnOnlyAfterItsConsequenceWasRead() {
        Owed owed = owedReports.monthly("POSTAL");
        visits.handIn(owed, Visits.SEVEN);
        Document page = visits.page(owed.liaison(), owed.path());
        Document ask =
                visits.page(owed.liaison(), page.select("a[href$=/withdrawal]").attr("href"));
        assertThat(ask.select("main").text()).contains("报送时间作废");
        visits.post(owed.liaison(), owed.path() + "/withdrawal", Visits.form(ask, "/withdrawal"));
        assertThat(state(owed)).isEqualTo(ObligationState.OPEN);
        assertThat(visits.page(owed.officer(), owed.path()).select(".report-grid"))
                .isEmpty();
    }

    @Test
    void theLeadMovesADueDayAndTheOriginalStays() {
        Owed owed = owedReports.monthly("POSTAL");
        Document page = visits.page(owed.officer(), owed.path());
        Map<String, String> form = version(page);
        form.putAll(Map.of("extendedDue", "2021-08-12", "extendedReason", "系统切换"));
        visits.post(owed.officer(), owed.path() + "/extension", form);
        assertThat(visits.page(owed.liaison(), owed.path())
                        .select(".facts-wide")
                        .text())
                .contains("2021-08-12")
                .contains("方案原定 2021-08-05");
    }

    @Test
    void aForeignUnitFindsNothingAndNobodyActsForAnother() {
        Owed owed = owedReports.monthly("POSTAL");
        for (String path : List.of("", "/receipt", "/zero", "/withdrawal", "/revisions/1")) {
            assertThat(visits.status(owed.stranger(), owed.path() + path))
                    .as(path)
                    .isEqualTo(404);
        }
        Map<String, String> form = Visits.form(visits.page(owed.liaison(), owed.path()), "/draft");
        for (String act : List.of("/draft", "/submission", "/zero", "/acceptance", "/withdrawal", "/approval")) {
            assertThat(visits.post(owed.stranger(), owed.path() + act, form).getStatus())
                    .as(act)
                    .isEqualTo(404);
        }
        assertThat(visits.post(owed.head(), owed.path() + "/draft", form).getStatus())
                .isEqualTo(422);
        assertThat(visits.post(owed.liaison(), owed.path() + "/acceptance", form)
                        .getStatus())
                .isEqualTo(422);
        assertThat(visits.status(owed.liaison(), "/reports/999999")).isEqualTo(404);
        assertThat(visits.status(owed.officer(), owed.path() + "/revisions/1")).isEqualTo(404);
    }

    @Test
    void aReportThatLeftLateIsShownAsLate() {
        Owed owed = owedReports.monthly("POSTAL");
        time.moveTo(Instant.parse("2021-08-06T01:00:00Z"));
        assertThat(visits.page(owed.liaison(), owed.path()).select(".lamp-overdue"))
                .isNotEmpty();
        visits.handIn(owed, Visits.SEVEN);
        assertThat(visits.page(owed.liaison(), owed.path() + "/receipt").select(".lamp-done-late"))
                .hasSize(1);
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
}
