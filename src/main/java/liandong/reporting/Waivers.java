package liandong.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import liandong.shared.Conflict;
import liandong.shared.Instants;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The waivers (校验放行) of all reports. */
@Repository
class Waivers {

    private final JdbcClient jdbc;

    Waivers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Waiver> of(long obligationId) {
        return jdbc.sql("select * from check_waiver where obligation_id = :id order by id")
                .param("id", obligationId)
                .query(Waivers::map)
                .list();
    }

    Optional<Waiver> find(long id) {
        return jdbc.sql("select * from check_waiver where id = :id")
                .param("id", id)
                .query(Waivers::map)
                .optional();
    }

    /** The rules whose errors were let pass. */
    Set<String> granted(long obligationId) {
        return of(obligationId).stream()
                .filter(Waiver::isGranted)
                .map(Waiver::ruleId)
                .collect(Collectors.toSet());
    }

    /** Asks, or asks again after a refusal; returns its id. */
    long ask(long obligationId, String ruleId, String finding, String reason, String by, Instant now) {
        int again = bound("""
                        update check_waiver set state = 'ASKED', finding = :finding, asked_reason = :reason,
                            asked_by = :by, asked_at = :now, answer = null, decided_by = null, decided_at = null
                        where obligation_id = :id and rule_id = :rule""", obligationId, ruleId, finding, reason, by, now).update();
        if (again == 0) {
            bound("""
                            insert into check_waiver (obligation_id, rule_id, state, finding, asked_reason, asked_by, asked_at)
                            values (:id, :rule, 'ASKED', :finding, :reason, :by, :now)""", obligationId, ruleId, finding, reason, by, now).update();
        }
        return of(obligationId).stream()
                .filter(waiver -> waiver.ruleId().equals(ruleId))
                .findFirst()
                .orElseThrow()
                .id();
    }

    void decide(long id, Waiver.State state, String answer, String by, Instant now) {
        int changed = jdbc.sql("update check_waiver set state = :state, answer = :answer, decided_by = :by,"
                        + " decided_at = :now where id = :id and state = 'ASKED'")
                .param("state", state.name())
                .param("answer", answer)
                .param("by", by)
                .param("now", Instants.db(now))
                .param("id", id)
                .update();
        if (changed == 0) {
            throw new Conflict("review.waiver.refused.decided");
        }
    }

    private JdbcClient.StatementSpec bound(
            String sql, long obligationId, String ruleId, String finding, String reason, String by, Instant now) {
        return jdbc.sql(sql)
                .param("id", obligationId)
                .param("rule", ruleId)
                .param("finding", finding)
                .param("reason", reason)
                .param("by", by)
                .param("now", Instants.db(now));
    }

    private static Waiver map(ResultSet row, int number) throws SQLException {
        return new Waiver(
                row.getLong("id"),
                row.getLong("obligation_id"),
                row.getString("rule_id"),
                Waiver.State.valueOf(row.getString("state")),
                row.getString("finding"),
                row.getString("asked_reason"),
                row.getString("asked_by"),
                Instants.read(row, "asked_at"),
                row.getString("answer"),
                row.getString("decided_by"),
                Instants.readOrNull(row, "decided_at"));
    }
}
