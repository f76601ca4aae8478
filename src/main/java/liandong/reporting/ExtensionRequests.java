package liandong.reporting;

import static liandong.shared.Instants.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import liandong.shared.Conflict;
import liandong.shared.Instants;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/** The requests for a later due day (延期申请). */
@Repository
public class ExtensionRequests {

    private final JdbcClient jdbc;

    ExtensionRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public ExtensionRequest get(long id) {
        return find(id).orElseThrow();
    }

    Optional<ExtensionRequest> find(long id) {
        return jdbc.sql("select * from extension_request where id = :id")
                .param("id", id)
                .query(ExtensionRequests::map)
                .optional();
    }

    /** The one that is to be decided. */
    public Optional<ExtensionRequest> openFor(long obligationId) {
        return jdbc.sql("select * from extension_request where open_key = :id")
                .param("id", obligationId)
                .query(ExtensionRequests::map)
                .optional();
    }

    public List<ExtensionRequest> of(long obligationId) {
        return jdbc.sql("select * from extension_request where obligation_id = :id order by id")
                .param("id", obligationId)
                .query(ExtensionRequests::map)
                .list();
    }

    long insert(Obligation owed, LocalDate wantedDue, String reason, String by, Instant now) {
        KeyHolder id = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into extension_request (open_key, obligation_id, old_due, wanted_due, reason, asked_by,
                            asked_at, state)
                        values (:obligation, :obligation, :oldDue, :wantedDue, :reason, :by, :now, 'ASKED')""")
                .param("obligation", owed.id())
                .param("oldDue", owed.effectiveDue())
                .param("wantedDue", wantedDue)
                .param("reason", reason)
                .param("by", by)
                .param("now", db(now))
                .update(id, "id");
        return Objects.requireNonNull(id.getKey()).longValue();
    }

    /** Two who decide at once: the second meets a conflict. */
    void end(
            long id,
            ExtensionRequest.State state,
            @Nullable LocalDate grantedDue,
            @Nullable String answer,
            @Nullable String by,
            Instant now) {
        int changed = jdbc.sql("update extension_request set open_key = null, state = :state, granted_due = :due,"
                        + " answer = :answer, decided_by = :by, decided_at = :now where id = :id and state = 'ASKED'")
                .param("state", state.name())
                .param("due", grantedDue)
                .param("answer", answer)
                .param("by", by)
                .param("now", db(now))
                .param("id", id)
                .update();
        if (changed == 0) {
            throw new Conflict("review.extension.refused.decided");
        }
    }

    private static ExtensionRequest map(ResultSet row, int number) throws SQLException {
        return new ExtensionRequest(
                row.getLong("id"),
                row.getLong("obligation_id"),
                row.getObject("old_due", LocalDate.class),
                row.getObject("wanted_due", LocalDate.class),
                row.getString("reason"),
                row.getString("asked_by"),
                Instants.read(row, "asked_at"),
                ExtensionRequest.State.valueOf(row.getString("state")),
                row.getObject("granted_due", LocalDate.class),
                row.getString("answer"),
                row.getString("decided_by"),
                Instants.readOrNull(row, "decided_at"));
    }
}
