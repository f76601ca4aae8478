package liandong.overview;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import liandong.campaign.Campaign;
import liandong.document.Sheet;
import liandong.document.SheetColumn;
import liandong.reporting.RegionTally;
import liandong.shared.BusinessTime;
import liandong.worklist.Lamp;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The board as a table for Excel (看板导出): the rows of the page, with their counts. */
@Component
public class BoardSheet {

    private static final List<Lamp> COUNTED = List.of(Lamp.DONE_ON_TIME, Lamp.DONE_LATE, Lamp.OVERDUE);

    private final BusinessTime time;
    private final MessageSource messages;

    BoardSheet(BusinessTime time, MessageSource messages) {
        this.time = time;
        this.messages = messages;
    }

    public Sheet of(Campaign campaign, Board board) {
        List<List<?>> rows = new ArrayList<>();
        board.rows().forEach(row -> rows.add(row(row)));
        board.regions().forEach(region -> rows.add(row(region, board.heads().size())));
        return new Sheet(
                word("overview.board"),
                word("overview.board.of", campaign.name()),
                word(
                        "overview.board.sheet.note",
                        board.path().get(board.path().size() - 1).name(),
                        time.today().toString()),
                columns(board),
                rows);
    }

    private List<SheetColumn> columns(Board board) {
        return Stream.of(
                        Stream.of(new SheetColumn(word("overview.board.unit"), 36)),
                        board.heads().stream().map(head -> new SheetColumn(head.label(), 14)),
                        COUNTED.stream().map(lamp -> new SheetColumn(word("overview.board.lamp." + lamp.code()), 10)))
                .flatMap(each -> each)
                .toList();
    }

    private static List<Object> row(Board.Row row) {
        List<Object> values = new ArrayList<>();
        values.add(row.unitName());
        row.cells().forEach(cell -> values.add(cell.label()));
        COUNTED.forEach(lamp -> values.add(row.count(lamp)));
        return values;
    }

    private List<Object> row(RegionTally region, int blank) {
        List<Object> values = new ArrayList<>();
        values.add(word("overview.board.sheet.region", region.name(), region.units()));
        for (int i = 0; i < blank; i++) {
            values.add("");
        }
        values.addAll(List.of(region.onTime(), region.late(), region.overdue()));
        return values;
    }

    private String word(String key, Object... arguments) {
        return Objects.requireNonNull(messages.getMessage(key, arguments, LocaleContextHolder.getLocale()));
    }
}
