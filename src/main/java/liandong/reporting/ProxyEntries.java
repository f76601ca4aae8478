package liandong.reporting;

import static liandong.shared.Instants.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import liandong.shared.Conflict;
import liandong.shared.Instants;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The entries made for units (代录). */
@Repository
class ProxyEntries {

    private final JdbcClient jdbc;

    ProxyEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ProxyEntry> of(long obligationId) {
        return jdbc.sql("select * from proxy_entry where obligation_id = :id order by id")
                .param("id", obligationId)
                .query(ProxyEntries::map)
                .list();
    }

    /** The one being entered now. */
    Optional<ProxyEntry> openFor(long obligationId) {
        return jdbc.sql("select * from proxy_entry where open_key = :id")
                .param("id", obligationId)
                .query(ProxyEntries::map)
                .optional();
    }

    void begin(long obligationId, ProxySource source, String by, Instant now) {
        jdbc.sql("""
                        insert into proxy_entry (open_key, obligation_id, kind, told_by, told_at, note, entered_by,
                            begun_at, state)
                        values (:id, :id, :kind, :toldBy, :toldAt, :note, :by, :now, 'BEGUN')""")
                .param("id", obligationId)
                .param("kind", source.kind().name())
                .param("toldBy", source.toldBy())
                .param("toldAt", db(source.toldAt()))
                .param("note", source.note())
                .param("by", by)
                .param("now", db(now))
                .update();
    }

    void entered(long id, int revisionNo) {
        jdbc.sql("update proxy_entry set open_key = null, state = 'ENTERED', revision_no = :no where id = :id")
                .param("no", revisionNo)
                .param("id", id)
                .update();
    }

    void drop(long id) {
        jdbc.sql("update proxy_entry set open_key = null, state = 'DROPPED' where id = :id")
                .param("id", id)
                .update();
    }

    void answer(long id, ProxyEntry.State state, String answer, String by, Instant now) {
        int changed = jdbc.sql("update proxy_entry set state = :state, answer = :answer, answered_by = :by,"
                        + " answered_at = :now where id = :id and state = 'ENTERED'")
                .param("state", state.name())
                .param("answer", answer)
                .param("by", by)
                .param("now", db(now))
                .param("id", id)
                .update();
        if (changed == 0) {
            throw new Conflict("review.proxy.refused.answered");
        }
    }

    private static ProxyEntry map(ResultSet row, int number) throws SQLException {
        return new ProxyEntry(
                row.getLong("id"),
                row.getLong("obligation_id"),
                ProxyEntry.Kind.valueOf(row.getString("kind")),
                row.getString("told_by"),
                Instants.read(row, "told_at"),
                row.getString("note"),
                row.getString("entered_by"),
                ProxyEntry.State.valueOf(row.getString("state")),
                row.getObject("revision_no", Integer.class),
                row.getString("answer"),
                row.getString("answered_by"),
                Instants.readOrNull(row, "answered_at"));
    }
}
