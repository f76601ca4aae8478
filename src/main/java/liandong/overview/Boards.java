package liandong.overview;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import liandong.campaign.Campaign;
import liandong.campaign.Campaigns;
import liandong.campaign.Participant;
import liandong.organization.Access;
import liandong.organization.Viewer;
import liandong.reporting.BoardCell;
import liandong.reporting.BoardColumn;
import liandong.reporting.ReportBoard;
import liandong.reporting.RoundProgress;
import liandong.shared.Period;
import liandong.worklist.Lamp;
import liandong.worklist.Lamps;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Draws the board of a campaign (完成看板): the lead office sees every unit, anybody else the units it acts for. */
@Component
public class Boards {

    private final Campaigns campaigns;
    private final ReportBoard reports;
    private final Lamps lamps;
    private final MessageSource messages;

    Boards(Campaigns campaigns, ReportBoard reports, Lamps lamps, MessageSource messages) {
        this.campaigns = campaigns;
        this.reports = reports;
        this.lamps = lamps;
        this.messages = messages;
    }

    public Board of(Viewer viewer, Campaign campaign, boolean onlyLate) {
        List<BoardColumn> columns = reports.columns(campaign.id());
        Map<String, BoardCell> cells = reports.cells(viewer, campaign.id()).stream()
                .collect(Collectors.toMap(
                        cell -> key(cell.unitId(), cell.itemId(), cell.periodCode()), Function.identity()));
        List<Board.Row> rows = campaigns.participants(campaign.id()).stream()
                .filter(unit -> isShown(viewer, campaign, unit, cells))
                .map(unit -> row(unit, columns, cells))
                .filter(row -> row.cells().stream().anyMatch(cell -> cell.lamp() != null))
                .toList();
        Set<Long> readable = reports.rounds(viewer, campaign.id()).stream()
                .filter(round -> Access.canSee(viewer, round))
                .map(RoundProgress::roundId)
                .collect(Collectors.toSet());
        long monthly = columns.stream()
                .filter(Boards::isMonthly)
                .map(BoardColumn::itemId)
                .distinct()
                .count();
        Board board = new Board(
                columns.stream()
                        .map(column -> new Board.Head(
                                column,
                                label(column, campaign, monthly > 1),
                                column.roundId() != null && readable.contains(column.roundId())))
                        .toList(),
                rows);
        return onlyLate ? board.onlyLate() : board;
    }

    /** A receiver sees the units that report to it, too. */
    private static boolean isShown(Viewer viewer, Campaign campaign, Participant unit, Map<String, BoardCell> cells) {
        return viewer.belongsTo(campaign.leadUnit())
                || viewer.belongsTo(unit.unitId())
                || cells.values().stream().anyMatch(cell -> cell.unitId() == unit.unitId());
    }

    private Board.Row row(Participant unit, List<BoardColumn> columns, Map<String, BoardCell> cells) {
        return new Board.Row(
                unit.unitId(),
                unit.unitName(),
                columns.stream()
                        .map(column ->
                                cell(unit, column, cells.get(key(unit.unitId(), column.itemId(), column.periodCode()))))
                        .toList());
    }

    private Board.Cell cell(Participant unit, BoardColumn column, @Nullable BoardCell cell) {
        if (cell != null) {
            Lamp lamp = lamps.of(cell.dueAt(), cell.firstSubmittedAt());
            String proxy = cell.byProxy() ? " " + word("review.proxy") : "";
            return new Board.Cell(cell.obligationId(), lamp, word("overview.board.lamp." + lamp.code()) + proxy);
        }
        return column.isOwedBy(unit.unitId(), unit.classes())
                ? new Board.Cell(null, Lamp.NOT_DUE, word("overview.board.lamp.not-due"))
                : new Board.Cell(null, null, word("overview.board.not-owed"));
    }

    private String label(BoardColumn column, Campaign campaign, boolean severalMonthly) {
        if (!isMonthly(column)) {
            return column.itemName();
        }
        Period period = new Period(column.periodCode());
        String key = period.month().getYear() == campaign.from().getYear()
                ? "overview.board.month"
                : "overview.board.month-of-year";
        String month = word(
                key,
                period.month().getMonthValue(),
                String.valueOf(period.month().getYear()));
        return severalMonthly ? column.itemName() + " " + month : month;
    }

    private static boolean isMonthly(BoardColumn column) {
        return !new Period(column.periodCode()).isWhole();
    }

    private String word(String key, Object... arguments) {
        Locale locale = LocaleContextHolder.getLocale();
        return Objects.requireNonNull(messages.getMessage(key, arguments, locale));
    }

    private static String key(long unitId, long itemId, String periodCode) {
        return unitId + "/" + itemId + "/" + periodCode;
    }
}
