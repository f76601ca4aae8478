package liandong.reporting;

import static liandong.shared.Instants.db;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import liandong.audit.AuditLog;
import liandong.shared.BusinessTime;
import liandong.shared.Instants;
import liandong.shared.WorkingCalendar;
import liandong.worklist.Worklist;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Moves due days (期限变更) and keeps the history of each. */
@Component
class DueDates {

    private static final String UNSETTLED = " and state not in ('ACCEPTED', 'LOCKED', 'RELEASED')";
    private static final int MOST_AT_ONCE = 1000;

    private final Obligations obligations;
    private final Worklist worklist;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final BusinessTime time;
    private final JdbcClient jdbc;

    DueDates(
            Obligations obligations,
            Worklist worklist,
            AuditLog audit,
            ApplicationEventPublisher events,
            BusinessTime time,
            JdbcClient jdbc) {
        this.obligations = obligations;
        this.worklist = worklist;
        this.audit = audit;
        this.events = events;
        this.time = time;
        this.jdbc = jdbc;
    }

    void move(Obligation owed, LocalDate newDue, String reason, @Nullable String changedBy) {
        LocalDate oldDue = owed.effectiveDue();
        owed.extend(newDue, time.today());
        obligations.save(owed);
        ObligationTerms of = owed.terms();
        insert(owed, oldDue, reason, changedBy);
        worklist.moveDue("fill-report", owed.id(), of.nominalDue(), WorkingCalendar.endOf(newDue));
        worklist.moveDue("unit-review", owed.id(), of.nominalDue(), WorkingCalendar.endOf(newDue));
        audit.record(
                "due-moved", "obligation:" + owed.id(), owed.leadUnitId(), oldDue + " -> " + newDue + ": " + reason);
        events.publishEvent(new DueMoved(of.campaignId(), of.roundId(), owed.id(), of.ownerUnitId(), newDue));
    }

    /** Units of the round that still owe it or wait for the review. */
    Set<Long> owing(CollectionRound round) {
        return new LinkedHashSet<>(
                jdbc.sql("select owner_unit_id from obligation where round_id = :round" + UNSETTLED + " order by id")
                        .param("round", round.id())
                        .query(Long.class)
                        .list());
    }

    /**
     * Moves all of a round at once, except where a unit was granted a day that is later still; the new lock is for all
     * that are not settled. Returns how many were moved.
     */
    int moveRound(CollectionRound round, PeriodDates dates, String reason, String changedBy) {
        List<Long> moved = jdbc.sql(
                        "select id from obligation where round_id = :round" + UNSETTLED
                                + " and (effective_due = :old or effective_due < :new) and effective_due <> :new order by id for update")
                .param("round", round.id())
                .param("old", round.effectiveDue())
                .param("new", dates.effectiveDue())
                .query(Long.class)
                .list();
        for (int from = 0; from < moved.size(); from += MOST_AT_ONCE) {
            move(
                    moved.subList(from, Math.min(moved.size(), from + MOST_AT_ONCE)),
                    dates.effectiveDue(),
                    reason,
                    changedBy);
        }
        jdbc.sql("update obligation set lock_at = :lock where round_id = :round" + UNSETTLED)
                .param("lock", db(dates.lockAt()))
                .param("round", round.id())
                .update();
        return moved.size();
    }

    private void move(List<Long> ids, LocalDate newDue, String reason, String changedBy) {
        jdbc.sql(
                        "insert into due_change (obligation_id, due_revision, old_due, new_due, reason, changed_by, changed_at)"
                                + " select id, due_revision + 1, effective_due, cast(:new as date), cast(:reason as varchar(2000)),"
                                + " cast(:by as varchar(200)), cast(:now as timestamp with time zone)"
                                + " from obligation where id in (:ids)")
                .param("new", newDue)
                .param("reason", reason)
                .param("by", changedBy)
                .param("now", db(time.now()))
                .param("ids", ids)
                .update();
        jdbc.sql("update obligation set effective_due = :new, overdue_from = :new, due_revision = due_revision + 1,"
                        + " version = version + 1 where id in (:ids)")
                .param("new", newDue)
                .param("ids", ids)
                .update();
        worklist.moveDue(List.of("fill-report", "unit-review"), ids, WorkingCalendar.endOf(newDue));
    }

    List<DueChange> of(long obligationId) {
        return jdbc.sql("select * from due_change where obligation_id = :id order by due_revision")
                .param("id", obligationId)
                .query((row, number) -> new DueChange(
                        row.getInt("due_revision"),
                        row.getObject("old_due", LocalDate.class),
                        row.getObject("new_due", LocalDate.class),
                        row.getString("reason"),
                        row.getString("changed_by"),
                        Instants.read(row, "changed_at")))
                .list();
    }

    DueChange last(long obligationId) {
        List<DueChange> all = of(obligationId);
        return all.get(all.size() - 1);
    }

    private void insert(Obligation owed, LocalDate oldDue, String reason, @Nullable String changedBy) {
        jdbc.sql("""
                        insert into due_change (obligation_id, due_revision, old_due, new_due, reason, changed_by, changed_at)
                        values (:id, :revision, :oldDue, :newDue, :reason, :by, :now)""")
                .param("id", owed.id())
                .param("revision", owed.standing().dueRevision())
                .param("oldDue", oldDue)
                .param("newDue", owed.effectiveDue())
                .param("reason", reason)
                .param("by", changedBy)
                .param("now", db(time.now()))
                .update();
    }
}
