package liandong.reporting;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import liandong.audit.AuditLog;
import liandong.campaign.CampaignClosed;
import liandong.engine.Retrying;
import liandong.notification.ImmediateMail;
import liandong.notification.Notifications;
import liandong.organization.Access;
import liandong.organization.Capability;
import liandong.organization.Viewer;
import liandong.shared.BusinessTime;
import liandong.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A unit corrects what was accepted already (接收后更正): the report stays accepted and its old revision counts until the
 * receiver takes the new one. What was published before stays as it was.
 */
@Service
public class Correcting {

    private final Obligations obligations;
    private final Corrections corrections;
    private final Notifications notifications;
    private final Words words;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final BusinessTime time;
    private final Retrying retrying;
    private final TransactionTemplate transaction;

    Correcting(
            Obligations obligations,
            Corrections corrections,
            Notifications notifications,
            Words words,
            AuditLog audit,
            ApplicationEventPublisher events,
            BusinessTime time,
            Retrying retrying,
            TransactionTemplate transaction) {
        this.obligations = obligations;
        this.corrections = corrections;
        this.notifications = notifications;
        this.words = words;
        this.audit = audit;
        this.events = events;
        this.time = time;
        this.retrying = retrying;
        this.transaction = transaction;
    }

    public void begin(Viewer viewer, long obligationId, String reason) {
        act(() -> {
            Obligation accepted = ownUnits(viewer, obligationId);
            refuseUnless(accepted.state() == ObligationState.ACCEPTED, "review.correction.refused.not-accepted");
            refuseUnless(!reason.isBlank(), "review.correction.refused.no-reason");
            refuseUnless(corrections.openFor(obligationId).isEmpty(), "review.correction.refused.begun");
            long id = corrections.insert(accepted, reason, viewer.displayName(), time.now());
            record("correction-begun", accepted, accepted.ownerUnitId(), reason);
            events.publishEvent(new CorrectionBegun(id));
        });
    }

    /** The unit gives it up, written or handed in; the old revision goes on counting. */
    public void giveUp(Viewer viewer, long obligationId) {
        act(() -> {
            ownUnits(viewer, obligationId);
            drop(open(obligationId));
        });
    }

    /** @param answer why it is not taken; may be blank when it is */
    public void decide(Viewer viewer, long obligationId, boolean taken, String answer) {
        act(() -> {
            Obligation accepted = Access.visible(viewer, obligations.find(obligationId));
            refuseUnless(viewer.mayAct(accepted.reviewerUnitId(), Capability.OFFICER), "reporting.refused.not-yours");
            refuseUnless(taken || !answer.isBlank(), "review.correction.refused.no-answer");
            Correction open = open(obligationId);
            refuseUnless(open.isSubmitted(), "review.correction.refused.decided");
            Correction.State state = taken ? Correction.State.COUNTED : Correction.State.REFUSED;
            corrections.end(open, state, answer, viewer.displayName(), time.now());
            record(taken ? "correction-taken" : "correction-refused", accepted, accepted.reviewerUnitId(), answer);
            events.publishEvent(new CorrectionDecided(open.id(), taken));
        });
    }

    /** The one the unit is writing now. */
    Optional<Correction> writing(long obligationId) {
        return corrections.openFor(obligationId).filter(Correction::isWriting);
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
        String title = accepted.terms().title();
        String text =
                words.of("review.mail.correction-" + what, title, Objects.requireNonNullElse(decided.answer(), ""));
        notifications.send(new ImmediateMail(
                accepted.ownerUnitId(),
                Capability.LIAISON,
                "correction-%s:%d".formatted(what, decided.id()),
                "review.mail.correction-" + what + ".subject",
                List.of(title),
                "notification/mail/notice",
                Map.of("paragraphs", List.of(text), "link", "/reports/" + accepted.id()),
                accepted.terms().campaignId(),
                accepted.leadUnitId(),
                false,
                null));
    }

    private Obligation ownUnits(Viewer viewer, long obligationId) {
        Obligation accepted = Access.visible(viewer, obligations.find(obligationId));
        refuseUnless(viewer.mayAct(accepted.ownerUnitId(), Capability.LIAISON), "reporting.refused.not-yours");
        return accepted;
    }

    private Correction open(long obligationId) {
        return corrections.openFor(obligationId).orElseThrow(() -> new Refused("review.correction.refused.decided"));
    }

    private void act(Runnable act) {
        retrying.run(() -> transaction.executeWithoutResult(status -> act.run()));
    }

    private static void refuseUnless(boolean allowed, String messageKey) {
        if (!allowed) {
            throw new Refused(messageKey);
        }
    }

    private void record(String action, Obligation accepted, long unitId, String detail) {
        audit.record(action, "obligation:" + accepted.id(), unitId, detail);
    }
}
