package liandong.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import liandong.shared.Instants;
import liandong.table.ReportTable;
import liandong.table.ReportValues;
import org.jspecify.annotations.Nullable;

/** Values as they once stood (归档数据): a revision of a report, a back entry or the totals of a compilation. */
record WrittenReport(
        long id,
        long itemId,
        long roundId,
        long unitId,
        String unit,
        String title,
        int revisionNo,
        @Nullable String by,
        Instant at,
        ReportValues values) {

    static final String REVISIONS =
            "select t.id, o.item_id, o.round_id, o.owner_unit_id, u.name, o.title, t.revision_no,"
                    + " t.submitted_by as written_by, t.submitted_at as written_at, t.values_document from report_revision t"
                    + " join obligation o on o.id = t.obligation_id join unit u on u.id = o.owner_unit_id"
                    + " where t.state = 'SUBMITTED' and ";

    static final String TOTALS = "select t.id, o.item_id, t.round_id, o.owner_unit_id, u.name, o.title, t.revision_no,"
            + " t.published_by as written_by, t.compiled_at as written_at, t.totals_document as values_document"
            + " from compilation t join collection_round o on o.id = t.round_id join unit u on u.id = o.owner_unit_id"
            + " where ";

    /** Under the name they have in {@link ArchivedCourse}. */
    static final String BACK_ENTRIES = "select t.id, t.item_id, 0 as round_id, t.owner_unit_id, u.name,"
            + " o.name || ' ' || t.period_code as title, t.version as revision_no, t.entered_by as written_by,"
            + " t.entered_at as written_at, t.values_document from back_entry t"
            + " join reporting_item o on o.id = t.item_id join unit u on u.id = t.owner_unit_id where ";

    static WrittenReport of(ResultSet row, int number) throws SQLException {
        return new WrittenReport(
                row.getLong("id"),
                row.getLong("item_id"),
                row.getLong("round_id"),
                row.getLong("owner_unit_id"),
                row.getString("name"),
                row.getString("title"),
                row.getInt("revision_no"),
                row.getString("written_by"),
                Instants.read(row, "written_at"),
                ReportValues.fromJson(row.getString("values_document")));
    }

    /** A value whose place the table no longer has is told by its address. */
    static String label(ReportTable table, String address) {
        String label = table.label(address);
        return label.isEmpty() ? address : label;
    }
}
