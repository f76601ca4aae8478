package liandong.reporting;

import java.util.Objects;
import java.util.Optional;
import liandong.audit.AuditLog;
import liandong.campaign.CampaignClosed;
import liandong.engine.Retrying;
import liandong.organization.Access;
import liandong.organization.Capability;
import liandong.organization.Viewer;
import liandong.shared.BusinessTime;
import liandong.shared.PlainText;
import liandong.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/**
 * A unit corrects what was accepted already (接收后更正): the report stays accepted and its old revision counts until the
 * receiver takes the new one. What was published before stays as it was.
 */
@Service
public class Correcting {

    private final Obligations obligations;
    private final Corrections corrections;
    private final ReportNotices notices;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final BusinessTime time;
    private final Retrying retrying;

    Correcting(
            Obligations obligations,
            Corrections corrections,
            ReportNotices notices,
            AuditLog audit,
            ApplicationEventPublisher events,
            BusinessTime time,
            Retrying retrying) {
        this.obligations = obligations;
        this.corrections = corrections;
        this.notices = notices;
        this.audit = audit;
        this.events = events;
        this.time = time;
        this.retrying = retrying;
    }

    public void begin(Viewer viewer, long obligationId, String reason) {
        retrying.inTransaction(() -> {
            Obligation accepted = ownUnits(viewer, obligationId);
            Refused.unless(accepted.state() == ObligationState.ACCEPTED, "review.correction.refused.not-accepted");
            PlainText.statement(reason);
            Refused.unless(!reason.isBlank(), "review.correction.refused.no-reason");
            Refused.unless(corrections.openFor(obligationId).isEmpty(), "review.correction.refused.begun");
            long id = corrections.insert(accepted, reason, viewer.displayName(), time.now());
            record("correction-begun", accepted, accepted.ownerUnitId(), reason);
            events.publishEvent(new CorrectionBegun(id));
        });
    }

    /** The unit gives it up, written or handed in; the old revision goes on counting. */
    public void giveUp(Viewer viewer, long obligationId) {
        retrying.inTransaction(() -> {
            ownUnits(viewer, obligationId);
            drop(open(obligationId));
        });
    }

    /** @param answer why it is not taken; may be blank when it is */
    public void decide(Viewer viewer, long obligationId, boolean taken, String answer) {
        retrying.inTransaction(() -> {
            Obligation accepted = Access.visible(viewer, obligations.find(obligationId));
            Refused.unless(viewer.mayAct(accepted.reviewerUnitId(), Capability.OFFICER), "reporting.refused.not-yours");
            PlainText.statement(answer);
            Refused.unless(taken || !answer.isBlank(), "review.correction.refused.no-answer");
            Correction open = open(obligationId);
            Refused.unless(open.isSubmitted(), "review.correction.refused.decided");
            Correction.State state = taken ? Correction.State.COUNTED : Correction.State.REFUSED;
            corrections.end(open, state, answer, viewer.displayName(), time.now());
            record(taken ? "correction-taken" : "correction-refused", accepted, accepted.reviewerUnitId(), answer);
            events.publishEvent(new CorrectionDecided(open.id(), taken));
        });
    }

    /** The one the unit is writing now; only what was accepted is corrected. */
    Optional<Correction> writing(Obligation owed) {
        return owed.state() == ObligationState.ACCEPTED
                ? corrections.openFor(owed.id()).filter(Correction::isWriting)
                : Optional.empty();
    }

    /** The draft of a correction is handed in; refused without a change. */
    void handedIn(Obligation accepted, Correction writing, int revisionNo) {
        corrections.handedIn(writing.id(), revisionNo, time.now());
        record("correction-handed-in", accepted, accepted.ownerUnitId(), "revision " + revisionNo);
        events.publishEvent(new CorrectionHandedIn(writing.id()));
    }

    /** The new revision counts from now on. */
    public void countRevision(long correctionId) {
        Correction taken = corrections.get(correctionId);
        Obligation accepted = obligations.get(taken.obligationId());
        accepted.count(Objects.requireNonNull(taken.newRevision()), time.now());
        obligations.save(accepted);
        record(
                "revision-counted",
                accepted,
                accepted.reviewerUnitId(),
                taken.oldRevision() + " -> " + taken.newRevision());
        events.publishEvent(new RevisionCounted(accepted.id()));
        tell(taken, accepted, "taken");
    }

    /** Tells the unit why its old revision stays. */
    public void tellRefusal(long correctionId) {
        Correction refused = corrections.get(correctionId);
        tell(refused, obligations.get(refused.obligationId()), "refused");
    }

    /** A closed campaign takes no corrections any more. */
    @EventListener
    void on(CampaignClosed event) {
        corrections.openInCampaign(event.campaignId()).forEach(this::drop);
    }

    private void drop(Correction open) {
        corrections.end(open, Correction.State.DROPPED, null, null, time.now());
        Obligation accepted = obligations.get(open.obligationId());
        record("correction-dropped", accepted, accepted.ownerUnitId(), "");
        events.publishEvent(new CorrectionDropped(open.id()));
    }

    private void tell(Correction decided, Obligation accepted, String what) {
        notices.send(
                accepted,
                accepted.ownerUnitId(),
                Capability.LIAISON,
                "correction-" + what,
                String.valueOf(decided.id()),
                accepted.terms().title(),
                Objects.requireNonNullElse(decided.answer(), ""));
    }

    private Obligation ownUnits(Viewer viewer, long obligationId) {
        Obligation accepted = Access.visible(viewer, obligations.find(obligationId));
        Refused.unless(viewer.mayAct(accepted.ownerUnitId(), Capability.LIAISON), "reporting.refused.not-yours");
        return accepted;
    }

    private Correction open(long obligationId) {
        return corrections.openFor(obligationId).orElseThrow(() -> new Refused("review.correction.refused.decided"));
    }

    private void record(String action, Obligation accepted, long unitId, String detail) {
        audit.record(action, "obligation:" + accepted.id(), unitId, detail);
    }
}
