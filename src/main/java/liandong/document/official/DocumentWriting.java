package liandong.document.official;

import java.io.Writer;
import java.time.LocalDate;
import liandong.document.Block;
import liandong.document.BlockSource;
import liandong.document.OfficialDocument;
import liandong.document.OfficialDocument.Annex;
import liandong.document.OfficialDocument.Head;
import org.jspecify.annotations.Nullable;

/** Writes the text of an official document (公文正文): head, title, blocks, annexes on new pages, imprint. */
final class DocumentWriting {

    /** Width of the text in points. */
    private static final double LINE = 442;

    private final WordXml xml;

    DocumentWriting(Writer written) {
        this.xml = new WordXml(written);
    }

    void write(OfficialDocument document, BlockSource more) {
        PageSetup page = PageSetup.first(document.head().form());
        head(document.head());
        lines("Title", document.title());
        BlockWriting body = new BlockWriting(xml, page.textWidth(), "Text");
        body.write(document.body());
        more.each(body::write);
        for (int i = 0; i < document.annexes().size(); i++) {
            Annex annex = document.annexes().get(i);
            PageSetup next = annex.wide() ? PageSetup.ACROSS : PageSetup.UPRIGHT;
            if (next != page) {
                endOf(page);
                page = next;
            }
            annex(annex, enclosed(document) > 1 ? "附件" + (i + 1) : "附件", page);
        }
        if (document.imprint() != null) {
            if (page == PageSetup.ACROSS) {
                endOf(page);
                page = PageSetup.UPRIGHT;
            }
            new ImprintWriting(xml, page).write(document.imprint());
        }
        xml.paragraph("End", "");
        page.write(xml);
        xml.finish();
    }

    private static int enclosed(OfficialDocument document) {
        return document.body().stream()
                .filter(Block.Enclosures.class::isInstance)
                .mapToInt(block -> ((Block.Enclosures) block).names().size())
                .sum();
    }

    private void head(Head head) {
        switch (head.form()) {
            case PLAIN -> {}
            case RED -> {
                mark("Mark", head.mark(), 36);
                xml.paragraph("Number", head.number());
            }
            case SLIP -> {
                mark("SlipMark", head.mark(), 36);
                xml.paragraph("SlipNumber", head.number());
            }
            case LETTER -> {
                mark("LetterMark", head.mark(), 30);
                xml.paragraph("LetterNumber", head.number());
            }
        }
    }

    /** On one line: smaller than its style where it is long. */
    private void mark(String style, String name, int size) {
        long fitting = Math.max(16, Math.min(size, Math.round(Math.floor(LINE / Math.max(1, name.length())))));
        xml.begin(style);
        xml.close();
        xml.open("r");
        if (fitting < size) {
            xml.open("rPr");
            xml.empty("sz", "val", fitting * 2);
            xml.close();
        }
        xml.text(name);
        xml.close();
        xml.close();
    }

    private void annex(Annex annex, String mark, PageSetup page) {
        xml.paragraph("AnnexMark", mark);
        if (!annex.title().isEmpty()) {
            lines("AnnexTitle", annex.title());
        }
        new BlockWriting(xml, page.textWidth(), "AnnexText").write(annex.blocks());
    }

    private void lines(String style, String text) {
        text.lines().forEach(line -> xml.paragraph(style, line));
    }

    /** Ends the pages of one kind. */
    private void endOf(PageSetup page) {
        xml.begin("End");
        page.write(xml);
        xml.close();
        xml.close();
    }

    /** Arabic numerals without leading zeros, as GB/T 9704 wants; room to write where the day is not known. */
    static String day(@Nullable LocalDate day) {
        return day == null ? "　　年　月　日" : day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }
}
