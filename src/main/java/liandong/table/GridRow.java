package liandong.table;

import java.util.List;

/**
 * A row of the grid (指标行).
 *
 * @param unit of its figures, e.g. 件; may be empty
 * @param scale decimals allowed
 * @param subHeads labels that the printed form repeats inside this row above its figures, e.g. 机构, 人员; usually none
 */
public record GridRow(
        String code,
        String label,
        String unit,
        ValueType type,
        int scale,
        List<String> subHeads,
        List<GridCell> cells) {

    public GridRow {
        subHeads = List.copyOf(subHeads);
        cells = List.copyOf(cells);
    }
}
