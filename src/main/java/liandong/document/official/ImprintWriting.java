package liandong.document.official;

import liandong.document.OfficialDocument.Imprint;

/** Writes the foot of the last page (版记): a table that Word keeps at the lower edge of the text. */
final class ImprintWriting {

    /** LibreOffice takes a table as wide as the text for one that does not float. */
    private static final int NARROWER = 40;

    private final WordXml xml;
    private final int width;

    ImprintWriting(WordXml xml, int textWidth) {
        this.xml = xml;
        this.width = textWidth - NARROWER;
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
                "margin",
                "tblpXSpec",
                "center",
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
