package liandong.document.official;

import static liandong.document.official.OfficialPage.BODY;
import static liandong.document.official.OfficialPage.HEADING;
import static liandong.document.official.OfficialPage.RED;
import static liandong.document.official.OfficialPage.TITLE;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import liandong.document.OfficialLetter;
import liandong.document.OfficialLetter.Receipt;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;

/**
 * Writes one letter (信函格式): name of the issuer in red 30 mm from the top, a red double line 170 mm wide below it and one
 * 20 mm from the bottom, the number at the right, no page number. Lines are set closer than in other documents, so that the
 * receipt stands on the same page.
 */
final class LetterWriting {

    private static final double SMALL = 11;
    private static final double SMALL_LINE = 15.5;
    private static final double BEYOND_TEXT = 7;
    private static final double LABEL_MM = 36;

    private final XWPFDocument word;
    private final OfficialLetter letter;
    private final OfficialPage page;
    private final LetterFit fit;

    LetterWriting(XWPFDocument word, OfficialLetter letter) {
        this.word = word;
        this.letter = letter;
        this.page = new OfficialPage(word, 30, 26, 20);
        this.fit = LetterFit.of(letter);
    }

    void write() {
        head();
        body();
        signature();
        if (!letter.contact().isBlank()) {
            line(letter.contact(), fit.size(), fit.line());
        }
        if (!letter.copies().isBlank()) {
            line("抄送：" + letter.copies(), SMALL, SMALL_LINE);
        }
        receipt(letter.receipt());
        annex();
        foot();
    }

    private void head() {
        XWPFParagraph issuer = page.paragraph(ParagraphAlignment.CENTER, 40);
        OfficialPage.overhang(issuer, BEYOND_TEXT);
        var name = OfficialPage.text(
                issuer, letter.issuer(), TITLE, letter.issuer().length() > 14 ? 24 : 30);
        name.setColor(RED);
        doubleLine(issuer, Borders.THICK_THIN_SMALL_GAP, true);
        OfficialPage.text(page.paragraph(ParagraphAlignment.RIGHT, fit.line()), letter.number(), BODY, fit.size());
        XWPFParagraph title = page.paragraph(ParagraphAlignment.CENTER, 32);
        title.setSpacingBefore((int) (fit.line() / 2 * 20));
        title.setSpacingAfter((int) (fit.line() / 2 * 20));
        OfficialPage.text(title, letter.title(), TITLE, 22);
    }

    private void body() {
        OfficialPage.text(
                page.paragraph(ParagraphAlignment.LEFT, fit.line()), letter.addressee() + "：", BODY, fit.size());
        letter.body().forEach(paragraph -> line(paragraph, fit.size(), fit.line()));
        List<String> attached = letter.attachments();
        for (int i = 0; i < attached.size(); i++) {
            String place = attached.size() == 1 ? "" : (i + 1) + ".";
            line((i == 0 ? "附件：" : "　　　") + place + attached.get(i), fit.size(), fit.line());
        }
    }

    private void signature() {
        XWPFParagraph unit = page.paragraph(ParagraphAlignment.RIGHT, fit.line());
        unit.setSpacingBefore((int) (fit.line() / 2 * 20));
        unit.setIndentationRight((int) (2 * fit.size() * 20));
        OfficialPage.text(unit, letter.signature(), BODY, fit.size());
        XWPFParagraph date = page.paragraph(ParagraphAlignment.RIGHT, fit.line());
        date.setIndentationRight((int) (4 * fit.size() * 20));
        OfficialPage.text(date, chinese(letter.date()), BODY, fit.size());
    }

    /** Below a line to cut along. */
    private void receipt(Receipt receipt) {
        XWPFParagraph cut = page.paragraph(ParagraphAlignment.CENTER, 8);
        cut.setBorderBottom(Borders.DASHED);
        OfficialPage.text(page.paragraph(ParagraphAlignment.CENTER, 26), receipt.title(), HEADING, 14);
        XWPFTable table = word.createTable(receipt.lines().size(), 2);
        table.setWidthType(TableWidthType.PCT);
        table.setWidth("100%");
        table.setTableAlignment(TableRowAlign.CENTER);
        columns(table, LABEL_MM, OfficialPage.TEXT_MM - LABEL_MM);
        for (int i = 0; i < receipt.lines().size(); i++) {
            fill(table.getRow(i), receipt.lines().get(i));
        }
        // Word puts a paragraph of full height behind a table that ends a document.
        page.paragraph(ParagraphAlignment.LEFT, 1);
    }

    private static void columns(XWPFTable table, double... widths) {
        CTTblGrid grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        for (double width : widths) {
            grid.addNewGridCol().setW(BigInteger.valueOf(OfficialPage.twips(width)));
        }
    }

    private static void fill(XWPFTableRow row, Receipt.Line line) {
        row.setCantSplitRow(true);
        cell(row, 0, line.label(), HEADING);
        cell(row, 1, line.text(), BODY);
    }

    private static void cell(XWPFTableRow row, int at, String text, String font) {
        XWPFParagraph paragraph =
                OfficialPage.lines(row.getCell(at).getParagraphs().get(0), ParagraphAlignment.LEFT, SMALL_LINE);
        OfficialPage.text(paragraph, text, font, SMALL);
    }

    /** Begins a page of its own. */
    private void annex() {
        if (letter.annex().isEmpty()) {
            return;
        }
        XWPFParagraph heading = page.paragraph(ParagraphAlignment.LEFT, 29);
        heading.setPageBreak(true);
        OfficialPage.text(heading, "附件1", HEADING, 16);
        // Addresses of the internet do not break: justified, the characters before them would be drawn apart.
        letter.annex().forEach(paragraph -> line(paragraph, 16, 29).setAlignment(ParagraphAlignment.LEFT));
    }

    private void foot() {
        XWPFParagraph foot = word.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        OfficialPage.lines(foot, ParagraphAlignment.CENTER, 4);
        OfficialPage.overhang(foot, BEYOND_TEXT);
        doubleLine(foot, Borders.THIN_THICK_SMALL_GAP, false);
    }

    private static void doubleLine(XWPFParagraph paragraph, Borders kind, boolean below) {
        if (below) {
            paragraph.setBorderBottom(kind);
        } else {
            paragraph.setBorderTop(kind);
        }
        var borders = paragraph.getCTPPr().getPBdr();
        var border = below ? borders.getBottom() : borders.getTop();
        border.setColor(RED);
        border.setSz(BigInteger.valueOf(24));
        border.setSpace(BigInteger.valueOf(below ? 8 : 1));
    }

    private XWPFParagraph line(String text, double size, double height) {
        XWPFParagraph paragraph = page.paragraph(ParagraphAlignment.BOTH, height);
        OfficialPage.indent(paragraph, 2, size);
        OfficialPage.text(paragraph, text, BODY, size);
        return paragraph;
    }

    /** Arabic numerals without leading zeros, as GB/T 9704 wants. */
    private static String chinese(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }
}
