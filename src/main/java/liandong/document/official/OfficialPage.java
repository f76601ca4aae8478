package liandong.document.official;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/**
 * A page of an official document (公文页面): A4 with the margins of GB/T 9704, its typefaces by name with none embedded, lines
 * of a fixed height.
 */
final class OfficialPage {

    /** 仿宋, for the body. */
    static final String BODY = "仿宋_GB2312";
    /** 小标宋, for name of the issuer and title. */
    static final String TITLE = "方正小标宋简体";
    /** 黑体 */
    static final String HEADING = "黑体";

    static final String RED = "FF0000";

    /** Width of the text. */
    static final double TEXT_MM = 156;

    private final XWPFDocument word;

    OfficialPage(XWPFDocument word, int topMm, int bottomMm, int footerMm) {
        this.word = word;
        CTSectPr section = word.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(twips(210)));
        size.setH(BigInteger.valueOf(twips(297)));
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(twips(topMm)));
        margins.setBottom(BigInteger.valueOf(twips(bottomMm)));
        margins.setLeft(BigInteger.valueOf(twips(28)));
        margins.setRight(BigInteger.valueOf(twips(26)));
        margins.setHeader(BigInteger.valueOf(twips(15)));
        margins.setFooter(BigInteger.valueOf(twips(footerMm)));
    }

    static long twips(double mm) {
        return Math.round(mm * 1440 / 25.4);
    }

    /** A paragraph whose lines are that high. */
    XWPFParagraph paragraph(ParagraphAlignment alignment, double lineHeight) {
        return lines(word.createParagraph(), alignment, lineHeight);
    }

    static XWPFParagraph lines(XWPFParagraph paragraph, ParagraphAlignment alignment, double lineHeight) {
        paragraph.setAlignment(alignment);
        paragraph.setSpacingBefore(0);
        paragraph.setSpacingAfter(0);
        paragraph.setSpacingBetween(lineHeight, LineSpacingRule.EXACT);
        return paragraph;
    }

    /** Begins that many Chinese characters in. */
    static void indent(XWPFParagraph paragraph, double characters, double points) {
        CTInd indent = paragraph.getCTPPr().isSetInd()
                ? paragraph.getCTPPr().getInd()
                : paragraph.getCTPPr().addNewInd();
        indent.setFirstLine(BigInteger.valueOf(Math.round(characters * points * 20)));
    }

    /** Hangs over the text area on both sides, for lines that are wider than it. */
    static void overhang(XWPFParagraph paragraph, double mm) {
        paragraph.setIndentationLeft((int) -twips(mm));
        paragraph.setIndentationRight((int) -twips(mm));
    }

    static XWPFRun text(XWPFParagraph paragraph, String text, String font, double points) {
        XWPFRun run = paragraph.createRun();
        run.setText(text);
        run.setFontSize(points);
        CTFonts fonts = run.getCTR().isSetRPr() && run.getCTR().getRPr().sizeOfRFontsArray() > 0
                ? run.getCTR().getRPr().getRFontsArray(0)
                : run.getCTR().addNewRPr().addNewRFonts();
        fonts.setAscii("Times New Roman");
        fonts.setHAnsi("Times New Roman");
        fonts.setEastAsia(font);
        return run;
    }
}
