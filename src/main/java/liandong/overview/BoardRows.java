package liandong.overview;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import liandong.campaign.Campaign;
import liandong.organization.CallLog;
import liandong.organization.Capability;
import liandong.organization.Viewer;
import liandong.reporting.BoardCell;
import liandong.reporting.BoardColumn;
import liandong.reporting.BoardUnit;
import liandong.reporting.ObligationState;
import liandong.reporting.ReportBoard;
import liandong.worklist.Lamp;
import liandong.worklist.Lamps;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Fills the rows of the board with lamps (看板单元格), and with whom to ring up about what is red. */
@Component
class BoardRows {

    private static final Set<ObligationState> OWED = Set.of(ObligationState.OPEN, ObligationState.RETURNED);

    private final ReportBoard reports;
    private final CallLog calls;
    private final Lamps lamps;
    private final MessageSource messages;

    BoardRows(ReportBoard reports, CallLog calls, Lamps lamps, MessageSource messages) {
        this.reports = reports;
        this.calls = calls;
        this.lamps = lamps;
        this.messages = messages;
    }

    List<Board.Row> of(Viewer viewer, Campaign campaign, List<BoardColumn> columns, List<BoardUnit> units) {
        Map<String, BoardCell> cells =
                reports
                        .cells(
                                viewer,
                                campaign.id(),
                                units.stream().map(BoardUnit::unitId).toList())
                        .stream()
                        .collect(Collectors.toMap(
                                cell -> key(cell.unitId(), cell.itemId(), cell.periodCode()), Function.identity()));
        Map<String, CallLog.Call> last = calls.last(cells.values().stream()
                .filter(cell -> !viewer.belongsTo(cell.unitId()) && lamp(cell) == Lamp.OVERDUE)
                .map(BoardRows::topic)
                .toList());
        return units.stream()
                .map(unit -> row(viewer, campaign, unit, columns, cells, last))
                .filter(row -> row.cells().stream().anyMatch(cell -> cell.lamp() != null))
                .toList();
    }

    private Board.Row row(
            Viewer viewer,
            Campaign campaign,
            BoardUnit unit,
            List<BoardColumn> columns,
            Map<String, BoardCell> cells,
            Map<String, CallLog.Call> last) {
        List<BoardCell> own = columns.stream()
                .map(column -> cells.get(key(unit.unitId(), column.itemId(), column.periodCode())))
                .filter(Objects::nonNull)
                .toList();
        boolean red = !viewer.belongsTo(unit.unitId()) && own.stream().anyMatch(cell -> lamp(cell) == Lamp.OVERDUE);
        boolean leads = viewer.capability() == Capability.OFFICER && viewer.belongsTo(campaign.leadUnit());
        return new Board.Row(
                unit.unitId(),
                unit.name(),
                columns.stream()
                        .map(column ->
                                cell(unit, column, cells.get(key(unit.unitId(), column.itemId(), column.periodCode()))))
                        .toList(),
                red ? unit.phone() : null,
                own.stream()
                        .map(cell -> last.get(topic(cell)))
                        .filter(Objects::nonNull)
                        .max(Comparator.comparing(CallLog.Call::at))
                        .orElse(null),
                leads && own.stream().anyMatch(cell -> OWED.contains(cell.state())));
    }

    private Board.Cell cell(BoardUnit unit, BoardColumn column, @Nullable BoardCell cell) {
        if (cell != null) {
            Lamp lamp = lamp(cell);
            String proxy = cell.byProxy() ? " " + word("review.proxy") : "";
            return new Board.Cell(
                    cell.obligationId(), lamp, word("overview.board.lamp." + lamp.code()) + proxy, cell.firstReadAt());
        }
        return column.isOwedBy(unit.unitId(), unit.classes())
                ? new Board.Cell(null, Lamp.NOT_DUE, word("overview.board.lamp.not-due"), null)
                : new Board.Cell(null, null, word("overview.board.not-owed"), null);
    }

    private Lamp lamp(BoardCell cell) {
        return lamps.of(cell.dueAt(), cell.firstSubmittedAt());
    }

    private String word(String key) {
        return Objects.requireNonNull(messages.getMessage(key, null, LocaleContextHolder.getLocale()));
    }

    private static String topic(BoardCell cell) {
        return "obligation:" + cell.obligationId();
    }

    private static String key(long unitId, long itemId, String periodCode) {
        return unitId + "/" + itemId + "/" + periodCode;
    }
}
