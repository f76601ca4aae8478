package liandong.reporting;

import static liandong.reporting.WrittenReport.label;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import liandong.campaign.ArchiveFiles;
import liandong.table.ReportTable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was reported, as tables to calculate with (历次数据归档): a row for each revision and a column for each value. */
@Component
class ArchivedFigures {

    private static final int PAGE = 200;

    private final JdbcClient jdbc;
    private final ItemTables tables;
    private final ReportingItems items;
    private final Words words;

    ArchivedFigures(JdbcClient jdbc, ItemTables tables, ReportingItems items, Words words) {
        this.jdbc = jdbc;
        this.tables = tables;
        this.items = items;
        this.words = words;
    }

    void write(long campaignId, ArchiveFiles files) {
        for (ReportingItem item : items.ofCampaign(campaignId)) {
            write(files, "reports", item, WrittenReport.REVISIONS + "o.item_id = :item");
            write(files, "totals", item, WrittenReport.TOTALS + "o.item_id = :item");
            if (item.isMonthly()) {
                write(files, "back-entries", item, WrittenReport.BACK_ENTRIES + "t.item_id = :item");
            }
        }
    }

    private void write(ArchiveFiles files, String what, ReportingItem item, String sql) {
        ReportTable table = tables.of(item);
        Map<String, String> columns = columns(table);
        List<String> heads = Stream.concat(
                        Stream.of(words.of("reporting.archive.reports.columns").split("\\|")),
                        Stream.concat(columns.values().stream(), Stream.of(words.of("reporting.archive.more"))))
                .toList();
        files.table(
                words.of("reporting.archive." + what, item.name()),
                heads,
                row -> pages(sql, item.id(), one -> row.accept(cells(one, table, columns))));
    }

    private static Map<String, String> columns(ReportTable table) {
        Map<String, String> columns = new LinkedHashMap<>();
        table.grid().stream()
                .flatMap(grid -> grid.cells())
                .forEach(cell -> columns.put(cell.address(), label(table, cell.address())));
        table.fields().forEach(field -> columns.put(field.address(), field.label()));
        table.texts().forEach(text -> columns.put(text.address(), text.label()));
        return columns;
    }

    private void pages(String sql, long itemId, Consumer<WrittenReport> to) {
        long after = 0;
        List<WrittenReport> page;
        do {
            page = jdbc.sql(sql + " and t.id > :after order by t.id fetch first " + PAGE + " rows only")
                    .param("item", itemId)
                    .param("after", after)
                    .query(WrittenReport::of)
                    .list();
            page.forEach(to);
            after = page.isEmpty() ? after : page.get(page.size() - 1).id();
        } while (page.size() == PAGE);
    }

    /** What the table has no column for, typical cases above all, stands in the last one. */
    private static List<?> cells(WrittenReport one, ReportTable table, Map<String, String> columns) {
        Map<String, String> values = new LinkedHashMap<>(one.values().asForm());
        List<Object> cells = new ArrayList<>(List.of(
                one.id(),
                one.unit(),
                one.title(),
                one.revisionNo(),
                Objects.requireNonNullElse(one.by(), ""),
                one.at(),
                one.values().zero()));
        columns.keySet().forEach(address -> cells.add(Objects.requireNonNullElse(values.remove(address), "")));
        List<String> more = values.entrySet().stream()
                .map(value -> label(table, value.getKey()) + ": " + value.getValue())
                .toList();
        cells.add(String.join("\n", more));
        return cells;
    }
}
