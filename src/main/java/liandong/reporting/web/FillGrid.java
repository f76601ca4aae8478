package liandong.reporting.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The statistics grid as it is filled (填报表格): the unit's own columns, then, folded, those that others fill.
 *
 * @param folded null when all columns are the unit's own
 * @param open something is in the folded part, or wrong there
 */
record FillGrid(Part own, @Nullable Part folded, boolean open) {

    /**
     * A table of some of the columns.
     *
     * @param columns how many data columns it has
     */
    record Part(String stub, List<List<Head>> head, List<Row> rows, int columns) {

        /** Columns with the stub and, where there is one, the sum. */
        public int width(boolean sums) {
            return columns + (sums ? 2 : 1);
        }
    }

    record Head(String label, int colspan, int rowspan) {}

    /**
     * @param unit of its figures; empty when the label says it
     * @param sum of the whole row, the folded part included; empty while nothing is filled
     */
    record Row(
            String code,
            String label,
            String unit,
            int scale,
            List<Cell> cells,
            List<FindingView> findings,
            String sum) {}

    /**
     * @param address empty for a place that another cell of the row covers
     * @param column number of its first column in the table as defined, 0 first
     * @param shown as typed or stored; empty for blank
     * @param closed not to be filled at all
     * @param tone {@code bad}, {@code warn} or empty
     */
    record Cell(
            String address,
            String name,
            int column,
            String shown,
            int colspan,
            boolean closed,
            boolean unusual,
            String tone) {

        public boolean covered() {
            return address.isEmpty();
        }
    }
}
