package liandong.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import liandong.LiandongTest;
import liandong.document.Workbooks;
import liandong.reporting.OwedReports;
import liandong.reporting.OwedReports.Owed;
import liandong.reporting.WorkbookFile;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;

/** A filled workbook comes back to the page of its report (导入工作簿): what is taken, and what the liaison reads when it is not. */
@LiandongTest
class WorkbookImportPageTests {

    @Autowired
    Visits visits;

    @Autowired
    OwedReports owedReports;

    private Owed owed;

    @BeforeEach
    void aReportIsOwed() {
        owed = owedReports.monthly("MARKET_REGULATION");
    }

    @Test
    void aCleanWorkbookBecomesTheDraftAndNothingIsHandedIn() throws Exception {
        MockHttpServletResponse answer = upload(false, filled(book -> {}));
        assertThat(answer.getRedirectedUrl()).startsWith(owed.path());
        Document page = visits.page(owed.liaison(), owed.path());
        assertThat(page.getElementById("grid.CASES.AD").val()).isEqualTo("3");
        assertThat(page.select("h1").text()).contains("待报送");
    }

    @Test
    void handedInItHasItsReceiptWhichSaysWhatWasLeftAside() throws Exception {
        MockHttpServletResponse answer = upload(
                true,
                filled(book -> book.createSheet("备查").createRow(0).createCell(0).setCellValue("自用")));
        assertThat(answer.getRedirectedUrl()).isEqualTo(owed.path() + "/receipt");
        assertThat(visits.page(owed.liaison(), owed.path() + "/receipt").text())
                .contains("回执编号", "202107-%06d-1".formatted(owed.id()));
    }

    @Test
    void allMistakesAreListedAtOnceAndTheMarkedWorkbookCanBeFetched() throws Exception {
        Document page = refused(true, filled(book -> {
            figure(book, "责令改正数").setCellValue(-1);
            figure(book, "警告数").setCellValue("三户");
        }));
        assertThat(page.select("#mistakes h2").text()).isEqualTo("有 2 处需要更正，数据没有改变");
        assertThat(rows(page, "#mistakes"))
                .hasSize(2)
                .allSatisfy(row -> assertThat(row).contains("违法发布医疗美容广告", "报表!"));
        assertThat(visits.page(owed.liaison(), owed.path())
                        .getElementById("grid.CASES.AD")
                        .val())
                .isEmpty();

        String marked = page.select("#mistakes ~ .actions a").attr("href");
        try (XSSFWorkbook back =
                WorkbookFile.open(visits.get(owed.liaison(), marked).getContentAsByteArray())) {
            assertThat(back.getSheetName(0)).isEqualTo("错误清单");
        }
        assertThat(visits.status(owed.colleague(), marked)).isEqualTo(404);
        upload(false, filled(book -> {}));
        assertThat(visits.status(owed.liaison(), marked)).isEqualTo(404);
    }

    @Test
    void aWarningIsAskedForItsReasonOnlyWhenTheReportIsHandedIn() throws Exception {
        byte[] odd = filled(book -> figure(book, "警告数").setCellValue(4));
        assertThat(refused(true, odd).text()).contains("核实说明");
        assertThat(upload(false, odd).getStatus()).isEqualTo(302);
    }

    @Test
    void lastMonthsWorkbookIsNamedAndTheRightOneOffered() throws Exception {
        Owed next = owedReports.again(owed, "2021-08");
        Document page = Visits.document(upload(next, true, filled(book -> {})), 422);
        assertThat(page.select("#other").text()).contains("本期的工作簿", "数据没有改变");
        String right = page.select("#other ~ .actions a").attr("href");
        assertThat(right).isEqualTo(next.path() + "/workbook");
        assertThat(visits.get(next.liaison(), right).getStatus()).isEqualTo(200);
    }

    @Test
    void aMovedFormIsRefusedWithWhatShouldStandWhere() throws Exception {
        Document page = refused(true, filled(book -> book.getSheet("报表").shiftRows(6, 12, 1)));
        assertThat(page.select("#moved").text()).contains("工作簿的表样被改动", "系统中的数据没有改变");
        assertThat(rows(page, "#moved")).anySatisfy(row -> assertThat(row).contains("报表!A", "警告数"));
    }

    @Test
    void theResultOfAFormulaIsStoredOnceItIsConfirmed() throws Exception {
        Document page =
                Visits.document(upload(true, filled(book -> figure(book, "警告数").setCellFormula("1+1"))), 200);
        assertThat(rows(page, "#computed")).singleElement().asString().contains("警告数", "=1+1", "2");
        assertThat(visits.page(owed.liaison(), owed.path())
                        .getElementById("grid.WARNED.AD")
                        .val())
                .isEmpty();

        visits.done(owed.liaison(), owed.path() + "/submission", Visits.form(page, "/draft"));
        assertThat(visits.page(owed.liaison(), owed.path() + "/receipt").text()).contains("回执编号");
    }

    @Test
    void aConfirmedFormulaIsNoConflictWhenTheSameFileComesAgain() throws Exception {
        byte[] made = filled(book -> figure(book, "警告数").setCellFormula("1+1"));
        Document page = Visits.document(upload(false, made), 200);
        visits.done(owed.liaison(), owed.path() + "/draft", Visits.form(page, "/draft"));
        byte[] mended = WorkbookFile.edit(made, book -> {
            figure(book, "警告数").removeFormula();
            figure(book, "警告数").setCellValue(1);
        });
        assertThat(upload(false, mended).getStatus()).isEqualTo(302);
    }

