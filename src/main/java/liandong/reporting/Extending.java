package liandong.reporting;

import java.time.LocalDate;
import java.util.Objects;
import liandong.audit.AuditLog;
import liandong.engine.Retrying;
import liandong.organization.Access;
import liandong.organization.Capability;
import liandong.organization.NotVisible;
import liandong.organization.Viewer;
import liandong.shared.BusinessTime;
import liandong.shared.PlainText;
import liandong.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** A unit asks for a later due day with a reason; the receiver or the lead decides (延期申请). */
@Service
public class Extending {

    private final Obligations obligations;
    private final ExtensionRequests requests;
    private final DueDates dueDates;
    private final ReportNotices notices;
    private final Words words;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final BusinessTime time;
    private final Retrying retrying;

    Extending(
            Obligations obligations,
            ExtensionRequests requests,
            DueDates dueDates,
            ReportNotices notices,
            Words words,
            AuditLog audit,
            ApplicationEventPublisher events,
            BusinessTime time,
            Retrying retrying) {
        this.obligations = obligations;
        this.requests = requests;
        this.dueDates = dueDates;
        this.notices = notices;
        this.words = words;
        this.audit = audit;
        this.events = events;
        this.time = time;
        this.retrying = retrying;
    }

    public void ask(Viewer viewer, long obligationId, LocalDate wantedDue, String reason) {
        retrying.inTransaction(() -> {
            Obligation owed = Access.visible(viewer, obligations.find(obligationId));
            Refused.unless(viewer.mayAct(owed.ownerUnitId(), Capability.LIAISON), "reporting.refused.not-yours");
            Refused.unless(owed.state().isOwed(), "reporting.refused.not-open");
            PlainText.statement(reason);
            Refused.unless(!reason.isBlank(), "review.extension.refused.no-reason");
            Refused.unless(requests.openFor(obligationId).isEmpty(), "review.extension.refused.asked");
            // A day that could never be granted is refused to whoever can still choose another.
            owed.extend(wantedDue, time.today());
            Obligation current = obligations.get(obligationId);
            long id = requests.insert(current, wantedDue, reason, viewer.displayName(), time.now());
            record("extension-asked", obligationId, owed.ownerUnitId(), wantedDue + ": " + reason);
            mail(current, owed.reviewerUnitId(), Capability.OFFICER, "asked", id, wantedDue, reason);
            events.publishEvent(new ExtensionAsked(id));
        });
    }

    /**
     * @param grantedDue the new due day; null refuses
     * @param answer why not, or what goes with it
     */
    public void decide(
            Viewer viewer, long obligationId, long requestId, @Nullable LocalDate grantedDue, String answer) {
        retrying.inTransaction(() -> {
            Obligation owed = Access.visible(viewer, obligations.find(obligationId));
            Refused.unless(
                    viewer.mayAct(owed.reviewerUnitId(), Capability.OFFICER)
                            || viewer.mayAct(owed.leadUnitId(), Capability.OFFICER),
                    "reporting.refused.not-yours");
            ofObligation(obligationId, requestId);
            boolean granted = grantedDue != null;
            PlainText.statement(answer);
            Refused.unless(granted || !answer.isBlank(), "review.extension.refused.no-answer");
            if (grantedDue != null) {
                owed.extend(grantedDue, time.today());
            }
            requests.end(
                    requestId,
                    granted ? ExtensionRequest.State.GRANTED : ExtensionRequest.State.REFUSED,
                    grantedDue,
                    answer,
                    viewer.displayName(),
                    time.now());
            record(granted ? "extension-granted" : "extension-refused", obligationId, owed.reviewerUnitId(), answer);
            events.publishEvent(new ExtensionDecided(requestId, granted));
        });
    }

    public void withdraw(Viewer viewer, long obligationId, long requestId) {
        retrying.inTransaction(() -> {
            Obligation owed = Access.visible(viewer, obligations.find(obligationId));
            Refused.unless(viewer.mayAct(owed.ownerUnitId(), Capability.LIAISON), "reporting.refused.not-yours");
            drop(ofObligation(obligationId, requestId), ExtensionRequest.State.WITHDRAWN);
        });
    }

    /** Ends a request that nobody has to decide any more, in the transaction of what made it so. */
    public void noLongerNeeded(long obligationId) {
        requests.openFor(obligationId).ifPresent(open -> drop(open, ExtensionRequest.State.OBSOLETE));
    }

    /** Moves the due day as decided. */
    public void grant(long requestId) {
        ExtensionRequest request = requests.get(requestId);
        dueDates.move(
                obligations.get(request.obligationId()),
                Objects.requireNonNull(request.grantedDue()),
                request.reason(),
                request.decidedBy());
    }

    /** Tells the unit why its due day stays. */
    public void tellRefusal(long requestId) {
        ExtensionRequest request = requests.get(requestId);
        Obligation owed = obligations.get(request.obligationId());
        String answer = Objects.requireNonNullElse(request.answer(), "");
        mail(owed, owed.ownerUnitId(), Capability.LIAISON, "refused", requestId, request.wantedDue(), answer);
    }

    private void mail(
            Obligation owed, long unitId, Capability role, String what, long requestId, LocalDate wanted, String said) {
        notices.send(
                owed,
                unitId,
                role,
                "extension-" + what,
                String.valueOf(requestId),
                owed.terms().title(),
                words.day(wanted),
                said,
                words.day(owed.standing().effectiveDue()));
    }

    private void drop(ExtensionRequest request, ExtensionRequest.State state) {
        requests.end(request.id(), state, null, null, null, time.now());
        Obligation owed = obligations.get(request.obligationId());
        record("extension-dropped", owed.id(), owed.ownerUnitId(), state.name());
        events.publishEvent(new ExtensionDropped(request.id()));
    }

    private ExtensionRequest ofObligation(long obligationId, long requestId) {
        return requests.find(requestId)
                .filter(request -> request.obligationId() == obligationId)
                .orElseThrow(NotVisible::new);
    }

    private void record(String action, long obligationId, long unitId, String detail) {
        audit.record(action, "obligation:" + obligationId, unitId, detail);
    }
}
