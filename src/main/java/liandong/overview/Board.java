package liandong.overview;

import java.util.List;
import liandong.reporting.BoardColumn;
import liandong.worklist.Lamp;
import org.jspecify.annotations.Nullable;

/** Who has reported what, unit by month (完成看板). */
public record Board(List<Head> heads, List<Row> rows) {

    /**
     * A column with its short name.
     *
     * @param readable whether the viewer may open the page of its round
     */
    public record Head(BoardColumn column, String label, boolean readable) {}

    public record Row(long unitId, String unitName, List<Cell> cells) {

        boolean isLate() {
            return cells.stream().anyMatch(cell -> cell.lamp() == Lamp.OVERDUE || cell.lamp() == Lamp.DONE_LATE);
        }
    }

    /**
     * @param obligationId null while nothing is owed yet
     * @param lamp null when the unit does not owe this column at all
     */
    public record Cell(
            @Nullable Long obligationId, @Nullable Lamp lamp, String label) {}

    Board onlyLate() {
        return new Board(heads, rows.stream().filter(Row::isLate).toList());
    }
}
