package liandong.reporting;

import static liandong.shared.Instants.db;
import static liandong.shared.Instants.read;
import static liandong.shared.Instants.readOrNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import liandong.table.ReportValues;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The revisions of reports (报表稿次). */
@Repository
class ReportRevisions {

    private static final TypeReference<Map<String, String>> STRINGS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    ReportRevisions(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<ReportRevision> latest(long obligationId) {
        return jdbc.sql("select * from report_revision where obligation_id = :id"
                        + " order by revision_no desc fetch first 1 rows only")
                .param("id", obligationId)
                .query(this::map)
                .optional();
    }

    List<ReportRevision> of(long obligationId) {
        return jdbc.sql("select * from report_revision where obligation_id = :id order by revision_no")
                .param("id", obligationId)
                .query(this::map)
                .list();
    }

    /** Overwrites the draft with that number, or makes it. */
    void write(Obligation of, int revisionNo, ReportDraft draft, String filledBy, Instant now) {
        put(of, revisionNo, draft, filledBy, now, false);
    }

    /** The same, and from then on it stays as it is. */
    void handIn(Obligation of, int revisionNo, ReportDraft draft, String by, Instant now) {
        put(of, revisionNo, draft, by, now, true);
    }

    private void put(Obligation of, int revisionNo, ReportDraft draft, String by, Instant now, boolean handedIn) {
        jdbc.sql("""
                        merge into report_revision r
                        using (select cast(:obligation as bigint) as obligation_id, cast(:no as integer) as revision_no) n
                            on r.obligation_id = n.obligation_id and r.revision_no = n.revision_no
                        when matched and r.state = 'DRAFT' then update set table_id = :tableId, values_document = :values,
                            warn_reasons = :reasons, zero_report = :zero, state = :state, filled_by = :by, saved_at = :now,
                            submitted_by = :submittedBy, submitted_at = :submittedAt
                        when not matched then insert (obligation_id, revision_no, table_id, values_document, warn_reasons,
                            zero_report, state, filled_by, saved_at, submitted_by, submitted_at)
                        values (n.obligation_id, n.revision_no, :tableId, :values, :reasons, :zero, :state, :by, :now,
                            :submittedBy, :submittedAt)""")
                .param("obligation", of.id())
                .param("no", revisionNo)
                .param("tableId", of.terms().tableId())
                .param("values", draft.values().toJson())
                .param("reasons", text(draft.warnReasons()))
                .param("zero", draft.values().zero())
                .param("state", handedIn ? "SUBMITTED" : "DRAFT")
                .param("by", by)
                .param("now", db(now))
                .param("submittedBy", handedIn ? by : null)
                .param("submittedAt", handedIn ? db(now) : null)
                .update();
    }

    private ReportRevision map(ResultSet row, int number) throws SQLException {
        return new ReportRevision(
                row.getLong("id"),
                row.getLong("obligation_id"),
                row.getInt("revision_no"),
                row.getString("table_id"),
                new ReportDraft(
                        ReportValues.fromJson(row.getString("values_document")),
                        strings(row.getString("warn_reasons"))),
                row.getString("state").equals("SUBMITTED"),
                row.getString("filled_by"),
                read(row, "saved_at"),
                row.getString("submitted_by"),
                readOrNull(row, "submitted_at"));
    }

    private String text(Map<String, String> strings) {
        try {
            return json.writeValueAsString(strings);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> strings(String text) {
        try {
            return json.readValue(text, STRINGS);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
