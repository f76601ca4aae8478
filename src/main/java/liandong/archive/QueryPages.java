package liandong.archive;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import liandong.campaign.ArchiveEvents;
import liandong.campaign.ArchiveTable;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what parts ask for (归档查询): tables page by page by their key, events for some units at a time. */
@Component
class QueryPages {

    private static final int PAGE = 1000;

    private final JdbcClient jdbc;
    private final ArchiveWords words;

    QueryPages(JdbcClient jdbc, ArchiveWords words) {
        this.jdbc = jdbc;
        this.words = words;
    }

    /** Every row of a table, the id first. */
    void rows(ArchiveTable table, long campaignId, Consumer<List<?>> to) {
        long after = 0;
        List<List<@Nullable Object>> page;
        do {
            page = jdbc.sql(table.sql() + " order by 1 fetch first " + PAGE + " rows only")
                    .param("campaign", campaignId)
                    .param("after", after)
                    .query((row, number) -> cells(row))
                    .list();
            page.forEach(to);
            after = page.isEmpty()
                    ? after
                    : ((Number) Objects.requireNonNull(last(page).get(0))).longValue();
        } while (page.size() == PAGE);
    }

    private static List<@Nullable Object> last(List<List<@Nullable Object>> page) {
        return page.get(page.size() - 1);
    }

    List<UnitEvent> events(ArchiveEvents kind, long campaignId, Collection<Long> units) {
        return jdbc.sql(kind.sql())
                .param("campaign", campaignId)
                .param("units", units)
                .query((row, number) -> event(kind, cells(row)))
                .list();
    }

    private UnitEvent event(ArchiveEvents kind, List<@Nullable Object> cells) {
        boolean coded = kind.messageKey().endsWith(".");
        String key = coded ? kind.messageKey() + words.text(cells.get(4)) : kind.messageKey();
        return new UnitEvent(
                ((Number) Objects.requireNonNull(cells.get(0))).longValue(),
                words.text(cells.get(1)),
                Objects.requireNonNull(ArchiveWords.instant(Objects.requireNonNull(cells.get(2)))),
                ((Number) Objects.requireNonNull(cells.get(3))).longValue(),
                kind.mark(),
                shortened(
                        words.of(key, cells.subList(coded ? 5 : 4, cells.size()).toArray())));
    }

    /** Without the room for what nobody said. */
    private static String shortened(String text) {
        return text.replace("（）", "").replaceFirst("：$", "");
    }

    /** The ids of the things of one kind that belong to the campaign. */
    List<Long> ids(String sql, long campaignId) {
        return jdbc.sql(sql).param("campaign", campaignId).query(Long.class).list();
    }

    private List<@Nullable Object> cells(ResultSet row) throws SQLException {
        ResultSetMetaData columns = row.getMetaData();
        List<@Nullable Object> cells = new ArrayList<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            String name = columns.getColumnLabel(i);
            Object value = row.getObject(i);
            cells.add(value != null && name.startsWith("#") ? words.code(name.substring(1), value.toString()) : value);
        }
        return cells;
    }
}
