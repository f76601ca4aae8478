package liandong.reporting;

import static liandong.shared.Instants.readOrNull;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import liandong.shared.WorkingCalendar;
import liandong.table.ReportValues;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which revision of which report each compilation added up (汇总依据): frozen with it, so that every total can be traced. */
@Repository
class CompilationInputs {

    private static final int ROWS_AT_ONCE = 200;

    private final JdbcClient jdbc;
    private final JdbcTemplate rows;

    CompilationInputs(JdbcClient jdbc, DataSource database) {
        this.jdbc = jdbc;
        this.rows = new JdbcTemplate(database);
        rows.setFetchSize(ROWS_AT_ONCE);
    }

    /** Writes down what is accepted now; the same reports the totals are made of. */
    void record(long compilationId, long roundId) {
        jdbc.sql("""
                        insert into compilation_input (compilation_id, obligation_id, revision_no)
                        select :compilation, id, revision_no from obligation
                        where round_id = :round and state = 'ACCEPTED'""")
                .param("compilation", compilationId)
                .param("round", roundId)
                .update();
    }

    private static boolean late(ResultSet row) throws SQLException {
        Instant left = readOrNull(row, "first_submitted_at");
        return left != null && !left.isBefore(WorkingCalendar.endOf(row.getObject("effective_due", LocalDate.class)));
    }

    /** Ids of the reports a compilation is made of. */
    Set<Long> obligations(long compilationId) {
        return Set.copyOf(jdbc.sql("select obligation_id from compilation_input where compilation_id = :id")
                .param("id", compilationId)
                .query(Long.class)
                .list());
    }

    /** Ids of the units whose reports they are. */
    List<Long> units(long compilationId) {
        return jdbc.sql("select o.owner_unit_id from compilation_input i join obligation o on o.id = i.obligation_id"
                        + " where i.compilation_id = :id")
                .param("id", compilationId)
                .query(Long.class)
                .list();
    }

    /** What each unit contributed to the total at that address. */
    List<Contribution> contributions(long compilationId, String address) {
        List<Contribution> found = new ArrayList<>();
        each(
                compilationId,
                input -> found.add(new Contribution(
                        input.unitId(),
                        input.obligationId(),
                        input.revisionNo(),
                        input.values().numbers().get(address),
                        input.values().zero(),
                        input.late())));
        return found;
    }

    /** A report as it was added up. */
    record Input(long unitId, String unitKind, long obligationId, int revisionNo, ReportValues values, boolean late) {}

    /** Reads the reports of a compilation one after the other; within a transaction they are never all in memory. */
    void each(long compilationId, Consumer<Input> read) {
        rows.query(
                """
                select o.owner_unit_id, o.unit_kind, i.obligation_id, i.revision_no, o.effective_due,
                    o.first_submitted_at, r.values_document
                from compilation_input i join obligation o on o.id = i.obligation_id
                join report_revision r on r.obligation_id = i.obligation_id and r.revision_no = i.revision_no
                where i.compilation_id = ? order by i.obligation_id""",
                row -> {
                    read.accept(new Input(
                            row.getLong("owner_unit_id"),
                            row.getString("unit_kind"),
                            row.getLong("obligation_id"),
                            row.getInt("revision_no"),
                            ReportValues.fromJson(row.getString("values_document")),
                            late(row)));
                },
                compilationId);
    }

    /** All typical cases they told of, in their order. */
    List<Map<String, String>> cases(long compilationId) {
        List<Map<String, String>> told = new ArrayList<>();
        each(compilationId, input -> told.addAll(input.values().cases()));
        return told;
    }

    /** The reports by which a later compilation differs from an earlier one, each with its figures that changed. */
    List<InputChange> changes(long earlierId, long laterId) {
        return jdbc.sql("""
                        select o.id, o.owner_unit_id, a.revision_no as before_no, b.revision_no as after_no,
                            coalesce(rb.submitted_by, ra.submitted_by, '') as handed_in_by,
                            ra.values_document as before_document, rb.values_document as after_document
                        from obligation o
                        left join compilation_input a on a.obligation_id = o.id and a.compilation_id = :earlier
                        left join compilation_input b on b.obligation_id = o.id and b.compilation_id = :later
                        left join report_revision ra on ra.obligation_id = o.id and ra.revision_no = a.revision_no
                        left join report_revision rb on rb.obligation_id = o.id and rb.revision_no = b.revision_no
                        where o.round_id = (select round_id from compilation where id = :later)
                          and coalesce(a.revision_no, -1) <> coalesce(b.revision_no, -1)
                        order by o.id""")
                .param("earlier", earlierId)
                .param("later", laterId)
                .query((row, number) -> new InputChange(
                        row.getLong("owner_unit_id"),
                        row.getLong("id"),
                        row.getObject("before_no", Integer.class),
                        row.getObject("after_no", Integer.class),
                        row.getString("handed_in_by"),
                        figures(row.getString("before_document"), row.getString("after_document"))))
                .list();
    }

    private static List<InputChange.Figure> figures(@Nullable String before, @Nullable String after) {
        Map<String, BigDecimal> old = numbers(before);
        Map<String, BigDecimal> now = numbers(after);
        return new TreeSet<>(Stream.concat(old.keySet().stream(), now.keySet().stream())
                        .toList())
                .stream()
                        .filter(address -> InputChange.differ(old.get(address), now.get(address)))
                        .map(address -> new InputChange.Figure(address, old.get(address), now.get(address)))
                        .toList();
    }

    private static Map<String, BigDecimal> numbers(@Nullable String document) {
        return document == null ? Map.of() : ReportValues.fromJson(document).numbers();
    }
}
