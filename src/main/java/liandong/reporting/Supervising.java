package liandong.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import liandong.audit.AuditLog;
import liandong.engine.Retrying;
import liandong.notification.ImmediateMail;
import liandong.notification.Notifications;
import liandong.organization.Access;
import liandong.organization.Capability;
import liandong.organization.Viewer;
import liandong.shared.BusinessTime;
import liandong.shared.Conflict;
import liandong.shared.PlainText;
import liandong.shared.Refused;
import liandong.worklist.Worklist;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** What people do in a supervision (督办): the unit answers, its head explains, the lead decides. */
@Service
public class Supervising {

    private static final int BATCH = 50;

    private final Supervisions supervisions;
    private final Obligations obligations;
    private final RungsFired fired;
    private final DueDates dueDates;
    private final Worklist worklist;
    private final Notifications notifications;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final BusinessTime time;
    private final Retrying retrying;

    Supervising(
            Supervisions supervisions,
            Obligations obligations,
            RungsFired fired,
            DueDates dueDates,
            Worklist worklist,
            Notifications notifications,
            AuditLog audit,
            ApplicationEventPublisher events,
            BusinessTime time,
            Retrying retrying) {
        this.supervisions = supervisions;
        this.obligations = obligations;
        this.fired = fired;
        this.dueDates = dueDates;
        this.worklist = worklist;
        this.notifications = notifications;
        this.audit = audit;
        this.events = events;
        this.time = time;
        this.retrying = retrying;
    }

    /**
     * Begins for the next units on the rung that are not supervised for this report already; whether there are more. Each
     * is a process of its own, so many are begun in batches.
     */
    public boolean start(long roundId, Combination combination) {
        List<Obligation> overdue = fired.unsupervised(roundId, combination, BATCH);
        retrying.inTransaction(() -> overdue.forEach(this::start));
        return overdue.size() == BATCH;
    }

    private void start(Obligation overdue) {
        long id = supervisions.insert(overdue, time.now());
        record("supervision-started", id, overdue.leadUnitId(), overdue.terms().title());
        events.publishEvent(new SupervisionOpened(overdue.terms().campaignId(), id, overdue.id()));
    }

    /** The unit says when the report comes. */
    public void reply(Viewer viewer, long supervisionId, int version, String reply) {
        retrying.inTransaction(() -> {
            Supervision open = at("remind-unit", viewer, supervisionId, version);
            long unit = open.supervisedUnitId();
            Refused.unless(
                    viewer.mayAct(unit, Capability.LIAISON) || viewer.mayAct(unit, Capability.UNIT_HEAD),
                    "reporting.refused.not-yours");
            PlainText.statement(reply);
            Refused.unless(!reply.isBlank(), "reporting.refused.no-text");
            supervisions.reply(open, reply, time.now());
            record("reminder-answered", supervisionId, open.supervisedUnitId(), reply);
            events.publishEvent(new SupervisionReplied(supervisionId));
        });
    }

    public void explain(Viewer viewer, long supervisionId, int version, String explanation) {
        retrying.inTransaction(() -> {
            Supervision open = at("explain-delay", viewer, supervisionId, version);
            Refused.unless(viewer.mayAct(open.supervisedUnitId(), Capability.UNIT_HEAD), "reporting.refused.not-yours");
            PlainText.statement(explanation);
            Refused.unless(!explanation.isBlank(), "reporting.refused.no-text");
            supervisions.explain(open, explanation, time.now());
            record("delay-explained", supervisionId, open.supervisedUnitId(), explanation);
            events.publishEvent(new DelayExplained(supervisionId));
        });
    }

    /** @param newDue the new due day, for an extension only */
    public void decide(
            Viewer viewer,
            long supervisionId,
            int version,
            Supervision.Measure measure,
            String note,
            @Nullable LocalDate newDue) {
        retrying.inTransaction(() -> {
            Supervision open = at("decide-measure", viewer, supervisionId, version);
            Refused.unless(viewer.mayAct(open.leadUnitId(), Capability.OFFICER), "reporting.refused.not-yours");
            PlainText.statement(note);
            Refused.unless(!note.isBlank(), "reporting.refused.no-text");
            Refused.unless(measure != Supervision.Measure.EXTEND || newDue != null, "reporting.refused.no-day");
            if (newDue != null) {
                // Refused here, where a person can still choose another day, not in the process afterwards.
                obligations.get(open.obligationId()).extend(newDue, time.today());
            }
            supervisions.decide(open, measure, note, measure == Supervision.Measure.EXTEND ? newDue : null, time.now());
            record("measure-decided", supervisionId, open.leadUnitId(), measure.code() + ": " + note);
            events.publishEvent(new MeasureDecided(supervisionId, measure));
        });
    }

    /** Moves the due day as the lead decided. */
    public void grantExtension(long supervisionId) {
        Supervision supervision = supervisions.get(supervisionId);
        dueDates.move(
                obligations.get(supervision.obligationId()),
                Objects.requireNonNull(supervision.newDue()),
                String.valueOf(supervision.measureNote()),
                null);
    }

    /** Invites the unit's head to an interview (约谈). */
    public void recordInterview(long supervisionId) {
        Supervision supervision = supervisions.get(supervisionId);
        notifications.send(new ImmediateMail(
                supervision.supervisedUnitId(),
                Capability.UNIT_HEAD,
                "interview:" + supervisionId + ":" + supervision.version(),
                "reporting.mail.interview.subject",
                List.of(supervision.title()),
                "reporting/mail/interview",
                Map.of(
                        "title", supervision.title(),
                        "note", String.valueOf(supervision.measureNote()),
                        "link", "/supervisions/" + supervisionId),
                supervision.campaignId(),
                supervision.leadUnitId(),
                false,
                null));
        record("interview-called", supervisionId, supervision.leadUnitId(), String.valueOf(supervision.measureNote()));
    }

    /** Ends it by where the report stands now. */
    public void close(long supervisionId) {
        Supervision supervision = supervisions.get(supervisionId);
        Supervision.Outcome outcome =
                switch (obligations.get(supervision.obligationId()).state()) {
                    case ACCEPTED -> Supervision.Outcome.ACCEPTED;
                    case LOCKED -> Supervision.Outcome.LOCKED;
                    case RELEASED -> Supervision.Outcome.RELEASED;
                    case SUBMITTED ->
                        stillRunning(supervision) ? Supervision.Outcome.MOVED : Supervision.Outcome.HANDED_IN;
                    default -> stillRunning(supervision) ? Supervision.Outcome.MOVED : Supervision.Outcome.LOCKED;
                };
        supervisions.close(supervisionId, outcome, time.now());
        record("supervision-closed", supervisionId, supervision.leadUnitId(), outcome.name());
    }

    private boolean stillRunning(Supervision supervision) {
        Instant lock = obligations.get(supervision.obligationId()).terms().lockAt();
        return time.now().isBefore(lock);
    }

    private Supervision at(String task, Viewer viewer, long supervisionId, int version) {
        Supervision found = Access.visible(viewer, supervisions.find(supervisionId));
        if (found.version() != version) {
            throw new Conflict("reporting.conflict.changed");
        }
        Refused.unless(worklist.openTask(task, supervisionId).isPresent(), "reporting.refused.not-now");
        return found;
    }

    private void record(String action, long supervisionId, long unitId, String detail) {
        audit.record(action, "supervision:" + supervisionId, unitId, detail);
    }
}
