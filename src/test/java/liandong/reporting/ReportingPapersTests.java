package liandong.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.math.BigDecimal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import liandong.LiandongTest;
import liandong.SignedIn;
import liandong.document.OfficialDocument;
import liandong.document.OfficialDocuments;
import liandong.document.WordText;
import liandong.organization.Capability;
import liandong.organization.Unit;
import liandong.organization.Viewer;
import liandong.reporting.ReportingMother.Case;
import liandong.table.Grid;
import liandong.table.GridCell;
import liandong.table.GridRow;
import liandong.table.ReportTable;
import liandong.table.ReportValues;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** What reporting gives out as official documents says what was reported, to those who may know it. */
@LiandongTest
class ReportingPapersTests {

    private static final String INSPECTED = "grid.INSPECTED.INST_ORG";
    private static final String CASES = "grid.CASES.INST_ORG";

    @Autowired
    ReportingMother mother;

    @Autowired
    Compiling compiling;

    @Autowired
    SummaryPaper summaries;

    @Autowired
    OfficialDocuments documents;

    @Autowired
    Supervisions supervisions;

    @Autowired
    Supervising supervising;

    @Autowired
    MockMvc mvc;

    @Test
    void theSummaryOfAMonthHasEveryUnitsWordsUnderItsNameAndItsFiguresBesideThoseBefore() throws Exception {
        Case asked = mother.launched("2021-08", "2021-09");
        asked.at("2021-08-31T08:00");
        month(asked, "12", "开展联合检查。", "组织培训。");
        asked.at("2021-09-30T08:00");
        month(asked, "15", "查处无证机构。\n责令停业。", "约谈机构负责人。");

        WordText word = word(asked.officer(), "/rounds/" + asked.round().id() + "/summary.docx");

        assertThat(word.in("Title")).containsExactly("小行动2021年9月工作情况汇总");
        assertThat(word.under(2, "县卫生监督所")).containsExactly("查处无证机构。", "责令停业。");
        assertThat(word.under(2, "县市场监督管理局")).containsExactly("约谈机构负责人。");
        assertThat(word.under(1, "报送情况"))
                .singleElement()
                .asString()
                .contains("2家单位")
                .contains("2家（2/2）");
        assertThat(word.under(1, "主要数据"))
                .singleElement()
                .asString()
                .contains("检查对象数15户（个），比上期增加3户（个）（25%），累计27户（个）")
                .contains("案件数1件，与上期持平，累计2件");
        assertThat(word.in("Signature")).containsExactly("县卫生健康委");
        assertThat(word.in("AnnexMark")).containsExactly("附件1", "附件2");
        assertThat(word.elementNames()).doesNotContain("drawing", "pict", "instrText", "fldSimple");
    }

    @Test
    void theAnnexedTableHoldsWhatWasCompiledCellByCell() throws Exception {
        Case asked = mother.launched("2021-08");
        asked.at("2021-08-31T08:00");
        month(asked, "12", "开展联合检查。", "组织培训。");
        Compilation compiled = compiling.revisions(asked.round().id()).get(0);
        ReportTable table = compiling.table(asked.round());

        WordText word = word(asked.officer(), "/rounds/" + asked.round().id() + "/summary.docx");

        List<String> printed =
                word.tables().get(0).stream().flatMap(List::stream).toList();
        List<String> expected = new ArrayList<>();
        Grid grid = table.grid().orElseThrow();
        for (GridRow row : grid.rows()) {
            Map<String, String> subHeads = grid.subHeads(row);
            expected.add(row.label());
            row.cells().forEach(cell -> expected.add(subHeads.getOrDefault(cell.column(), figure(compiled, cell))));
            row.cells().stream()
                    .filter(cell -> subHeads.containsKey(cell.column()))
                    .forEach(cell -> expected.add(figure(compiled, cell)));
        }
        assertThat(printed).containsSubsequence(expected);
        assertThat(compiled.totals().numbers()).containsKeys(INSPECTED, CASES);
        assertThat(word.all("document", "pgSz").stream().map(size -> WordText.attribute(size, "orient")))
                .contains("landscape");
    }

