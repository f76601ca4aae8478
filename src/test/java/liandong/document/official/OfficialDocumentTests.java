package liandong.document.official;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import liandong.document.Block;
import liandong.document.Block.Cell;
import liandong.document.Block.Cell.Look;
import liandong.document.OfficialDocument;
import liandong.document.OfficialDocument.Annex;
import liandong.document.OfficialDocument.Head;
import liandong.document.OfficialDocument.Imprint;
import liandong.document.WordText;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;

/** A document is laid out after GB/T 9704: head, levels of headings, annexes, foot and page numbers, in styles one can edit. */
class OfficialDocumentTests {

    @Test
    void theHeadIsRedAndTheNumberStandsAboveARedLine() throws IOException {
        WordText word = written(circular());
        assertThat(word.said()).startsWith("市卫生健康委文件", "沪卫通〔2021〕12号", "关于报送情况的通报", "各有关单位：");
        assertThat(style(word, "Mark", "color")).isEqualTo("FF0000");
        assertThat(style(word, "Mark", "rFonts", "eastAsia")).isEqualTo("方正小标宋简体");
        assertThat(style(word, "Number", "bottom", "color")).isEqualTo("FF0000");
    }

    @Test
    void headingsAreNumberedByTheirPlaceAndBeginAnewInAnAnnex() throws IOException {
        OfficialDocument document = new OfficialDocument(
                Head.NONE,
                "总结",
                List.of(
                        new Block.Heading(1, "情况"),
                        new Block.Heading(2, "机构"),
                        new Block.Heading(3, "诊所"),
                        new Block.Heading(4, "门诊"),
                        new Block.Heading(2, "人员"),
                        new Block.Heading(3, "医师"),
                        new Block.Heading(1, "打算")),
                List.of(new Annex("目录", false, List.of(new Block.Heading(1, "案件")))));
        assertThat(written(document).said())
                .containsSubsequence("一、情况", "（一）机构", "1.诊所", "（1）门诊", "（二）人员", "1.医师", "二、打算", "一、案件");
    }

    @ParameterizedTest
    @CsvSource({
        "1,一",
        "10,十",
        "11,十一",
        "20,二十",
        "69,六十九",
        "100,一百",
        "105,一百〇五",
        "110,一百一十",
        "1010,一千〇一十",
        "2003,二千〇三",
        "3000,三千",
        "10001,一万〇一",
        "11010,一万一千〇一十",
        "24000,二万四千"
    })
    void numbersOfHeadingsAreChinese(int number, String chinese) {
        assertThat(HeadingNumbers.chinese(number)).isEqualTo(chinese);
    }

    @Test
    void aPageHoldsTwentyTwoLinesWithinTheMarginsOfTheStandard() throws IOException {
        WordText word = written(circular());
        Element margins = word.all("document", "pgMar").get(0);
        assertThat(WordText.attribute(margins, "top")).isEqualTo("2098");
        assertThat(WordText.attribute(margins, "left")).isEqualTo("1588");
        assertThat(WordText.attribute(margins, "bottom")).isEqualTo("1984");
        assertThat(WordText.attribute(margins, "right")).isEqualTo("1474");
        int line = Integer.parseInt(style(word, "Normal", "spacing", "line"));
        assertThat((16838 - 2098 - 1984) / line).isEqualTo(22);
    }

    @Test
    void pageNumbersStandOutsideOnOddAndEvenPages() throws IOException {
        WordText word = written(circular());
        assertThat(word.all("settings", "evenAndOddHeaders")).hasSize(1);
        for (String side : List.of("odd", "even")) {
            assertThat(word.all("footer-" + side, "instrText").get(0).getTextContent())
                    .isEqualTo(" PAGE ");
            assertThat(WordText.text(word.all("footer-" + side, "p").get(0))).isEqualTo("— 1 —");
        }
        assertThat(WordText.attribute(word.all("footer-odd", "jc").get(0), "val"))
                .isEqualTo("right");
        assertThat(WordText.attribute(word.all("footer-even", "jc").get(0), "val"))
                .isEqualTo("left");
    }

    @Test
    void aWideAnnexHasPagesAcrossAndItsSpansAreMergedCells() throws IOException {
        WordText word = written(circular());
        assertThat(word.in("AnnexMark")).containsExactly("附件1", "附件2");
        assertThat(word.in("Enclosures")).containsExactly("附件：1.汇总表", "　　　2.名单");
        assertThat(word.all("document", "pgSz").stream().map(size -> WordText.attribute(size, "orient")))
                .containsExactly("", "landscape", "");
        assertThat(word.tables().get(0))
                .containsExactly(
                        List.of("处理情况", "机构", "其他"),
                        List.of("药品", "器械"),
                        List.of("案件数", "3", "4"),
                        List.of("检查数", "7", "1"));
        assertThat(word.all("document", "tblHeader")).hasSize(2);
        assertThat(word.all("document", "gridSpan")).isNotEmpty();
        assertThat(word.all("document", "vMerge")).hasSize(4);
    }

    @Test
    void theFootSaysWhoElseGetsItAndWhoPrintedIt() throws IOException {
        WordText word = written(circular());
        List<List<List<String>>> tables = word.tables();
        assertThat(tables.get(tables.size() - 1))
                .containsExactly(List.of("抄送：市政府办公厅。"), List.of("市卫生健康委办公室", "2021年9月8日印发"));
    }

