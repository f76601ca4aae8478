package liandong.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import liandong.overview.Board;
import liandong.reporting.RegionTally;
import org.jspecify.annotations.Nullable;

/** The board of a campaign as systems of others read it (完成看板): the same rows as the page, without telephone numbers. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BoardView(long campaignId, List<Column> columns, List<Unit> units, List<Part> regions) {

    /** A campaign that has one. */
    public record Campaign(long id, String name, String board) {}

    public record Campaigns(List<Campaign> items) {}

    public record Column(String item, String period, String label, LocalDate due) {}

    /** @param cells one for each column, in the same order */
    public record Unit(long id, String name, List<Cell> cells) {}

    /** @param lamp null where the unit owes nothing */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Cell(@Nullable Long obligation, @Nullable String lamp, String words) {}

    /** A part of the region with too many units to list them here: ask for it by its code. */
    public record Part(String region, String name, int units) {}

    static BoardView of(Board board) {
        return new BoardView(
                board.campaignId(),
                board.heads().stream()
                        .map(head -> new Column(
                                head.name(),
                                head.column().periodCode(),
                                head.label(),
                                head.column().effectiveDue()))
                        .toList(),
                board.rows().stream().map(BoardView::unit).toList(),
                board.regions().stream().map(BoardView::part).toList());
    }

    private static Unit unit(Board.Row row) {
        return new Unit(
                row.unitId(),
                row.unitName(),
                row.cells().stream()
                        .map(cell -> new Cell(
                                cell.obligationId(),
                                cell.lamp() == null ? null : cell.lamp().code(),
                                cell.label()))
                        .toList());
    }

    private static Part part(RegionTally tally) {
        return new Part(tally.code(), tally.name(), tally.units());
    }
}
