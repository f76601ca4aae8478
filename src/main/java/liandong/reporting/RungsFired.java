package liandong.reporting;

import static liandong.shared.Instants.db;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import liandong.shared.WorkingCalendar;
import liandong.worklist.Relation;
import liandong.worklist.RungTimes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which rung fired for whom (催报记录), written for whole sets of units at once. */
@Repository
class RungsFired {

    private static final String RELATION = "case when o.owner_unit_id = o.lead_unit_id then 'self'"
            + " when o.peer then 'peer' else 'subordinate' end";

    private static final String UNSETTLED =
            " o.round_id = :round and o.state not in ('ACCEPTED', 'LOCKED', 'RELEASED') ";

    private static final String INSERT = """
            insert into rung_fired (obligation_id, due_revision, rung, result, wave, fired_at)
            select o.id, o.due_revision, cast(:rung as varchar(10)), %s, cast(:wave as integer),
                cast(:now as timestamp with time zone)
            from obligation o
            where %s and o.effective_due = :effectiveDue and o.overdue_from = :overdueFrom and %s = :relation
                and not exists (select 1 from rung_fired f
                    where f.obligation_id = o.id and f.due_revision = o.due_revision and f.rung = :rung)""";

    // Whoever was in time is not chased when a correction comes back after the due day.
    private static final String STILL_OWED = """
            case when o.state in ('OPEN', 'UNIT_REVIEW', 'RETURNED')
                and (cast(:beforeDue as boolean) or o.first_submitted_at is null or o.returned_at < :dueEnds)
                then 'FIRED' else 'SKIPPED' end""";

    private final JdbcClient jdbc;

    RungsFired(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void opening(long roundId, Instant now) {
        jdbc.sql("""
                        insert into rung_fired (obligation_id, due_revision, rung, result, fired_at)
                        select o.id, o.due_revision, 'OPENING', 'FIRED', cast(:now as timestamp with time zone)
                        from obligation o where o.round_id = :round and not exists (select 1 from rung_fired f
                            where f.obligation_id = o.id and f.rung = 'OPENING')""").param("round", roundId).param("now", db(now)).update();
    }

    void skip(long roundId, RungPlan.Group group, String rung, Instant now) {
        insert(roundId, group, rung, "'SKIPPED'", 0, now).update();
    }

    void fire(long roundId, RungPlan.Group group, int rung, int wave, Instant now) {
        insert(roundId, group, RungTimes.name(rung), STILL_OWED, wave, now)
                .param("beforeDue", rung >= 0)
                .param("dueEnds", db(WorkingCalendar.endOf(group.effectiveDue())))
                .update();
    }

    private JdbcClient.StatementSpec insert(
            long roundId, RungPlan.Group group, String rung, String result, int wave, Instant now) {
        return jdbc.sql(INSERT.formatted(result, UNSETTLED, RELATION))
                .param("round", roundId)
                .param("rung", rung)
                .param("wave", wave)
                .param("now", db(now))
                .param("effectiveDue", group.effectiveDue())
                .param("overdueFrom", group.overdueFrom())
                .param("relation", group.relation().code());
    }

    List<Combination> combinations(long roundId, int wave) {
        return jdbc.sql("select distinct " + RELATION + " as relation, f.rung from rung_fired f"
                        + " join obligation o on o.id = f.obligation_id"
                        + " where o.round_id = :round and f.wave = :wave and f.result = 'FIRED' order by 1, 2")
                .param("round", roundId)
                .param("wave", wave)
                .query((row, number) -> new Combination(
                        relation(row.getString("relation")), Combination.rung(row.getString("rung")), wave))
                .list();
    }

    List<Obligation> reached(long roundId, Combination combination) {
        return reached(roundId, combination, " order by o.id");
    }

    /** Those that still owe the report and are not supervised since the rung fired or before; the first of them. */
    List<Obligation> unsupervised(long roundId, Combination combination, int most) {
        return reached(
                roundId,
                combination,
                " and o.state in ('OPEN', 'UNIT_REVIEW', 'RETURNED') and not exists (select 1 from supervision s"
                        + " where s.obligation_id = o.id and (s.open_key is not null or s.started_at >= f.fired_at))"
                        + " order by o.id fetch first " + most + " rows only");
    }

    private List<Obligation> reached(long roundId, Combination combination, String further) {
        return jdbc.sql("select o.* from rung_fired f join obligation o on o.id = f.obligation_id"
                        + " and o.due_revision = f.due_revision where o.round_id = :round and f.wave = :wave"
                        + " and f.rung = :rung and f.result = 'FIRED' and " + RELATION + " = :relation" + further)
                .param("round", roundId)
                .param("wave", combination.wave())
                .param("rung", combination.rung())
                .param("relation", combination.relation().code())
                .query(Obligations::map)
                .list();
    }

    /** Who is not settled, and how many of them each rung has passed, in two queries for a round of any size. */
    Standing standing(long roundId) {
        Map<RungPlan.Group, Long> units = new HashMap<>();
        Map<RungPlan.Group, Map<String, Long>> passed = new HashMap<>();
        jdbc.sql("select o.effective_due, o.overdue_from, " + RELATION + " as relation, count(*) as units"
                        + " from obligation o where " + UNSETTLED
                        + " group by o.effective_due, o.overdue_from, " + RELATION)
                .param("round", roundId)
                .query(row -> {
                    units.put(group(row), row.getLong("units"));
                });
        jdbc.sql("select o.effective_due, o.overdue_from, " + RELATION + " as relation, f.rung, count(*) as units"
                        + " from obligation o join rung_fired f on f.obligation_id = o.id"
                        + " and f.due_revision = o.due_revision where " + UNSETTLED
                        + " group by o.effective_due, o.overdue_from, " + RELATION + ", f.rung")
                .param("round", roundId)
                .query(row -> {
                    passed.computeIfAbsent(group(row), key -> new HashMap<>())
                            .put(row.getString("rung"), row.getLong("units"));
                });
        return new Standing(units, passed);
    }

    private static RungPlan.Group group(java.sql.ResultSet row) throws java.sql.SQLException {
        return new RungPlan.Group(
                row.getObject("effective_due", LocalDate.class),
                row.getObject("overdue_from", LocalDate.class),
                relation(row.getString("relation")));
    }

    private static Relation relation(String code) {
        return Relation.valueOf(code.toUpperCase(Locale.ROOT));
    }

    record Standing(Map<RungPlan.Group, Long> units, Map<RungPlan.Group, Map<String, Long>> passed) {

        Set<RungPlan.Group> groups() {
            return units.keySet();
        }

        boolean isPending(RungPlan.Group group, String rung) {
            return passed.getOrDefault(group, Map.of()).getOrDefault(rung, 0L) < units.getOrDefault(group, 0L);
        }
    }
}
