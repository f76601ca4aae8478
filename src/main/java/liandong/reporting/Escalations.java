package liandong.reporting;

import liandong.audit.AuditLog;
import liandong.shared.BusinessTime;
import liandong.shared.WorkingCalendar;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings an overdue report before the liaison meeting (逾期上会), once for each due revision. */
@Component
@Transactional
public class Escalations {

    private final RungsFired fired;
    private final Supervisions supervisions;
    private final WorkingCalendar calendar;
    private final BusinessTime time;
    private final Words words;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;

    Escalations(
            RungsFired fired,
            Supervisions supervisions,
            WorkingCalendar calendar,
            BusinessTime time,
            Words words,
            AuditLog audit,
            ApplicationEventPublisher events,
            JdbcClient jdbc) {
        this.fired = fired;
        this.supervisions = supervisions;
        this.calendar = calendar;
        this.time = time;
        this.words = words;
        this.audit = audit;
        this.events = events;
        this.jdbc = jdbc;
    }

    public void placeOnAgenda(long roundId, Combination combination) {
        fired.reached(roundId, combination).forEach(this::placeOnAgenda);
    }

    public void placeOnAgenda(Obligation overdue) {
        int first = jdbc.sql("update obligation set escalated_revision = due_revision"
                        + " where id = :id and escalated_revision < due_revision")
                .param("id", overdue.id())
                .update();
        if (first == 0) {
            return;
        }
        ObligationTerms of = overdue.terms();
        audit.record("report-escalated", "obligation:" + overdue.id(), of.leadUnitId(), of.title());
        events.publishEvent(
                new ReportEscalated(of.campaignId(), overdue.id(), of.ownerUnitId(), of.title(), facts(overdue)));
    }

    /** What the meeting reads. */
    String facts(Obligation overdue) {
        String explanation = supervisions
                .ofObligation(overdue.id())
                .map(Supervision::explanation)
                .orElse(null);
        String late = String.valueOf(calendar.workdaysBetween(overdue.effectiveDue(), time.today()));
        String facts = words.of(
                "reporting.facts",
                overdue.terms().title(),
                words.day(overdue.effectiveDue()),
                words.day(time.today()),
                late);
        return explanation == null ? facts : facts + words.of("reporting.facts.explained", explanation);
    }
}