    @Test
    void whoIsMissingIsNamedInTheSummary() throws Exception {
        Case asked = mother.open();
        asked.submit(asked.below());
        asked.accept(asked.below());
        asked.at("2021-09-14T08:00");
        WordText word = word(asked.officer(), "/rounds/" + asked.round().id() + "/summary.docx");
        assertThat(word.under(1, "报送情况"))
                .singleElement()
                .asString()
                .contains("1家（1/2）")
                .contains("尚未报送的有：县市场监督管理局。");
        assertThat(word.under(1, "工作情况")).containsExactly("各单位未报送此项内容。");
    }

    @Test
    void thirtyUnitsStandUnderTheirNamesInTheSummaryAndInTheCircular() throws Exception {
        Case asked = mother.launched("2021-08");
        List<Unit> units = asked.manyMoreUnits(30);
        asked.at("2021-08-31T08:00");
        for (Unit unit : units.subList(0, 29)) {
            asked.report(unit, Map.of(), Map.of("", unit.name() + "的做法。"));
            asked.accept(unit);
        }
        asked.at("2021-09-14T08:00");
        WordText summary = word(asked.officer(), "/rounds/" + asked.round().id() + "/summary.docx");
        for (Unit unit : units.subList(0, 29)) {
            assertThat(summary.under(2, unit.name())).containsExactly(unit.name() + "的做法。");
        }
        WordText circular = word(asked.officer(), "/rounds/" + asked.round().id() + "/circular.docx");
        assertThat(circular.said()).contains("（一）按时报送29家", "（二）尚未报送2家");
        assertThat(circular.tables().get(0)).hasSize(1 + 31);
    }

    @Test
    void aLargeRoundIsToldByRegionAndItsTextsAreCollectedApart() throws Exception {
        Case asked = mother.launched("2021-08");
        List<Unit> units = asked.manyMoreUnits(3);
        asked.lies(units.get(0), "甲镇");
        asked.lies(units.get(1), "乙镇");
        asked.lies(units.get(2), "乙镇");
        asked.at("2021-08-31T08:00");
        for (Unit unit : units) {
            asked.report(unit, figures("4"), Map.of("", unit.name() + "的做法。"));
            asked.accept(unit);
        }
        asked.at("2021-09-14T08:00");
        Compilation compiled = compiling.revisions(asked.round().id()).get(0);

        WordText summary = written(summaries.of(asked.round(), ofManyUnits(compiled)));
        WordText texts = word(asked.officer(), "/rounds/" + asked.round().id() + "/texts.docx");

        assertThat(summary.under(2, "甲镇")).containsExactly("已汇总1家；检查对象数4户（个）；案件数1件。");
        assertThat(summary.under(2, "乙镇")).containsExactly("已汇总2家；检查对象数8户（个）；案件数2件。");
        assertThat(summary.under(1, "工作情况")).containsExactly("共汇总101家单位，各单位文字材料另行汇编成册。");
        for (Unit unit : units) {
            assertThat(texts.under(1, unit.name())).containsExactly(unit.name() + "的做法。");
        }
    }

    /** As if so many had reported that nobody lays their texts together. */
    private static Compilation ofManyUnits(Compilation one) {
        ReportValues figures = new ReportValues(one.totals().numbers(), Map.of(), List.of(), false);
        return new Compilation(
                one.id(),
                one.roundId(),
                one.revisionNo(),
                LaidTogether.MOST_UNITS + 1,
                LaidTogether.MOST_UNITS + 1,
                0,
                List.of(),
                List.of(),
                figures,
                null,
                one.compiledAt(),
                one.countedUntil(),
                null,
                null);
    }

