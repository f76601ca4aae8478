package liandong.reporting.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import liandong.table.Block;
import liandong.table.Grid;
import liandong.table.GridCell;
import liandong.table.GridRow;
import liandong.table.HeadCell;
import liandong.table.Heading;
import liandong.table.ReportTable;
import liandong.table.ReportValues;
import org.jspecify.annotations.Nullable;

/** A statistics grid as pages print it (统计表格), to fill or to read; the compiled table of a round too. */
record GridView(String stub, List<List<Head>> head, List<Row> rows, boolean someAreOthers) {

    /**
     * @param own the viewer's unit fills this column
     */
    record Head(String label, int colspan, int rowspan, boolean own) {}

    /**
     * @param unit of its figures; empty when the label says it
     */
    record Row(String label, String unit, List<Cell> cells, List<FindingView> findings) {}

    /**
     * @param shown as typed or stored; empty for blank
     * @param tone {@code bad}, {@code warn} or empty
     * @param closed not to be filled at all
     */
    record Cell(
            String address,
            String name,
            String shown,
            int colspan,
            boolean own,
            boolean closed,
            boolean unusual,
            String tone) {}

    /** To read: values only, of one report or of the totals of a round; null when the table has no grid. */
    static @Nullable GridView of(ReportTable table, ReportValues values) {
        return table.grid()
                .map(grid -> of(table, grid, values.asForm(), Set.copyOf(codes(grid.columns())), List.of()))
                .orElse(null);
    }

    static GridView of(
            ReportTable table, Grid grid, Map<String, String> typed, Set<String> own, List<FindingView> findings) {
        List<String> columns = codes(grid.columns());
        List<List<Head>> head = new ArrayList<>();
        grid.headLines()
                .forEach(line -> head.add(
                        line.stream().map(cell -> head(grid, cell, own)).toList()));
        List<Row> rows = grid.rows().stream()
                .map(row -> row(table, row, typed, own, findings))
                .toList();
        return new GridView(grid.stub(), head, rows, !own.containsAll(columns));
    }

    public int width() {
        return rows.stream()
                .map(row -> row.cells().stream().mapToInt(Cell::colspan).sum())
                .max(Comparator.naturalOrder())
                .orElse(0);
    }

    private static List<String> codes(List<Heading> columns) {
        return columns.stream().map(Heading::code).toList();
    }

    private static Head head(Grid grid, HeadCell cell, Set<String> own) {
        boolean leafOwn = cell.code().isEmpty()
                ? grid.header().stream()
                        .flatMap(GridView::all)
                        .filter(heading -> heading.label().equals(cell.label()) && !heading.isLeaf())
                        .anyMatch(heading -> heading.leaves().allMatch(leaf -> own.contains(leaf.code())))
                : own.contains(cell.code());
        return new Head(cell.label(), cell.colspan(), cell.rowspan(), leafOwn);
    }

    private static java.util.stream.Stream<Heading> all(Heading heading) {
        return java.util.stream.Stream.concat(
                java.util.stream.Stream.of(heading), heading.children().stream().flatMap(GridView::all));
    }

    private static Row row(
            ReportTable table, GridRow row, Map<String, String> typed, Set<String> own, List<FindingView> findings) {
        // A label such as 罚款金额（万元） says its unit itself.
        String unit = row.label().contains("（") ? "" : row.unit();
        List<Cell> cells = row.cells().stream()
                .map(cell -> cell(table, cell, typed, own, findings))
                .toList();
        List<FindingView> ofRow = findings.stream()
                .filter(finding ->
                        row.cells().stream().anyMatch(cell -> cell.address().equals(finding.address())))
                .toList();
        return new Row(row.label(), unit, cells, ofRow);
    }

    private static Cell cell(
            ReportTable table, GridCell cell, Map<String, String> typed, Set<String> own, List<FindingView> findings) {
        return new Cell(
                cell.address(),
                table.label(cell.address()),
                typed.getOrDefault(cell.address(), ""),
                cell.colspan(),
                cell.columns().stream().anyMatch(own::contains),
                cell.block() == Block.HARD,
                cell.block() == Block.SOFT,
                FindingView.tone(findings, cell.address()));
    }
}
