package liandong.document.workbook;

import java.util.List;
import java.util.Map;
import liandong.document.workbook.Slot.Role;
import liandong.table.Field;
import liandong.table.Grid;
import liandong.table.GridCell;
import liandong.table.GridRow;
import liandong.table.HeadCell;
import liandong.table.Heading;

/**
 * The statistics grid as it is printed (表头与指标行): the header tree, spanned cells, and inside a row the labels that
 * the form prints there, above that row's figures.
 */
final class GridPlan {

    private final TabPlan plan;
    private final Grid grid;
    private final List<String> columns;

    GridPlan(TabPlan plan, Grid grid) {
        this.plan = plan;
        this.grid = grid;
        this.columns = grid.columns().stream().map(Heading::code).toList();
    }

    void lay() {
        head();
        grid.rows().forEach(this::row);
    }

    private void head() {
        List<List<HeadCell>> lines = grid.printedHeadLines();
        plan.words(0, lines.size(), 1, Role.STUB, grid.stub());
        int[] free = new int[columns.size()];
        for (int i = 0; i < lines.size(); i++) {
            int at = 0;
            for (HeadCell cell : lines.get(i)) {
                while (free[at] > i) {
                    at++;
                }
                plan.words(1 + at, cell.rowspan(), cell.colspan(), Role.HEAD, cell.label());
                for (int covered = at; covered < at + cell.colspan(); covered++) {
                    free[covered] = i + cell.rowspan();
                }
                at += cell.colspan();
            }
            plan.next(1);
        }
    }

    private void row(GridRow row) {
        Map<String, String> inside = grid.subHeads(row);
        plan.words(0, inside.isEmpty() ? 1 : 2, 1, Role.STUB, row.label());
        if (!inside.isEmpty()) {
            for (String column : columns) {
                String label = inside.getOrDefault(column, "");
                plan.words(1 + columns.indexOf(column), 1, label.isEmpty() ? Role.BLANK : Role.SUB_HEAD, label);
            }
            plan.next(1);
        }
        for (GridCell cell : row.cells()) {
            Field asked = new Field(cell.name(), row.label(), row.unit(), row.type(), row.scale(), false, 0);
            plan.input(1 + columns.indexOf(cell.column()), cell.colspan(), Role.NUMBER, cell.address(), asked);
        }
        plan.check();
        plan.next(1);
    }
}