    @Test
    void everythingIsAStyledParagraphOrTable() throws IOException {
        WordText word = written(circular());
        assertThat(word.elementNames())
                .doesNotContain("drawing", "pict", "txbxContent", "object", "fldSimple", "instrText");
        assertThat(word.all("document", "p"))
                .allSatisfy(paragraph ->
                        assertThat(WordText.elements(paragraph, "pStyle")).hasSize(1));
        List<String> known = word.all("styles", "style").stream()
                .map(one -> WordText.attribute(one, "styleId"))
                .toList();
        assertThat(word.all("document", "pStyle"))
                .allSatisfy(used -> assertThat(known).contains(WordText.attribute(used, "val")));
        assertThat(word.all("fontTable", "altName").stream().map(one -> WordText.attribute(one, "val")))
                .contains("FangSong", "SimSun", "KaiTi", "SimHei");
    }

    @Test
    void whatPeopleWriteStaysTextWithoutCharactersThatNobodySees() throws IOException {
        String hostile = "</w:t><w:instrText>PAGE</w:instrText>]]>&lt;{size} 𠮷\u0000\u0007\u202E\uFFFE\uD800";
        WordText word = written(new OfficialDocument(
                Head.red(hostile, hostile),
                hostile,
                List.of(
                        new Block.Addressee(hostile),
                        new Block.Paragraph(hostile, hostile),
                        new Block.Table(List.of(1), 0, List.of(List.of(Cell.text(hostile))))),
                List.of()));
        String shown = "</w:t><w:instrText>PAGE</w:instrText>]]>&lt;{size} 𠮷";
        assertThat(word.in("Mark")).containsExactly(shown);
        assertThat(word.in("Text")).containsExactly(shown + shown);
        assertThat(word.tables()).containsExactly(List.of(List.of(shown)));
        assertThat(word.elementNames()).doesNotContain("instrText");
    }

    @Test
    void aTextOfManyLinesBecomesParagraphs() throws IOException {
        WordText word = written(
                new OfficialDocument(Head.NONE, "题", List.of(new Block.Paragraph("第一段。\r\n\r\n　第二段。\n")), List.of()));
        assertThat(word.in("Text")).containsExactly("第一段。", "第二段。");
    }

    @Test
    void anotherReaderOpensIt() throws IOException {
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(bytes(circular())))) {
            assertThat(word.getStyles().getStyle("Heading1").getName()).isEqualTo("heading 1");
            assertThat(word.getTables()).hasSize(3);
            assertThat(word.getFooterList()).hasSize(3);
            assertThat(word.getDocument().validate()).isTrue();
        }
    }

    private static WordText written(OfficialDocument document) throws IOException {
        return WordText.of(bytes(document));
    }

    private static byte[] bytes(OfficialDocument document) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        new WordFormat().write(document, none -> {}, file);
        return file.toByteArray();
    }

    private static String style(WordText word, String id, String element) {
        return style(word, id, element, "val");
    }

    private static String style(WordText word, String id, String element, String attribute) {
        return word.all("styles", "style").stream()
                .filter(one -> WordText.attribute(one, "styleId").equals(id))
                .flatMap(one -> WordText.elements(one, element).stream())
                .map(one -> WordText.attribute(one, attribute))
                .findFirst()
                .orElseThrow();
    }

    private static OfficialDocument circular() {
        List<List<Cell>> rows = List.of(
                List.of(
                        new Cell("处理情况", 1, 2, Look.HEAD),
                        new Cell("机构", 2, 1, Look.HEAD),
                        new Cell("其他", 1, 2, Look.HEAD)),
                List.of(Cell.head("药品"), Cell.head("器械")),
                List.of(new Cell("案件数", 1, 1, Look.HEAD), Cell.figure("3"), new Cell("4", 2, 1, Look.FIGURE)),
                List.of(Cell.head("检查数"), new Cell("7", 2, 1, Look.FIGURE), Cell.figure("1")));
        List<Block> body = new ArrayList<>(
                List.of(new Block.Addressee("各有关单位"), new Block.Paragraph("现将情况通报如下。"), new Block.Heading(1, "总体情况")));
        body.addAll(Collections.nCopies(30, new Block.Paragraph("各单位认真落实方案要求，按时报送，质量逐月提高。".repeat(3))));
        body.add(new Block.Enclosures(List.of("汇总表", "名单")));
        body.add(new Block.Signature("市卫生健康委", LocalDate.of(2021, 9, 8)));
        return new OfficialDocument(
                        Head.red("市卫生健康委文件", "沪卫通〔2021〕12号"),
                        "关于报送情况的通报",
                        body,
                        List.of(
                                new Annex("汇总表", true, List.of(new Block.Table(List.of(3, 2, 2, 2), 2, rows))),
                                new Annex(
                                        "名单",
                                        false,
                                        List.of(new Block.Table(List.of(1), 0, List.of(List.of(Cell.text("甲"))))))))
                .with(new Imprint("市政府办公厅", "市卫生健康委办公室", LocalDate.of(2021, 9, 8)));
    }
}
