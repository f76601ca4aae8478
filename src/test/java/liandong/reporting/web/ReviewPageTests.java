package liandong.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import liandong.LiandongTest;
import liandong.reporting.ObligationState;
import liandong.reporting.Obligations;
import liandong.reporting.OwedReports;
import liandong.reporting.OwedReports.Owed;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the receiver and the unit do with each other about one report. */
@LiandongTest
class ReviewPageTests {

    @Autowired
    Visits visits;

    @Autowired
    OwedReports owedReports;

    @Autowired
    Obligations obligations;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aRemarkStandsAtItsCellWhereTheUnitCorrectsIt() {
        Owed owed = owedReports.monthly("POSTAL");
        visits.handIn(owed, Visits.SEVEN);
        giveBack(owed, "grid.CASES.POST", "与上月台账不符");
        Document fill = visits.page(owed.liaison(), owed.path());
        assertThat(fill.select(".returned a[href='#grid.CASES.POST']").text()).contains("案件数");
        assertThat(fill.select(".row-findings").text()).contains("退回意见").contains("与上月台账不符");
        assertThat(fill.getElementById("grid.CASES.POST").attr("aria-describedby"))
                .isEqualTo(fill.select(".row-findings li").attr("id"));
        assertThat(fill.select("[name=reason.remark]"))
                .as("a remark wants no reason")
                .isEmpty();
    }

    @Test
    void theReceiverSeesWhatChangedSinceTheLastSubmissionWithTheOldFigureBesideIt() {
        Owed owed = owedReports.monthly("POSTAL");
        visits.handIn(owed, Visits.SEVEN);
        assertThat(visits.page(owed.officer(), owed.path()).select("#changes")).isEmpty();
        giveBack(owed, "grid.CASES.POST", "请核对");
        visits.handIn(owed, Map.of("grid.CASES.POST", "5"));
        Document read = visits.page(owed.officer(), owed.path());
        assertThat(read.select("#changes tbody tr")).hasSize(1);
        assertThat(read.select("#changes td").eachText()).containsExactly("7", "5");
        assertThat(read.select("td[data-changed]").text()).isEqualTo("5 7");
        assertThat(read.select("main").text()).contains("退回时的逐处意见").contains("请核对");
    }

    @Test
    void remarksStayWithTheRevisionTheyAreAbout() {
        Owed owed = owedReports.monthly("POSTAL");
        visits.handIn(owed, Visits.SEVEN);
        giveBack(owed, "grid.CASES.POST", "第一次的意见");
        visits.handIn(owed, Map.of("grid.CASES.POST", "5"));
        giveBack(owed, "grid.INSPECTED.POST", "第二次的意见");
        assertThat(visits.page(owed.officer(), owed.path() + "/revisions/1").text())
                .contains("第一次的意见")
                .doesNotContain("第二次的意见");
        assertThat(visits.page(owed.liaison(), owed.path()).text())
                .contains("第二次的意见")
                .doesNotContain("第一次的意见");
    }

    @Test
    void halfARemarkIsRefusedAndWhatWasTypedStays() {
        Owed owed = owedReports.monthly("POSTAL");
        visits.handIn(owed, Visits.SEVEN);
        Map<String, String> form = Visits.form(visits.page(owed.officer(), owed.path()), "/return");
        form.putAll(Map.of("reason", "请更正", "remark.0", "没有选位置"));
        Document again = visits.refused(owed.officer(), owed.path() + "/return", form);
        assertThat(again.getElementById("remark.0").val()).isEqualTo("没有选位置");
        assertThat(again.getElementById("reason").text()).isEqualTo("请更正");
        assertThat(state(owed)).isEqualTo(ObligationState.SUBMITTED);
    }

