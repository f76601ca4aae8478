package liandong.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import liandong.LiandongTest;
import liandong.document.OfficialLetter.Receipt;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A letter says what it should in the form of an official letter, in smaller type where it would else take a second page. */
@LiandongTest
class OfficialLetterTests {

    @Autowired
    OfficialLetters letters;

    @Autowired
    UploadGuard guard;

    @Test
    void aLetterHasItsHeadItsTextAndItsReceipt() throws IOException {
        byte[] bytes = letters.write(letter("涉嫌违法事实：现场发现注射用具。", List.of()));
        try (XWPFDocument word = read(bytes)) {
            List<String> said =
                    word.getParagraphs().stream().map(XWPFParagraph::getText).toList();
            assertThat(said)
                    .containsSubsequence(
                            "上海市市场监督管理局",
                            "线索移送〔2021〕3号",
                            "关于移送某某店线索的函",
                            "市药品监管局：",
                            "涉嫌违法事实：现场发现注射用具。",
                            "附件：1.现场照片.png",
                            "上海市市场监督管理局",
                            "2021年8月5日",
                            "回　执");
            assertThat(word.getTables().get(0).getText()).contains("签收", "是否受理");
            assertThat(word.getParagraphs().get(0).getRuns().get(0).getColor()).isEqualTo("FF0000");
            assertThat(sizes(word)).contains(16.0);
        }
        assertThat(guard.check("移送函.docx", bytes).type()).isEqualTo(FileType.DOCX);
    }

    @Test
    void aLongLetterIsWrittenSmallerAndTheRestGoesToTheAnnex() throws IOException {
        String longer = "事实".repeat(200);
        byte[] bytes = letters.write(letter(longer, List.of("附页")));
        try (XWPFDocument word = read(bytes)) {
            XWPFParagraph paragraph = word.getParagraphs().stream()
                    .filter(one -> one.getText().equals(longer))
                    .findFirst()
                    .orElseThrow();
            assertThat(paragraph.getRuns().get(0).getFontSizeAsDouble()).isLessThan(16);
            assertThat(word.getParagraphs().stream().filter(XWPFParagraph::isPageBreak))
                    .hasSize(1);
        }
    }

    @Test
    void whatPeopleWriteStaysText() throws IOException {
        String hostile = "<w:p/>&amp;\"]]>${7919*7907}𠮷";
        try (XWPFDocument word = read(letters.write(letter(hostile, List.of())))) {
            assertThat(word.getParagraphs()).extracting(XWPFParagraph::getText).contains(hostile);
        }
    }

    private static List<Double> sizes(XWPFDocument word) {
        return word.getParagraphs().stream()
                .flatMap(paragraph -> paragraph.getRuns().stream())
                .map(run -> run.getFontSizeAsDouble())
                .toList();
    }

    private static OfficialLetter letter(String facts, List<String> annex) {
        return new OfficialLetter(
                "上海市市场监督管理局",
                "线索移送〔2021〕3号",
                "关于移送某某店线索的函",
                "市药品监管局",
                List.of("我单位在专项检查中发现，某某店涉嫌非法制售药品。", facts, "请依法处理。"),
                List.of("现场照片.png", "询问笔录.pdf"),
                "上海市市场监督管理局",
                LocalDate.of(2021, 8, 5),
                "",
                "",
                new Receipt("回　执", List.of(new Receipt.Line("签收", ""), new Receipt.Line("是否受理", ""))),
                annex);
    }

    private static XWPFDocument read(byte[] bytes) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(bytes));
    }
}
