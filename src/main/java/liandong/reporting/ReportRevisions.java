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
import org.jspecify.annotations.Nullable;
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
    void write(
            long obligationId,
            int revisionNo,
            @Nullable String tableId,
            ReportDraft draft,
            String filledBy,
            Instant now) {
        int overwritten = bound("""
                        update report_revision set table_id = :tableId, values_document = :values,
                            warn_reasons = :reasons, zero_report = :zero, filled_by = :filledBy, saved_at = :now
                        where obligation_id = :id and revision_no = :no and state = 'DRAFT'""", obligationId, revisionNo, tableId, draft, filledBy, now)
                .update();
        if (overwritten == 0) {
            bound("""
                            insert into report_revision (obligation_id, revision_no, table_id, values_document,
                                warn_reasons, zero_report, state, filled_by, saved_at)
                            values (:id, :no, :tableId, :values, :reasons, :zero, 'DRAFT', :filledBy, :now)""", obligationId, revisionNo, tableId, draft, filledBy, now).update();
        }
    }

    void submit(long obligationId, int revisionNo, String submittedBy, Instant now) {
        jdbc.sql("update report_revision set state = 'SUBMITTED', submitted_by = :by, submitted_at = :now"
                        + " where obligation_id = :id and revision_no = :no")
                .param("by", submittedBy)
                .param("now", db(now))
                .param("id", obligationId)
                .param("no", revisionNo)
                .update();
    }

    private JdbcClient.StatementSpec bound(
            String sql,
            long obligationId,
            int revisionNo,
            @Nullable String tableId,
            ReportDraft draft,
            String filledBy,
            Instant now) {
        return jdbc.sql(sql)
                .param("id", obligationId)
                .param("no", revisionNo)
                .param("tableId", tableId)
                .param("values", draft.values().toJson())
                .param("reasons", text(draft.warnReasons()))
                .param("zero", draft.values().zero())
                .param("filledBy", filledBy)
                .param("now", db(now));
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