    @Test
    void theCircularNamesUnitsBelowAndAsksPeersInPlainWords() throws Exception {
        Case asked = mother.open();
        asked.at("2021-09-08T10:00");
        asked.submit(asked.below());
        WordText word = word(asked.officer(), "/rounds/" + asked.round().id() + "/circular.docx");
        assertThat(word.in("Mark")).containsExactly("县卫生健康委文件");
        assertThat(word.in("Number").get(0)).contains("〔2021〕");
        assertThat(word.under(1, "所属单位报送情况")).contains("（一）逾期报送1家", "县卫生监督所（逾期2天）。");
        assertThat(word.under(1, "有关部门报送情况")).containsExactly("县市场监督管理局的材料尚在等候，请予支持。");
        assertThat(word.tables().get(0))
                .containsExactly(List.of("单位", "首次报送时间", "报送情况", "退回次数"), List.of("县卫生监督所", "9月8日 10:00", "逾期", "0"));
    }

    @Test
    void theSlipOfASupervisionSaysWhatWasAnsweredAndNobodyElseGetsIt() throws Exception {
        Case asked = mother.open();
        asked.at("2021-09-07T09:00");
        Supervision one = supervisions.openFor(asked.owedBy(asked.below()).id()).orElseThrow();
        supervising.reply(asked.person(Capability.LIAISON, asked.below()), one.id(), one.version(), "=1+1 <w:p> 明天报送");
        String path = "/supervisions/" + one.id() + "/slip.docx";

        WordText word = word(asked.officer(), path);

        assertThat(word.in("SlipMark")).containsExactly("县卫生健康委督办单");
        assertThat(word.in("SlipNumber").get(0)).matches("督办〔2021〕\\d+号");
        assertThat(word.in("Addressee")).containsExactly("县卫生监督所：");
        assertThat(cell(word, "单位回复")).startsWith("=1+1 <w:p> 明天报送");
        assertThat(cell(word, "办理结果")).isBlank();
        assertThat(asked(asked.person(Capability.OFFICER, asked.peer()), path).getStatus())
                .isEqualTo(404);
    }

    @Test
    void aPeerIsNotSupervisedButAskedInALetterWithAReceipt() throws Exception {
        Case asked = mother.open();
        asked.at("2021-09-07T09:00");
        Supervision one = supervisions.openFor(asked.owedBy(asked.peer()).id()).orElseThrow();
        WordText word = word(asked.officer(), "/supervisions/" + one.id() + "/slip.docx");
        assertThat(word.in("LetterMark")).containsExactly("县卫生健康委");
        assertThat(word.in("Title")).containsExactly("关于商请报送2021年8月工作月报的函");
        assertThat(word.in("Addressee")).containsExactly("县市场监督管理局：");
        assertThat(word.in("CutTitle")).containsExactly("回　执");
        assertThat(word.said()).noneMatch(said -> said.contains("督办") || said.contains("你单位"));
    }

    @Test
    void aReviewSlipCarriesTheReportAndWhatWasDecidedOnIt() throws Exception {
        Case asked = mother.open();
        asked.report(asked.below(), figures("4"), Map.of("", "情况"));
        String path = "/reports/" + asked.owedBy(asked.below()).id() + "/slip.docx";
        assertThat(cell(word(asked.officer(), path), "接收单位意见")).isBlank();
        asked.accept(asked.below());
        WordText word = word(asked.officer(), path);
        assertThat(cell(word, "送审单位")).isEqualTo("县卫生监督所");
        assertThat(cell(word, "接收单位意见")).startsWith("接收　2021-08-31");
        assertThat(word.tables().get(1)).anySatisfy(row -> assertThat(row).contains("检查对象数", "4"));
        assertThat(asked(asked.person(Capability.OFFICER, asked.peer()), path).getStatus())
                .isEqualTo(404);
    }

    @Test
    void aCompilationGoesThroughTheHandsNamedOnItsSlip() throws Exception {
        Case asked = mother.open();
        month(asked, "4", "一", "二");
        WordText word = word(asked.officer(), "/rounds/" + asked.round().id() + "/review-slip.docx");
        assertThat(cell(word, "接收情况")).isEqualTo("应报2家，已接收2家");
        assertThat(cell(word, "未报单位")).isBlank();
        assertThat(word.tables().get(0)).hasSizeGreaterThan(5);
    }

