package liandong.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import liandong.LiandongTest;
import liandong.document.OfficialLetter.Receipt;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A letter says what it should in the form of an official letter, in smaller type where it would else take a second page. */
@LiandongTest
class OfficialLetterTests {

    @Autowired
    OfficialDocuments documents;

    @Autowired
    UploadGuard guard;

    @Test
    void theAnnexHasANumberOnlyBesideOtherAttachments() {
        assertThat(OfficialLetter.annexName(List.of("线索情况"))).isEqualTo("附件");
        assertThat(OfficialLetter.annexName(List.of("线索情况", "现场照片.png"))).isEqualTo("附件1");
    }

    @Test
    void aLetterHasItsHeadItsTextAndItsReceipt() {
        byte[] bytes = file(letter("涉嫌违法事实：现场发现注射用具。", List.of()));
        WordText word = WordText.of(bytes);
        assertThat(word.said())
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
        assertThat(word.tables()).containsExactly(List.of(List.of("签收", ""), List.of("是否受理", "")));
        assertThat(word.in("LetterMark")).containsExactly("上海市市场监督管理局");
        assertThat(word.all("footer-letter", "fldChar")).isEmpty();
        assertThat(size(word)).isEqualTo(32);
        assertThat(guard.check("移送函.docx", bytes).type()).isEqualTo(FileType.DOCX);
    }

    @Test
    void aLongLetterIsWrittenSmallerAndTheRestGoesToTheAnnex() {
        String longer = "事实".repeat(200);
        WordText word = WordText.of(file(letter(longer, List.of("附页"))));
        assertThat(word.in("Text")).contains(longer);
        assertThat(size(word)).isLessThan(32);
        assertThat(word.in("AnnexMark")).containsExactly("附件1");
        assertThat(word.in("AnnexText")).containsExactly("附页");
    }

    @Test
    void whatPeopleWriteStaysText() {
        String hostile = "<w:p/>&amp;\"]]>${7919*7907} PAGE \\* MERGEFORMAT 𠮷";
        WordText word = WordText.of(file(letter(hostile + "\u0007\u202E", List.of())));
        assertThat(word.in("Text")).contains(hostile);
        assertThat(word.elementNames()).doesNotContain("fldChar", "fldSimple", "instrText");
    }

    /** Of the body, in half points. */
    private static int size(WordText word) {
        return Integer.parseInt(WordText.attribute(word.all("styles", "sz").get(0), "val"));
    }

    private byte[] file(OfficialLetter letter) {
        return documents.write(letter.number(), letter.document()).content();
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
}
