package liandong.reporting;

import static liandong.shared.Instants.db;

import java.time.LocalDate;
import java.util.List;
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
