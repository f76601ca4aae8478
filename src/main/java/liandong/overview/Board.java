package liandong.overview;

import java.time.Instant;
import java.util.List;
import liandong.organization.CallLog;
import liandong.organization.Region;
import liandong.reporting.BoardColumn;
import liandong.reporting.BoardFilter;
import liandong.reporting.RegionTally;
import liandong.worklist.Lamp;
import org.jspecify.annotations.Nullable;

/**
 * Who has reported what, unit by month (完成看板).
 *
 * @param regions parts of the region, counted, where it has too many units to show them all; else empty
 * @param path from the campaign's region to the one shown
 */
public record Board(
        long campaignId,
        BoardFilter filter,
        List<Head> heads,
        List<Row> rows,
        List<RegionTally> regions,
        List<Region> path) {

    /**
     * A column with its short name.
     *
     * @param name in full
     * @param readable whether the viewer may open the page of its round
     */
    public record Head(BoardColumn column, String label, String name, boolean readable) {}

    /**
     * @param phone of the office, null unless something of another unit is overdue
     * @param lastCall about what is overdue
     * @param mayUrge whether the viewer may urge it to report something
     */
    public record Row(
            long unitId,
            String unitName,
            List<Cell> cells,
            @Nullable String phone,
            CallLog.@Nullable Call lastCall,
            boolean mayUrge) {

        public long count(Lamp lamp) {
            return cells.stream().filter(cell -> cell.lamp() == lamp).count();
        }
    }

    /**
     * @param obligationId null while nothing is owed yet
     * @param readAt when the unit first opened it
     * @param lamp null when the unit does not owe this column at all
     */
    public record Cell(
            @Nullable Long obligationId,
            @Nullable Lamp lamp,
            String label,
            @Nullable Instant readAt) {}

    public boolean isEmpty() {
        return rows.isEmpty() && regions.isEmpty();
    }

    public boolean offersUrging() {
        return rows.stream().anyMatch(Row::mayUrge);
    }
}