    @Test
    void theCatalogueOfTypicalCasesListsThemAndTellsThemOneByOne() throws Exception {
        Case asked = mother.open();
        Obligation owed = asked.owedBy(asked.below());
        ReportValues values = ReportValues.fromJson("""
                {"zero":false,"narrative":"情况","cases":[{"ORG_NAME":"某门诊部","PENALTY_ON":"2021-08-20","FACTS":"超范围开展手术",
                 "LEGAL_BASIS":"违反《办法》第十条","PENALTY":"警告","CASE_TITLE":"某门诊部超范围案","NARRATIVE":"现场检查发现。"}]}""");
        mother.reporting.handIn(
                asked.person(Capability.LIAISON, asked.below()),
                owed.id(),
                owed.version(),
                new ReportDraft(values, Map.of()),
                false);
        asked.settle();
        asked.accept(asked.below());
        asked.at("2021-09-14T08:00");
        WordText word = word(asked.officer(), "/rounds/" + asked.round().id() + "/cases.docx");
        assertThat(word.in("Heading1")).containsExactly("一、案件材料报送目录", "二、案情概述");
        assertThat(word.tables().get(0).get(0)).containsExactly("序号", "机构名称", "处罚时间", "违法事实", "违反法律及处罚依据", "行政处罚具体内容");
        assertThat(word.tables().get(0).get(1))
                .containsExactly("1", "某门诊部", "2021年8月20日", "超范围开展手术", "违反《办法》第十条", "警告");
        assertThat(word.under(3, "某门诊部超范围案")).containsExactly("现场检查发现。");
    }

    @Test
    void papersOfARoundAreForWhoeverMayOpenItsPage() throws Exception {
        Case asked = mother.open();
        String round = "/rounds/" + asked.round().id();
        assertThat(asked(asked.officer(), round + "/summary.docx").getStatus())
                .as("nothing is compiled yet")
                .isEqualTo(404);
        Viewer liaison = asked.person(Capability.LIAISON, asked.below());
        for (String paper : List.of("summary", "circular", "cases", "texts", "review-slip")) {
            assertThat(asked(liaison, round + "/" + paper + ".docx").getStatus())
                    .isEqualTo(404);
        }
        MockHttpServletResponse circular = asked(asked.officer(), round + "/circular.docx");
        assertThat(URLDecoder.decode(
                        Objects.requireNonNull(circular.getHeader("Content-Disposition")), StandardCharsets.UTF_8))
                .contains("attachment", "关于", "报送情况的通报.docx");
    }

    /** Both hand in and are accepted, which compiles and publishes. */
    private void month(Case asked, String inspected, String below, String peer) {
        asked.report(asked.below(), figures(inspected), Map.of("", below));
        asked.report(asked.peer(), Map.of(), Map.of("", peer));
        asked.accept(asked.below());
        asked.accept(asked.peer());
        compiling.confirm(asked.officer(), asked.round().id(), "");
        asked.settle();
    }

    private static String figure(Compilation compiled, GridCell cell) {
        BigDecimal figure = compiled.totals().numbers().get(cell.address());
        return figure == null ? "" : figure.stripTrailingZeros().toPlainString();
    }

    private static Map<String, String> figures(String inspected) {
        return Map.of(INSPECTED, inspected, CASES, "1");
    }

    private static String cell(WordText word, String label) {
        return word.tables().get(0).stream()
                .filter(row -> row.get(0).equals(label))
                .map(row -> row.get(1))
                .collect(Collectors.joining());
    }

    private WordText written(OfficialDocument document) {
        return WordText.of(documents.write("document", document).content());
    }

    private WordText word(Viewer viewer, String path) throws Exception {
        MockHttpServletResponse answer = asked(viewer, path);
        assertThat(answer.getStatus()).isEqualTo(200);
        return WordText.of(answer.getContentAsByteArray());
    }

    private MockHttpServletResponse asked(Viewer viewer, String path) throws Exception {
        return mvc.perform(get(path).with(SignedIn.as(viewer.username())))
                .andReturn()
                .getResponse();
    }
}