    @Test
    void anErrorPassesWhenTheReceiverLetsItAndItIsShownWhoAndWhy() {
        Owed owed = owedReports.monthly("POSTAL");
        Map<String, String> form = Visits.form(visits.page(owed.liaison(), owed.path()), "/draft");
        form.putAll(Map.of("grid.FINE_AMOUNT.POST", "1.5", "grid.FINE_COUNT.POST", "0"));
        Document refused = visits.refused(owed.liaison(), owed.path() + "/submission", form);
        Map<String, String> asking = Visits.form(refused, "/draft");
        asking.put("waiver.V01", "并处罚款，户次记在公安");
        visits.done(owed.liaison(), owed.path() + "/waivers", asking);
        assertThat(inbox(owed)).containsExactly("OPEN");

        Document receiver = visits.page(owed.officer(), owed.path());
        assertThat(receiver.select(".waiver").text()).contains("有罚款金额但罚款户").contains("户次记在公安");
        String decide = receiver.select(".waiver form").attr("action");
        visits.refused(owed.officer(), decide, Map.of("act", "grant", "answer", " "));
        visits.done(owed.officer(), decide, Map.of("act", "grant", "answer", "电话核实属实"));
        assertThat(visits.post(owed.officer(), decide, Map.of("act", "refuse", "answer", "又不行"))
                        .getStatus())
                .isEqualTo(409);
        assertThat(inbox(owed)).containsExactly("DONE");

        visits.handIn(owed, Map.of("reason.V10", "一案多罚，按案统计"));
        assertThat(state(owed)).isEqualTo(ObligationState.SUBMITTED);
        assertThat(visits.page(owed.officer(), owed.path()).select(".waiver").text())
                .contains("已放行")
                .contains("电话核实属实")
                .contains(owed.officer());
    }

    @Test
    void anErrorThatIsNotLetPassStillBlocks() {
        Owed owed = owedReports.monthly("POSTAL");
        Map<String, String> form = Visits.form(visits.page(owed.liaison(), owed.path()), "/draft");
        form.putAll(Map.of("grid.FINE_AMOUNT.POST", "1.5", "grid.FINE_COUNT.POST", "0", "waiver.V01", "请放行"));
        visits.done(owed.liaison(), owed.path() + "/waivers", form);
        String decide =
                visits.page(owed.officer(), owed.path()).select(".waiver form").attr("action");
        assertThat(visits.post(owed.liaison(), decide, Map.of("act", "grant", "answer", "自己放行"))
                        .getStatus())
                .isEqualTo(422);
        assertThat(visits.post(owed.stranger(), decide, Map.of("act", "grant", "answer", "外单位"))
                        .getStatus())
                .isEqualTo(404);
        visits.done(owed.officer(), decide, Map.of("act", "refuse", "answer", "请更正"));
        Map<String, String> again = Visits.form(visits.page(owed.liaison(), owed.path()), "/draft");
        visits.refused(owed.liaison(), owed.path() + "/submission", again);
        assertThat(state(owed)).isEqualTo(ObligationState.OPEN);
    }

    @Test
    void aUnitMayHaveItsHeadAlwaysLookFirst() {
        Owed owed = owedReports.monthly("POSTAL");
        String set = owed.path() + "/own-review";
        assertThat(visits.post(owed.liaison(), set, Map.of("wanted", "true")).getStatus())
                .isEqualTo(422);
        visits.done(owed.head(), set, Map.of("wanted", "true"));
        assertThat(visits.page(owed.liaison(), owed.path()).select("#throughHead"))
                .isEmpty();
        visits.handIn(owed, Visits.SEVEN);
        assertThat(state(owed)).isEqualTo(ObligationState.UNIT_REVIEW);
        visits.done(owed.head(), set, Map.of("wanted", "false"));
        visits.done(
                owed.head(),
                owed.path() + "/approval",
                Visits.form(visits.page(owed.head(), owed.path()), "/approval"));
        assertThat(state(owed)).isEqualTo(ObligationState.SUBMITTED);
    }

