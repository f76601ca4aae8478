package liandong.table;

import java.util.List;

/**
 * A cell to fill (填报单元格).
 *
 * @param column the column that names it
 * @param columns all columns it spans, its own included
 */
public record GridCell(String row, String column, List<String> columns, Block block) {

    public GridCell {
        columns = List.copyOf(columns);
    }

    /** As it is named in rules, e.g. {@code CASES.AD}. */
    public String name() {
        return row + "." + column;
    }

    /** As it is named in value documents, forms and findings, e.g. {@code grid.CASES.AD}. */
    public String address() {
        return "grid." + name();
    }

    public int colspan() {
        return columns.size();
    }
}
