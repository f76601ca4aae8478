package liandong.document.official;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import liandong.document.Block.Cell;
import liandong.document.Block.Table;
import liandong.shared.PlainText;

/** Writes a table (表格): spans as merged cells, the head repeated on every page, no row torn apart. */
final class TableWriting {

    private static final int LINE = 300;
    private static final int CHARACTER = 210;
    private static final int PADDING = 114;

    private final WordXml xml;
    private final Table table;
    private final int[] widths;
    /** By column: how many more rows the cell above reaches down, and over how many columns. */
    private final int[] rowsLeft;

    private final int[] spans;

    TableWriting(WordXml xml, Table table, int textWidth) {
        this.xml = xml;
        this.table = table;
        int parts =
                Math.max(1, table.widths().stream().mapToInt(Integer::intValue).sum());
        this.widths = table.widths().stream()
                .mapToInt(part -> part * textWidth / parts)
                .toArray();
        this.rowsLeft = new int[widths.length];
        this.spans = new int[widths.length];
    }

    void write() {
        xml.open("tbl");
        xml.open("tblPr");
        xml.empty("tblStyle", "val", "Grid");
        xml.empty("tblW", "w", width(0, widths.length), "type", "dxa");
        xml.empty("tblLayout", "type", "fixed");
        xml.close();
        xml.open("tblGrid");
        for (int width : widths) {
            xml.empty("gridCol", "w", width);
        }
        xml.close();
        for (int i = 0; i < table.rows().size(); i++) {
            row(table.rows().get(i), i < table.headRows() ? headHeight() : 0);
        }
        xml.close();
    }

    /** Said, because LibreOffice cuts what reaches over several rows of a head where it repeats it. */
    private int headHeight() {
        return table.rows().stream()
                .limit(table.headRows())
                .flatMap(List::stream)
                .filter(cell -> cell.rowspan() > 1)
                .mapToInt(cell -> lines(cell) * LINE / cell.rowspan())
                .max()
                .orElse(LINE);
    }

    private int lines(Cell cell) {
        int width = width(widths.length - 1, 1) * cell.colspan() - PADDING;
        int fitting = Math.max(1, width / CHARACTER);
        return (cell.text().length() + fitting - 1) / fitting;
    }

    private void row(List<Cell> cells, int headHeight) {
        xml.open("tr");
        xml.open("trPr");
        xml.empty("cantSplit");
        if (headHeight > 0) {
            xml.empty("trHeight", "val", headHeight, "hRule", "atLeast");
            xml.empty("tblHeader");
        }
        xml.close();
        List<Cell> left = new ArrayList<>(cells);
        int column = 0;
        while (column < widths.length) {
            if (rowsLeft[column] > 0) {
                rowsLeft[column]--;
                cell(column, spans[column], "continue", Cell.text(""));
                column += spans[column];
            } else {
                Cell next = left.isEmpty() ? Cell.text("") : left.remove(0);
                int span = Math.min(next.colspan(), widths.length - column);
                rowsLeft[column] = next.rowspan() - 1;
                spans[column] = span;
                cell(column, span, next.rowspan() > 1 ? "restart" : "", next);
                column += span;
            }
        }
        xml.close();
    }

    private void cell(int column, int span, String merge, Cell cell) {
        xml.open("tc");
        xml.open("tcPr");
        xml.empty("tcW", "w", width(column, span), "type", "dxa");
        if (span > 1) {
            xml.empty("gridSpan", "val", span);
        }
        if (!merge.isEmpty()) {
            xml.empty("vMerge", "val", merge);
        }
        xml.empty("vAlign", "val", "center");
        xml.close();
        String look = cell.look().name();
        String style = "Table" + look.charAt(0) + look.substring(1).toLowerCase(Locale.ROOT);
        PlainText.without(cell.text()).lines().forEach(line -> xml.paragraph(style, line));
        if (cell.text().isEmpty()) {
            xml.paragraph(style, "");
        }
        xml.close();
    }

    private int width(int column, int span) {
        int width = 0;
        for (int i = column; i < column + span; i++) {
            width += widths[i];
        }
        return width;
    }
}
