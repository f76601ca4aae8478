package liandong.document.official;

import liandong.document.OfficialDocument.Imprint;

/**
 * Writes the foot of the last page (版记): a table that floats down to the lower edge of the text, no text box, so that its lines
 * are edited like any other. Its distance from the left is one from the edge of the page: LibreOffice lets a table as wide as
 * the text float only with that. Whether the last page is an even one is known to nobody before it is printed.
 */
final class ImprintWriting {

    private final WordXml xml;
    private final PageSetup page;
    private final int width;

    ImprintWriting(WordXml xml, PageSetup page) {
        this.xml = xml;
        this.page = page;
        this.width = page.textWidth();
    }

    void write(Imprint imprint) {
        // Tables beside each other would become one.
        xml.paragraph("End", "");
        xml.open("tbl");
        properties();
        if (!imprint.copies().isEmpty()) {
            xml.open("tr");
            cell("抄送：" + imprint.copies() + "。", 2, "left");
            xml.close();
        }
        xml.open("tr");
        cell(imprint.office(), 1, "left");
        cell(DocumentWriting.day(imprint.printedOn()) + "印发", 1, "right");
        xml.close();
        xml.close();
    }

    private void properties() {
        xml.open("tblPr");
        xml.empty("tblStyle", "val", "ImprintTable");
        xml.empty(
                "tblpPr",
                "topFromText",
                240,
                "vertAnchor",
                "margin",
                "horzAnchor",
                "page",
                "tblpX",
                page.left(),
                "tblpYSpec",
                "bottom");
        xml.empty("tblOverlap", "val", "never");
        xml.empty("tblW", "w", width, "type", "dxa");
        xml.empty("tblLayout", "type", "fixed");
        xml.close();
        xml.open("tblGrid");
        xml.empty("gridCol", "w", width / 2);
        xml.empty("gridCol", "w", width - width / 2);
        xml.close();
    }

    private void cell(String text, int columns, String side) {
        xml.open("tc");
        xml.open("tcPr");
        xml.empty("tcW", "w", columns * width / 2, "type", "dxa");
        if (columns > 1) {
            xml.empty("gridSpan", "val", columns);
        }
        xml.close();
        xml.begin("Imprint");
        xml.empty("jc", "val", side);
        xml.close();
        xml.run(text);
        xml.close();
        xml.close();
    }
}
