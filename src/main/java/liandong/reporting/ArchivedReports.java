package liandong.reporting;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import liandong.campaign.ArchiveRecord;
import liandong.table.ReportTable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What units reported, for their pages (历次报表归档): every revision that left them and what they entered later. */
@Component
class ArchivedReports {

    private final JdbcClient jdbc;
    private final ItemTables tables;
    private final Words words;

    ArchivedReports(JdbcClient jdbc, ItemTables tables, Words words) {
        this.jdbc = jdbc;
        this.tables = tables;
        this.words = words;
    }

    /** Line by line, in the words of the table they were written in. */
    List<ArchiveRecord> of(long campaignId, Collection<Long> units) {
        Map<Long, ReportTable> ofRounds = new HashMap<>();
        Map<Long, ReportTable> ofItems = new HashMap<>();
        return Stream.concat(
                        records(
                                WrittenReport.REVISIONS,
                                campaignId,
                                units,
                                one -> words.of("reporting.archive.revision", String.valueOf(one.revisionNo())),
                                one -> ofRounds.computeIfAbsent(one.roundId(), tables::ofRound)),
                        records(
                                WrittenReport.BACK_ENTRIES,
                                campaignId,
                                units,
                                one -> words.of("reporting.archive.back-entry"),
                                one -> ofItems.computeIfAbsent(one.itemId(), tables::of)))
                .toList();
    }

    private Stream<ArchiveRecord> records(
            String sql,
            long campaignId,
            Collection<Long> units,
            Function<WrittenReport, String> title,
            Function<WrittenReport, ReportTable> table) {
        return jdbc
                .sql(sql + "o.campaign_id = :campaign and u.id in (:units) order by title, t.id")
                .param("campaign", campaignId)
                .param("units", units)
                .query(WrittenReport::of)
                .list()
                .stream()
                .map(one ->
                        new ArchiveRecord(one.unitId(), one.title(), title.apply(one), lines(one, table.apply(one))));
    }

    private List<ArchiveRecord.Line> lines(WrittenReport one, ReportTable table) {
        if (one.values().zero()) {
            return List.of(new ArchiveRecord.Line(words.of("reporting.archive.zero"), ""));
        }
        return one.values().asForm().entrySet().stream()
                .map(value -> new ArchiveRecord.Line(WrittenReport.label(table, value.getKey()), value.getValue()))
                .toList();
    }
}
