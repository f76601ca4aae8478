package liandong.reporting.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import liandong.table.Block;
import liandong.table.Grid;
import liandong.table.GridCell;
import liandong.table.GridRow;
import liandong.table.Heading;
import liandong.table.ReportTable;
import org.jspecify.annotations.Nullable;

/** Lays the grid of a table out for one unit (填报表格): own columns first, a cell over both belongs to the own ones. */
final class FillGrids {

    private final ReportTable table;
    private final Grid grid;
    private final List<String> columns;
    private final Set<String> own;
    private final Map<String, String> typed;
    private final List<FindingView> findings;

    private FillGrids(
            ReportTable table, Grid grid, Set<String> own, Map<String, String> typed, List<FindingView> findings) {
        this.table = table;
        this.grid = grid;
        this.columns = grid.columns().stream().map(Heading::code).toList();
        this.own = own;
        this.typed = typed;
        this.findings = findings;
    }

    /** Null when the table has no grid. */
    static @Nullable FillGrid of(
            ReportTable table, String unitKind, Map<String, String> typed, List<FindingView> findings) {
        return table.grid()
                .map(grid -> new FillGrids(table, grid, table.ownColumns(unitKind), typed, findings).lay())
                .orElse(null);
    }

    private FillGrid lay() {
        Set<String> others = new LinkedHashSet<>(columns);
        others.removeAll(own);
        if (others.isEmpty() || others.size() == columns.size()) {
            return new FillGrid(part(Set.copyOf(columns)), null, false);
        }
        FillGrid.Part folded = part(others);
        boolean open = folded.rows().stream()
                .anyMatch(row -> !row.findings().isEmpty()
                        || row.cells().stream().anyMatch(cell -> !cell.shown().isBlank()));
        return new FillGrid(part(own), folded, open);
    }

    private FillGrid.Part part(Set<String> wanted) {
        Grid narrowed = grid.withColumns(wanted);
        List<String> shown = narrowed.columns().stream().map(Heading::code).toList();
        return new FillGrid.Part(
                grid.stub(),
                narrowed.headLines().stream()
                        .map(line -> line.stream()
                                .map(cell -> new FillGrid.Head(cell.label(), cell.colspan(), cell.rowspan()))
                                .toList())
                        .toList(),
                grid.rows().stream().map(row -> row(row, shown)).toList(),
                shown.size());
    }

    private FillGrid.Row row(GridRow row, List<String> shown) {
        List<FillGrid.Cell> cells = new ArrayList<>();
        for (String column : shown) {
            GridCell over = row.cells().stream()
                    .filter(cell -> cell.columns().contains(column))
                    .findFirst()
                    .orElseThrow();
            List<String> here = over.columns().stream().filter(shown::contains).toList();
            boolean elsewhere = !own.contains(column) && over.columns().stream().anyMatch(own::contains);
            if (elsewhere) {
                cells.add(new FillGrid.Cell("", "", columns.indexOf(column), "", 1, true, false, ""));
            } else if (here.get(0).equals(column)) {
                cells.add(cell(over, here));
            }
        }
        List<FindingView> ofRow = findings.stream()
                .filter(finding ->
                        cells.stream().anyMatch(cell -> cell.address().equals(finding.address())))
                .toList();
        // A label such as 罚款金额（万元） says its unit itself.
        String unit = row.label().contains("（") ? "" : row.unit();
        return new FillGrid.Row(row.code(), row.label(), unit, row.scale(), cells, ofRow, sum(row));
    }

    private FillGrid.Cell cell(GridCell cell, List<String> here) {
        return new FillGrid.Cell(
                cell.address(),
                table.label(cell.address()),
                columns.indexOf(here.get(0)),
                typed.getOrDefault(cell.address(), ""),
                here.size(),
                cell.block() == Block.HARD,
                cell.block() == Block.SOFT,
                FindingView.tone(findings, cell.address()));
    }

    private String sum(GridRow row) {
        return row.cells().stream()
                .map(cell -> Numbers.read(typed.getOrDefault(cell.address(), "")))
                .filter(Objects::nonNull)
                .reduce(BigDecimal::add)
                .map(Numbers::write)
                .orElse("");
    }
}