    @Test
    void whatAColleagueSavedMeanwhileStandsBesideTheWorkbookUntilThePersonChooses() throws Exception {
        byte[] made = filled(book -> {});
        Map<String, String> theirs = Visits.form(visits.page(owed.colleague(), owed.path()), "/draft");
        theirs.put("grid.CASES.AD", "8");
        visits.done(owed.colleague(), owed.path() + "/draft", theirs);

        Document page = Visits.document(upload(true, made), 409);
        assertThat(page.select("#newer").text()).contains("测试" + owed.colleague(), "选择以哪一份为准");
        assertThat(page.select("#newer tbody tr").stream()
                        .map(row -> row.select("td").eachText())
                        .toList())
                .contains(List.of("3", "8"));
        assertThat(page.select("main form[action$=/draft] button").eachText())
                .containsExactly("以工作簿为准并报送", "以工作簿为准，存为草稿");

        visits.done(owed.liaison(), owed.path() + "/draft", Visits.form(page, "/draft"));
        assertThat(visits.page(owed.liaison(), owed.path())
                        .getElementById("grid.CASES.AD")
                        .val())
                .isEqualTo("3");
    }

    @Test
    void aZeroReportInConflictIsHandedInAsOne() throws Exception {
        byte[] zero = edited(book -> {
            for (var row : book.getSheet("报表")) {
                if (row.getCell(0) != null && row.getCell(0).toString().equals("零报告")) {
                    row.getCell(1).setCellValue("是");
                }
            }
        });
        Map<String, String> theirs = Visits.form(visits.page(owed.colleague(), owed.path()), "/draft");
        theirs.put("narrative", "正在核实");
        visits.done(owed.colleague(), owed.path() + "/draft", theirs);

        Document page = Visits.document(upload(true, zero), 409);
        Element choose = page.select("main form button").first();
        assertThat(page.select("main form button")).hasSize(1);
        visits.done(owed.liaison(), choose.attr("formaction"), Visits.form(page, "/draft"));
        assertThat(visits.page(owed.liaison(), owed.path() + "/receipt").text()).contains("零报告");
    }

    @Test
    void afterHandingInTheOtherWorkbookIsShownAndCannotBeTaken() throws Exception {
        byte[] other = filled(book -> figure(book, "警告数").setCellValue(1));
        upload(true, filled(book -> {}));
        Document page = Visits.document(upload(true, other), 409);
        assertThat(page.select("#newer").text()).contains("已经报送", "请先撤回");
        assertThat(page.select("main form[action$=/draft] button")).isEmpty();
    }

    @Test
    void whatIsNoWorkbookIsRefusedAtItsField() {
        byte[] words = "案件数 3".getBytes(StandardCharsets.UTF_8);
        assertThat(Visits.document(upload(owed, true, words), 422)
                        .select(".has-problem")
                        .text())
                .contains("不能上传这种文件");
        assertThat(Visits.document(
                                visits.post(owed.liaison(), owed.path() + "/workbook", Map.of("handIn", "true")), 422)
                        .text())
                .contains("请先选择要上传的文件");
    }

    @Test
    void aStrangerFindsNoReport() throws Exception {
        byte[] made = filled(book -> {});
        assertThat(visits.upload(owed.stranger(), owed.path() + "/workbook", file(made), Map.of())
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void wordsWithoutAHeadingOutliveTheImportOfAFormThatHasHeadings() throws Exception {
        owed = owedReports.summary(null);
        Map<String, String> form = Visits.form(visits.page(owed.liaison(), owed.path()), "/draft");
        form.put("narrative", "旧稿中没有标题的一段");
        visits.done(owed.liaison(), owed.path() + "/draft", form);
        byte[] made = edited(book -> book.getSheet("文字材料").getRow(3).getCell(0).setCellValue("检查两户"));
        upload(false, made);
        Map<String, String> stored = new TreeMap<>(Visits.form(visits.page(owed.liaison(), owed.path()), "/draft"));
        assertThat(stored).containsEntry("narrative", "旧稿中没有标题的一段").containsEntry("text.工作开展情况", "检查两户");
    }

    private Document refused(boolean handIn, byte[] workbook) {
        return Visits.document(upload(owed, handIn, workbook), 422);
    }

    private MockHttpServletResponse upload(boolean handIn, byte[] workbook) {
        return upload(owed, handIn, workbook);
    }

    private MockHttpServletResponse upload(Owed report, boolean handIn, byte[] workbook) {
        return visits.upload(
                report.liaison(),
                report.path() + "/workbook",
                file(workbook),
                handIn ? Map.of("handIn", "true") : Map.of());
    }

    private static MockMultipartFile file(byte[] content) {
        return new MockMultipartFile("workbook", "月报.xlsx", Workbooks.MEDIA_TYPE, content);
    }

    /** Three cases of advertising and a narrative, and more. */
    private byte[] filled(Consumer<XSSFWorkbook> more) throws Exception {
        return edited(book -> {
            figure(book, "案件数").setCellValue(3);
            book.getSheet("文字材料").getRow(3).getCell(0).setCellValue("检查两户");
            more.accept(book);
        });
    }

    private byte[] edited(Consumer<XSSFWorkbook> editing) throws Exception {
        byte[] downloaded =
                visits.get(owed.liaison(), owed.path() + "/workbook").getContentAsByteArray();
        return WorkbookFile.edit(downloaded, editing);
    }

    private static org.apache.poi.xssf.usermodel.XSSFCell figure(XSSFWorkbook book, String row) {
        return WorkbookFile.advertising(book, row);
    }

    private static List<String> rows(Document page, String section) {
        return page.select(section + " tbody tr").eachText();
    }
}
