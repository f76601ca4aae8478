package liandong.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import liandong.document.Block.Cell;
import liandong.document.Block.Cell.Look;
import liandong.document.Block.Table;
import liandong.table.Field;
import liandong.table.Footer;
import liandong.table.Grid;
import liandong.table.GridCell;
import liandong.table.GridRow;
import liandong.table.ReportTable;
import liandong.table.ReportValues;
import org.jspecify.annotations.Nullable;

/** The figures of a report as its form is printed (统计表格), as tables of an official document. */
public final class GridTable {

    private static final int UPRIGHT_COLUMNS = 6;
    private static final String BLANK = "＿＿";

    private GridTable() {}

    /** Whether it wants pages across. */
    public static boolean isWide(ReportTable table) {
        return table.grid()
                .filter(grid -> grid.columns().size() > UPRIGHT_COLUMNS)
                .isPresent();
    }

    /** Grid with its footers, single fields, notes; what is blank stays blank. */
    public static List<Block> of(ReportTable table, ReportValues values) {
        List<Block> blocks = new ArrayList<>();
        table.grid().ifPresent(grid -> blocks.add(grid(grid, table.footers(), values)));
        if (!table.activity().isEmpty()) {
            blocks.add(fields(table.activity(), values, isWide(table) ? 3 : 2));
        }
        table.notes().forEach(note -> blocks.add(new Block.Remark(note)));
        return blocks;
    }

    private static Table grid(Grid grid, List<Footer> footers, ReportValues values) {
        int columns = grid.columns().size();
        List<List<Cell>> rows = head(grid);
        int headRows = rows.size();
        grid.rows().forEach(row -> rows.addAll(row(row, grid.subHeads(row), values)));
        footers.forEach(footer -> rows.add(
                List.of(Cell.head(footer.label()), new Cell(sentence(footer, values), columns, 1, Look.TEXT))));
        // Room for a label of ten characters on one line.
        List<Integer> widths = new ArrayList<>(List.of(Math.max(5, (columns * 3 + 6) / 7)));
        widths.addAll(Collections.nCopies(columns, 2));
        return new Table(widths, headRows, rows);
    }

    private static List<List<Cell>> head(Grid grid) {
        List<List<Cell>> rows = grid.printedHeadLines().stream()
                .map(line -> line.stream()
                        .map(cell -> new Cell(cell.label(), cell.colspan(), cell.rowspan(), Look.HEAD))
                        .collect(Collectors.toCollection(ArrayList<Cell>::new)))
                .collect(Collectors.toCollection(ArrayList<List<Cell>>::new));
        rows.get(0).add(0, new Cell(grid.stub(), 1, rows.size(), Look.HEAD));
        return rows;
    }

    /** Its figures on one line; on two where labels stand inside it, which its other cells reach over. */
    private static List<List<Cell>> row(GridRow row, Map<String, String> subHeads, ReportValues values) {
        int lines = subHeads.isEmpty() ? 1 : 2;
        List<Cell> first = new ArrayList<>(List.of(new Cell(row.label(), 1, lines, Look.HEAD)));
        List<Cell> second = new ArrayList<>();
        for (GridCell cell : row.cells()) {
            String label = subHeads.get(cell.column());
            String figure = plain(values.numbers().get(cell.address()));
            if (label == null) {
                first.add(new Cell(figure, cell.colspan(), lines, Look.FIGURE));
            } else {
                first.add(Cell.head(label));
                second.add(Cell.figure(figure));
            }
        }
        return lines == 1 ? List.of(first) : List.of(first, second);
    }

    private static String sentence(Footer footer, ReportValues values) {
        return footer.pieces().stream()
                .map(piece -> piece.words() + (piece.field() == null ? "" : filled(piece.field(), values)))
                .collect(Collectors.joining());
    }

    private static String filled(Field field, ReportValues values) {
        String figure = plain(values.numbers().get(field.address()));
        return figure.isEmpty() ? BLANK : figure;
    }

    private static Table fields(List<Field> fields, ReportValues values, int besideEachOther) {
        List<List<Cell>> rows = new ArrayList<>();
        for (int i = 0; i < fields.size(); i += besideEachOther) {
            List<Cell> row = new ArrayList<>();
            fields.subList(i, Math.min(fields.size(), i + besideEachOther)).forEach(field -> {
                row.add(Cell.text(field.label()));
                row.add(Cell.figure(plain(values.numbers().get(field.address()))));
            });
            rows.add(row);
        }
        List<Integer> widths = new ArrayList<>();
        Collections.nCopies(besideEachOther, List.of(5, 2)).forEach(widths::addAll);
        return new Table(widths, 0, rows);
    }

    /** A figure without what follows its last digit that counts; "" for none. */
    public static String plain(@Nullable BigDecimal figure) {
        if (figure == null) {
            return "";
        }
        return figure.signum() == 0 ? "0" : figure.stripTrailingZeros().toPlainString();
    }
}
