package liandong.reporting;

import static liandong.shared.Instants.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
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

/** The corrections (接收后更正) of all reports. */
@Repository
public class Corrections {

    private final JdbcClient jdbc;

    Corrections(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Correction get(long id) {
        return jdbc.sql("select * from report_correction where id = :id")
                .param("id", id)
                .query(Corrections::map)
                .single();
    }

    public Optional<Correction> openFor(long obligationId) {
        return jdbc.sql("select * from report_correction where open_key = :id")
                .param("id", obligationId)
                .query(Corrections::map)
                .optional();
    }

    public List<Correction> of(long obligationId) {
        return jdbc.sql("select * from report_correction where obligation_id = :id order by id")
                .param("id", obligationId)
                .query(Corrections::map)
                .list();
    }

    List<Correction> openInCampaign(long campaignId) {
        return jdbc.sql("select c.* from report_correction c join obligation o on o.id = c.open_key"
                        + " where o.campaign_id = :campaign order by c.id")
                .param("campaign", campaignId)
                .query(Corrections::map)
                .list();
    }

    long insert(Obligation accepted, String reason, String by, Instant now) {
        KeyHolder id = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into report_correction (open_key, obligation_id, reason, asked_by, asked_at, state, old_revision)
                        values (:obligation, :obligation, :reason, :by, :now, 'WRITING', :old)""")
                .param("obligation", accepted.id())
                .param("reason", reason)
                .param("by", by)
                .param("now", db(now))
                .param("old", accepted.standing().revisionNo())
                .update(id, "id");
        return Objects.requireNonNull(id.getKey()).longValue();
    }

    void handedIn(long id, int revisionNo, Instant now) {
        changed(jdbc.sql("update report_correction set state = 'SUBMITTED', new_revision = :no, handed_in_at = :now"
                        + " where id = :id and state = 'WRITING'")
                .param("no", revisionNo)
                .param("now", db(now))
                .param("id", id)
                .update());
    }

    /** Two who decide at once, or one who decides while the unit gives it up: the second meets a conflict. */
    void end(Correction open, Correction.State state, @Nullable String answer, @Nullable String by, Instant now) {
        changed(jdbc.sql("update report_correction set open_key = null, state = :state, answer = :answer,"
                        + " decided_by = :by, decided_at = :now where id = :id and state = :before")
                .param("state", state.name())
                .param("answer", answer)
                .param("by", by)
                .param("now", db(now))
                .param("id", open.id())
                .param("before", open.state().name())
                .update());
    }

    private static void changed(int rows) {
        if (rows == 0) {
            throw new Conflict("review.correction.refused.decided");
        }
    }

    private static Correction map(ResultSet row, int number) throws SQLException {
        return new Correction(
                row.getLong("id"),
                row.getLong("obligation_id"),
                row.getString("reason"),
                row.getString("asked_by"),
                Instants.read(row, "asked_at"),
                Correction.State.valueOf(row.getString("state")),
                row.getInt("old_revision"),
                row.getObject("new_revision", Integer.class),
                Instants.readOrNull(row, "handed_in_at"),
                row.getString("answer"),
                row.getString("decided_by"),
                Instants.readOrNull(row, "decided_at"));
    }
}
