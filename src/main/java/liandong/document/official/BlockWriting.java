package liandong.document.official;

import java.util.List;
import liandong.document.Block;
import liandong.document.Block.Signature;

/** Writes the parts of a document one after the other (公文要素), each in its style; headings are counted anew in every annex. */
final class BlockWriting {

    private static final int CHARACTER = 320;

    private final WordXml xml;
    private final int textWidth;
    private final String textStyle;
    private final HeadingNumbers numbers = new HeadingNumbers();

    BlockWriting(WordXml xml, int textWidth, String textStyle) {
        this.xml = xml;
        this.textWidth = textWidth;
        this.textStyle = textStyle;
    }

    void write(List<Block> blocks) {
        blocks.forEach(this::write);
    }

    void write(Block block) {
        if (block instanceof Block.Addressee addressee) {
            xml.paragraph("Addressee", addressee.name() + "：");
        } else if (block instanceof Block.Heading heading) {
            xml.paragraph("Heading" + heading.level(), numbers.next(heading.level()) + heading.text());
        } else if (block instanceof Block.Paragraph paragraph) {
            paragraph(paragraph);
        } else if (block instanceof Block.Enclosures enclosures) {
            enclosures(enclosures.names());
        } else if (block instanceof Signature signature) {
            signature(signature);
        } else if (block instanceof Block.Remark remark) {
            xml.paragraph("Remark", remark.text());
        } else if (block instanceof Block.Cut cut) {
            xml.paragraph("Cut", "");
            xml.paragraph("CutTitle", cut.title());
        } else if (block instanceof Block.Table table) {
            new TableWriting(xml, table, textWidth).write();
        }
    }

    private void paragraph(Block.Paragraph paragraph) {
        List<String> lines = paragraph
                .text()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        for (int i = 0; i < Math.max(1, lines.size()); i++) {
            xml.begin(textStyle);
            xml.close();
            if (i == 0 && !paragraph.lead().isEmpty()) {
                xml.open("r");
                xml.open("rPr");
                xml.empty("rFonts", "eastAsia", "黑体");
                xml.close();
                xml.text(paragraph.lead());
                xml.close();
            }
            if (i < lines.size()) {
                xml.run(lines.get(i));
            }
            xml.close();
        }
    }

    /** One alone has no number; no stop at their ends. */
    private void enclosures(List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            String place = names.size() == 1 ? "" : (i + 1) + ".";
            xml.paragraph("Enclosures", (i == 0 ? "附件：" : "　　　") + place + names.get(i));
        }
    }

    /** The date four characters from the right, the name centred above it. */
    private void signature(Signature signature) {
        String date = DocumentWriting.day(signature.date());
        double dateWidth = width(date);
        double nameWidth = width(signature.unit());
        double dateRight = Math.max(4, (nameWidth - dateWidth) / 2);
        double nameRight = Math.max(0, dateRight + (dateWidth - nameWidth) / 2);
        right("Signature", signature.unit(), nameRight);
        right("SignatureDate", date, dateRight);
    }

    private void right(String style, String text, double characters) {
        xml.begin(style);
        xml.empty("ind", "rightChars", Math.round(characters * 100), "right", Math.round(characters * CHARACTER));
        xml.close();
        xml.run(text);
        xml.close();
    }

    /** In Chinese characters; Latin letters and digits are half as wide. */
    private static double width(String text) {
        return text.codePoints().mapToDouble(point -> point < 128 ? 0.5 : 1).sum();
    }
}
