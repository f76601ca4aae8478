package liandong.overview;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import liandong.campaign.Campaign;
import liandong.reporting.BoardColumn;
import liandong.shared.Period;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Names the columns of the board (看板表头) so shortly that a year fits on a screen. */
@Component
class BoardHeads {

    private final MessageSource messages;

    BoardHeads(MessageSource messages) {
        this.messages = messages;
    }

    List<Board.Head> of(Campaign campaign, List<BoardColumn> columns, Set<Long> readable) {
        boolean severalMonthly = columns.stream()
                        .filter(column -> !isWhole(column))
                        .map(BoardColumn::itemId)
                        .distinct()
                        .count()
                > 1;
        return columns.stream()
                .map(column -> new Board.Head(
                        column,
                        isWhole(column) ? summary(column) : month(column, campaign, severalMonthly),
                        column.itemName(),
                        column.roundId() != null && readable.contains(column.roundId())))
                .toList();
    }

    private String summary(BoardColumn column) {
        String kind = messages.getMessage(
                "overview.board.kind." + column.kind(), null, column.itemName(), LocaleContextHolder.getLocale());
        return word(
                "overview.board.summary",
                Objects.requireNonNull(kind),
                column.effectiveDue().toString().substring(5));
    }

    private String month(BoardColumn column, Campaign campaign, boolean severalMonthly) {
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

    private static boolean isWhole(BoardColumn column) {
        return new Period(column.periodCode()).isWhole();
    }

    private String word(String key, Object... arguments) {
        Locale locale = LocaleContextHolder.getLocale();
        return Objects.requireNonNull(messages.getMessage(key, arguments, locale));
    }
}
