package liandong.table;

import java.util.List;

/**
 * A row of the grid (指标行).
 *
 * @param unit of its figures, e.g. 件; may be empty
 * @param scale decimals allowed
 */
public record GridRow(String code, String label, String unit, ValueType type, int scale, List<GridCell> cells) {

    public GridRow {
        cells = List.copyOf(cells);
    }
}
