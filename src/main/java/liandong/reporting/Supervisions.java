package liandong.reporting;

import static liandong.shared.Instants.db;
import static liandong.shared.Instants.read;
import static liandong.shared.Instants.readOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import liandong.shared.BusinessTime;
import liandong.shared.Conflict;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/** The supervisions (督办) of all campaigns; at most one is open for an obligation. */
@Repository
public class Supervisions {

    private final JdbcClient jdbc;

    Supervisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Supervision> find(long id) {
        return one("id = :value", id);
    }

    public Supervision get(long id) {
        return find(id).orElseThrow();
    }

    public Optional<Supervision> openFor(long obligationId) {
        return one("open_key = :value", obligationId);
    }

    /** Open ones of the round whose report is due today or later. */
    public List<Supervision> noLongerOverdue(long roundId, LocalDate today) {
        return jdbc.sql(
                        "select s.* from supervision s join obligation o on o.id = s.obligation_id"
                                + " where s.open_key is not null and o.round_id = :round and o.effective_due >= :today order by s.id")
                .param("round", roundId)
                .param("today", today)
                .query(Supervisions::map)
                .list();
    }

    /** The one that is open, else the one that ended last. */
    public Optional<Supervision> ofObligation(long obligationId) {
        return one("obligation_id = :value order by id desc fetch first 1 rows only", obligationId);
    }

    /** By id, the place of each supervision among those this lead began in that year, from 1. */
    Map<Long, Integer> placesIn(Year year, long leadUnitId) {
        Map<Long, Integer> places = new HashMap<>();
        jdbc.sql("select id from supervision where lead_unit_id = :lead and started_at >= :from and started_at < :to"
                        + " order by id")
                .param("lead", leadUnitId)
                .param("from", db(beginOf(year)))
                .param("to", db(beginOf(year.plusYears(1))))
                .query(row -> {
                    places.put(row.getLong(1), places.size() + 1);
                });
        return places;
    }

    private static Instant beginOf(Year year) {
        return year.atDay(1).atStartOfDay(BusinessTime.ZONE).toInstant();
    }

    public List<Supervision> ofRound(long roundId) {
        return jdbc.sql("select s.* from supervision s join obligation o on o.id = s.obligation_id"
                        + " where o.round_id = :round order by s.id")
                .param("round", roundId)
                .query(Supervisions::map)
                .list();
    }

    long insert(Obligation overdue, Instant now) {
        ObligationTerms of = overdue.terms();
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into supervision (open_key, obligation_id, campaign_id, owner_unit_id, receiver_unit_id,
                            lead_unit_id, title, state, started_at)
                        values (:obligation, :obligation, :campaign, :owner, :receiver, :lead, :title, 'OPEN', :now)""")
                .param("obligation", overdue.id())
                .param("campaign", of.campaignId())
                .param("owner", of.ownerUnitId())
                .param("receiver", of.receiverUnitId())
                .param("lead", of.leadUnitId())
                .param("title", of.title())
                .param("now", db(now))
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    void reply(Supervision supervision, String reply, Instant now) {
        changed(jdbc.sql("update supervision set reply = :text, replied_at = :now, version = version + 1"
                        + " where id = :id and version = :version and state = 'OPEN'")
                .param("text", reply)
                .param("now", db(now))
                .param("id", supervision.id())
                .param("version", supervision.version())
                .update());
    }

    void explain(Supervision supervision, String explanation, Instant now) {
        changed(jdbc.sql("update supervision set explanation = :text, explained_at = :now, version = version + 1"
                        + " where id = :id and version = :version and state = 'OPEN'")
                .param("text", explanation)
                .param("now", db(now))
                .param("id", supervision.id())
                .param("version", supervision.version())
                .update());
    }

    void decide(
            Supervision supervision,
            Supervision.Measure measure,
            String note,
            @Nullable LocalDate newDue,
            Instant now) {
        changed(jdbc.sql("update supervision set measure = :measure, measure_note = :note, new_due = :newDue,"
                        + " decided_at = :now, version = version + 1"
                        + " where id = :id and version = :version and state = 'OPEN'")
                .param("measure", measure.name())
                .param("note", note)
                .param("newDue", newDue)
                .param("now", db(now))
                .param("id", supervision.id())
                .param("version", supervision.version())
                .update());
    }

    void close(long id, Supervision.Outcome outcome, Instant now) {
        jdbc.sql("update supervision set open_key = null, state = 'CLOSED', outcome = :outcome, closed_at = :now,"
                        + " version = version + 1 where id = :id and state = 'OPEN'")
                .param("outcome", outcome.name())
                .param("now", db(now))
                .param("id", id)
                .update();
    }

    private static void changed(int rows) {
        if (rows == 0) {
            throw new Conflict("reporting.conflict.changed");
        }
    }

    private Optional<Supervision> one(String condition, long value) {
        return jdbc.sql("select * from supervision where " + condition)
                .param("value", value)
                .query(Supervisions::map)
                .optional();
    }

    private static Supervision map(ResultSet row, int number) throws SQLException {
        String measure = row.getString("measure");
        String outcome = row.getString("outcome");
        return new Supervision(
                row.getLong("id"),
                row.getLong("obligation_id"),
                row.getLong("campaign_id"),
                row.getLong("owner_unit_id"),
                row.getObject("receiver_unit_id", Long.class),
                row.getLong("lead_unit_id"),
                row.getString("title"),
                row.getString("state").equals("OPEN"),
                read(row, "started_at"),
                row.getString("reply"),
                readOrNull(row, "replied_at"),
                row.getString("explanation"),
                readOrNull(row, "explained_at"),
                measure == null ? null : Supervision.Measure.valueOf(measure),
                row.getString("measure_note"),
                row.getObject("new_due", LocalDate.class),
                readOrNull(row, "decided_at"),
                outcome == null ? null : Supervision.Outcome.valueOf(outcome),
                readOrNull(row, "closed_at"),
                row.getInt("version"));
    }
}