    @Test
    void theSlipHoldsUnitItemFiguresAndRoomForSignatureAndSeal() {
        Owed owed = owedReports.monthly("POSTAL");
        visits.handIn(owed, Visits.SEVEN);
        Document slip = visits.page(owed.head(), owed.path() + "/slip");
        assertThat(slip.select(".slip-form").text())
                .contains("送审单位")
                .contains("2021年7月工作月报")
                .contains(owed.liaison());
        assertThat(slip.select(".report-grid td").eachText()).contains("9", "7");
        assertThat(slip.select(".slip-form tr:has(.slip-room) th").eachText())
                .containsExactly("经办人（签字、日期）", "单位负责人意见（签字、盖章、日期）", "接收单位意见");
        assertThat(visits.status(owed.stranger(), owed.path() + "/slip")).isEqualTo(404);
        assertThat(visits.page(owed.liaison(), owed.path()).select("#attachments-SIGNED_SLIP form.upload"))
                .hasSize(1);
    }

    @Test
    void anAcceptedReportIsCorrectedOnTheSamePageAndTheReceiverSeesWhatChanged() {
        Owed owed = owedReports.monthly("POSTAL");
        visits.handIn(owed, Visits.SEVEN);
        visits.done(
                owed.officer(),
                owed.path() + "/acceptance",
                Visits.form(visits.page(owed.officer(), owed.path()), "/acceptance"));
        visits.refused(owed.liaison(), owed.path() + "/correction", Map.of("correctionReason", " "));
        visits.done(owed.liaison(), owed.path() + "/correction", Map.of("correctionReason", "少报一件"));
        visits.handIn(owed, Map.of("grid.CASES.POST", "8"));
        assertThat(state(owed)).isEqualTo(ObligationState.ACCEPTED);
        Document receiver = visits.page(owed.officer(), owed.path());
        assertThat(receiver.select("#changes td").eachText()).containsExactly("7", "8");
        assertThat(receiver.select("#correction").text()).contains("少报一件").contains("第 1 稿 → 第 2 稿");
        visits.done(
                owed.officer(),
                owed.path() + "/correction/decision",
                Map.of("act", "refuse", "correctionAnswer", "依据不足"));
        assertThat(visits.page(owed.officer(), owed.path())
                        .select(".report-grid td")
                        .eachText())
                .as("the old figures count")
                .contains("7")
                .doesNotContain("8");
    }

    @Test
    void aMonthNobodyAskedForIsEnteredFromTheSummary() {
        Owed summary = owedReports.again(owedReports.monthly("POSTAL"), "ALL");
        jdbc.sql("update obligation set kind = 'FINAL' where id = :id")
                .param("id", summary.id())
                .update();
        Document page = visits.page(summary.liaison(), summary.path());
        assertThat(page.select("#months li").eachText()).hasSize(2).allMatch(line -> line.endsWith("未补录"));
        String june = page.select("#months a").first().attr("href");
        Map<String, String> form = Visits.form(visits.page(summary.liaison(), june), june);
        form.put("grid.INSPECTED.POST", "三");
        Document unreadable = visits.refused(summary.liaison(), june, form);
        assertThat(unreadable.getElementById("grid.INSPECTED.POST").val()).isEqualTo("三");
        form.put("grid.INSPECTED.POST", "3");
        visits.done(summary.liaison(), june, form);
        assertThat(visits.page(summary.liaison(), summary.path())
                        .select("#months li")
                        .first()
                        .text())
                .contains("2021-06")
                .contains(summary.liaison());
        assertThat(visits.page(summary.liaison(), june)
                        .getElementById("grid.INSPECTED.POST")
                        .val())
                .isEqualTo("3");
        assertThat(visits.status(summary.stranger(), june)).isEqualTo(404);
        assertThat(visits.status(summary.liaison(), june.replace("2021-06", "2021-07")))
                .isEqualTo(404);
    }

    private void giveBack(Owed owed, String address, String remark) {
        Map<String, String> form = Visits.form(visits.page(owed.officer(), owed.path()), "/return");
        form.putAll(Map.of("reason", "见逐处意见", "remarkAt.0", address, "remark.0", remark));
        visits.done(owed.officer(), owed.path() + "/return", form);
    }

    private List<String> inbox(Owed owed) {
        return jdbc.sql("select state from work_item where source = 'waive-error' and link = :link")
                .param("link", owed.path())
                .query(String.class)
                .list();
    }

    private ObligationState state(Owed owed) {
        return obligations.get(owed.id()).state();
    }
}
