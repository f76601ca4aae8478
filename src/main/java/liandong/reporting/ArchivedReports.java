package liandong.reporting;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import liandong.campaign.ArchiveFiles;
import liandong.campaign.ArchiveRecord;
import liandong.table.ReportTable;
import liandong.table.ReportValues;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every revision that left a unit with its values (历次报表归档), and the totals of every compilation. */
@Component
class ArchivedReports {

    private static final int PAGE = 200;

    private static final String HANDED_IN = "select t.id, o.round_id, o.owner_unit_id, u.name, o.title, t.revision_no,"
            + " t.submitted_by, t.submitted_at, t.values_document from report_revision t"
            + " join obligation o on o.id = t.obligation_id join unit u on u.id = o.owner_unit_id"
            + " where t.state = 'SUBMITTED' and ";

    private static final String COMPILED = "select t.id, t.round_id, r.owner_unit_id, u.name, r.title, t.revision_no,"
            + " t.published_by as submitted_by, t.compiled_at as submitted_at, t.totals_document as values_document"
            + " from compilation t join collection_round r on r.id = t.round_id join unit u on u.id = r.owner_unit_id"
            + " where ";

    private static final RowMapper<Written> WRITTEN = (row, number) -> new Written(
            row.getLong("id"),
            row.getLong("round_id"),
            row.getLong("owner_unit_id"),
            row.getString("name"),
            row.getString("title"),
            row.getInt("revision_no"),
            row.getString("submitted_by"),
            row.getObject("submitted_at", OffsetDateTime.class),
            ReportValues.fromJson(row.getString("values_document")));

    private final JdbcClient jdbc;
    private final ItemTables tables;
    private final ReportingItems items;
    private final Words words;

    ArchivedReports(JdbcClient jdbc, ItemTables tables, ReportingItems items, Words words) {
        this.jdbc = jdbc;
        this.tables = tables;
        this.items = items;
        this.words = words;
    }

    private record Written(
            long id,
            long roundId,
            long unitId,
            String unit,
            String title,
            int revisionNo,
            @Nullable String by,
            OffsetDateTime at,
            ReportValues values) {}

    /** For the pages of units: each revision, line by line, in the words of its table. */
    List<ArchiveRecord> of(long campaignId, Collection<Long> units) {
        Map<Long, ReportTable> byRound = new HashMap<>();
        return jdbc
                .sql(HANDED_IN
                        + "o.campaign_id = :campaign and o.owner_unit_id in (:units) order by o.id, t.revision_no")
                .param("campaign", campaignId)
                .param("units", units)
                .query(WRITTEN)
                .list()
                .stream()
                .map(one -> new ArchiveRecord(
                        one.unitId(),
                        one.title(),
                        words.of("reporting.archive.revision", String.valueOf(one.revisionNo())),
                        lines(one, byRound.computeIfAbsent(one.roundId(), tables::ofRound))))
                .toList();
    }

    private List<ArchiveRecord.Line> lines(Written one, ReportTable table) {
        if (one.values().zero()) {
            return List.of(new ArchiveRecord.Line(words.of("reporting.archive.zero"), ""));
        }
        return one.values().asForm().entrySet().stream()
                .map(value -> new ArchiveRecord.Line(label(table, value.getKey()), value.getValue()))
                .toList();
    }

    /** A value whose place the table no longer has is told by its address. */
    private static String label(ReportTable table, String address) {
        String label = table.label(address);
        return label.isEmpty() ? address : label;
    }

    /** A table for each item: a row for each revision and a column for each value. */
    void write(long campaignId, ArchiveFiles files) {
        for (ReportingItem item : items.ofCampaign(campaignId)) {
            ReportTable table = tables.of(item);
            table(
                    files,
                    words.of("reporting.archive.reports", item.name()),
                    table,
                    HANDED_IN + "o.item_id = :item",
                    item.id());
            table(
                    files,
                    words.of("reporting.archive.totals", item.name()),
                    table,
                    COMPILED + "r.item_id = :item",
                    item.id());
        }
    }

    private void table(ArchiveFiles files, String path, ReportTable table, String sql, long itemId) {
        Map<String, String> columns = new LinkedHashMap<>();
        table.grid().stream()
                .flatMap(grid -> grid.cells())
                .forEach(cell -> columns.put(cell.address(), label(table, cell.address())));
        table.fields().forEach(field -> columns.put(field.address(), field.label()));
        table.texts().forEach(text -> columns.put(text.address(), text.label()));
        List<String> heads = Stream.concat(
                        Stream.of(words.of("reporting.archive.reports.columns").split("\\|")),
                        Stream.concat(columns.values().stream(), Stream.of(words.of("reporting.archive.more"))))
                .toList();
        files.table(path, heads, row -> pages(sql, itemId, one -> row.accept(cells(one, table, columns))));
    }

    private void pages(String sql, long itemId, Consumer<Written> to) {
        long after = 0;
        List<Written> page;
        do {
            page = jdbc.sql(sql + " and t.id > :after order by t.id fetch first " + PAGE + " rows only")
                    .param("item", itemId)
                    .param("after", after)
                    .query(WRITTEN)
                    .list();
            page.forEach(to);
            after = page.isEmpty() ? after : page.get(page.size() - 1).id();
        } while (page.size() == PAGE);
    }

    /** What the table has no column for, typical cases above all, stands in the last one. */
    private static List<?> cells(Written one, ReportTable table, Map<String, String> columns) {
        Map<String, String> values = new LinkedHashMap<>(one.values().asForm());
        List<Object> cells = new ArrayList<>(List.of(
                one.id(),
                one.unit(),
                one.title(),
                one.revisionNo(),
                one.by() == null ? "" : one.by(),
                one.at(),
                one.values().zero()));
        columns.keySet().forEach(address -> {
            String value = values.remove(address);
            cells.add(value == null ? "" : value);
        });
        List<String> more = values.entrySet().stream()
                .map(value -> label(table, value.getKey()) + ": " + value.getValue())
                .toList();
        cells.add(String.join("\n", more));
        return cells;
    }
}
