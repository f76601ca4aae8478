package liandong.reporting;

import java.util.List;
import liandong.audit.AuditLog;
import liandong.engine.Retrying;
import liandong.organization.Access;
import liandong.organization.Capability;
import liandong.organization.Directory;
import liandong.organization.NotVisible;
import liandong.organization.Unit;
import liandong.organization.Viewer;
import liandong.shared.BusinessTime;
import liandong.shared.PlainText;
import liandong.shared.Refused;
import liandong.worklist.NewWorkItem;
import liandong.worklist.Worklist;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/** A unit asks the receiver to let an error pass that is right all the same; the receiver decides (校验放行). */
@Service
public class Waiving {

    /** Kind of the work in the receiver's inbox; it has no engine task. */
    public static final String SOURCE = "waive-error";

    private final Obligations obligations;
    private final Waivers waivers;
    private final Worklist worklist;
    private final ReportingDeadlines deadlines;
    private final Directory directory;
    private final ReportNotices notices;
    private final Words words;
    private final AuditLog audit;
    private final BusinessTime time;
    private final Retrying retrying;

    Waiving(
            Obligations obligations,
            Waivers waivers,
            Worklist worklist,
            ReportingDeadlines deadlines,
            Directory directory,
            ReportNotices notices,
            Words words,
            AuditLog audit,
            BusinessTime time,
            Retrying retrying) {
        this.obligations = obligations;
        this.waivers = waivers;
        this.worklist = worklist;
        this.deadlines = deadlines;
        this.directory = directory;
        this.notices = notices;
        this.words = words;
        this.audit = audit;
        this.time = time;
        this.retrying = retrying;
    }

    /** One broken rule, in words, and why its figures are right. */
    public record Request(String ruleId, String finding, String reason) {}

    public void ask(Viewer viewer, long obligationId, List<Request> requests) {
        retrying.inTransaction(() -> {
            Obligation owed = Access.visible(viewer, obligations.find(obligationId));
            Refused.unless(viewer.mayAct(owed.ownerUnitId(), Capability.LIAISON), "reporting.refused.not-yours");
            Refused.unless(owed.state().isOwed(), "reporting.refused.not-open");
            Refused.unless(!requests.isEmpty(), "review.waiver.refused.no-reason");
            requests.forEach(request -> PlainText.note(request.reason()));
            requests.forEach(request -> ask(viewer, owed, request));
        });
    }

    private void ask(Viewer viewer, Obligation owed, Request request) {
        long id = waivers.ask(
                owed.id(), request.ruleId(), request.finding(), request.reason(), viewer.displayName(), time.now());
        if (worklist.find(SOURCE, id).filter(item -> item.isOpen()).isEmpty()) {
            worklist.open(work(owed, id));
        }
        record("waiver-asked", owed, owed.ownerUnitId(), request.ruleId() + ": " + request.reason());
    }

    /** @param answer why it passes, or why it does not */
    public void decide(Viewer viewer, long obligationId, long waiverId, boolean granted, String answer) {
        retrying.inTransaction(() -> {
            Obligation owed = Access.visible(viewer, obligations.find(obligationId));
            Refused.unless(viewer.mayAct(owed.reviewerUnitId(), Capability.OFFICER), "reporting.refused.not-yours");
            PlainText.note(answer);
            Refused.unless(!answer.isBlank(), "review.waiver.refused.no-answer");
            Waiver asked = waivers.find(waiverId)
                    .filter(waiver -> waiver.obligationId() == obligationId)
                    .orElseThrow(NotVisible::new);
            Waiver.State state = granted ? Waiver.State.GRANTED : Waiver.State.REFUSED;
            waivers.decide(waiverId, state, answer, viewer.displayName(), time.now());
            worklist.done(SOURCE, waiverId);
            tell(owed, asked, granted, answer);
            record(
                    granted ? "waiver-granted" : "waiver-refused",
                    owed,
                    owed.reviewerUnitId(),
                    asked.ruleId() + ": " + answer);
        });
    }

    /** Nobody has to decide about a report that is through or locked. */
    @EventListener
    void on(ReportSettled event) {
        waivers.of(event.obligationId()).stream()
                .filter(Waiver::isAsked)
                .forEach(waiver -> worklist.withdraw(SOURCE, waiver.id()));
    }

    private NewWorkItem work(Obligation owed, long waiverId) {
        ObligationTerms of = owed.terms();
        String unit = directory.unit(owed.ownerUnitId()).map(Unit::name).orElse("");
        return new NewWorkItem(
                SOURCE,
                waiverId,
                owed.reviewerUnitId(),
                Capability.OFFICER,
                null,
                words.of("review.task.waive-error", of.title(), unit),
                of.campaignId(),
                of.ownerUnitId(),
                of.leadUnitId(),
                "/reports/" + owed.id(),
                null,
                deadlines.reviewUntil(of.roundId()));
    }

    private void tell(Obligation owed, Waiver asked, boolean granted, String answer) {
        notices.send(
                owed,
                owed.ownerUnitId(),
                Capability.LIAISON,
                granted ? "waiver-granted" : "waiver-refused",
                asked.id() + ":" + asked.askedAt().getEpochSecond(),
                asked.finding(),
                answer);
    }

    private void record(String action, Obligation owed, long unitId, String detail) {
        audit.record(action, "obligation:" + owed.id(), unitId, detail);
    }
}
