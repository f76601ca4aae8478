package liandong.reporting;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import liandong.audit.AuditLog;
import liandong.engine.Retrying;
import liandong.organization.Access;
import liandong.organization.Capability;
import liandong.organization.Viewer;
import liandong.shared.BusinessTime;
import liandong.shared.Conflict;
import liandong.shared.PlainText;
import liandong.shared.Refused;
import liandong.table.Entry;
import liandong.table.Finding;
import liandong.table.ReportTable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * What people do with reports (信息报送). Every method is one transaction and guards its own preconditions: who may not
 * see the report gets 404, who may not act is refused, who acts on an old version meets a conflict.
 */
@Service
public class Reporting {

    /** Autosaves of one person closer together than this are one sitting. */
    private static final Duration SITTING = Duration.ofMinutes(30);

    private final Obligations obligations;
    private final ReportRevisions revisions;
    private final ReportChecks checks;
    private final ReturnRemarks remarks;
    private final DueDates dueDates;
    private final Proxying proxying;
    private final OwnReviews ownReviews;
    private final Correcting correcting;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final BusinessTime time;
    private final Retrying retrying;

    Reporting(
            Obligations obligations,
            ReportRevisions revisions,
            ReportChecks checks,
            ReturnRemarks remarks,
            DueDates dueDates,
            Proxying proxying,
            OwnReviews ownReviews,
            Correcting correcting,
            AuditLog audit,
            ApplicationEventPublisher events,
            BusinessTime time,
            Retrying retrying) {
        this.obligations = obligations;
        this.revisions = revisions;
        this.checks = checks;
        this.remarks = remarks;
        this.dueDates = dueDates;
        this.proxying = proxying;
        this.ownReviews = ownReviews;
        this.correcting = correcting;
        this.audit = audit;
        this.events = events;
        this.time = time;
        this.retrying = retrying;
    }

    /** Keeps what was typed, valid or not, once; returns the version the next act has to name. */
    public int saveDraft(Viewer viewer, long obligationId, int version, ReportDraft draft) {
        try {
            retrying.inTransaction(() -> {
                Obligation owed = filled(viewer, obligationId, version);
                save(owed, draft, viewer, true);
            });
            return version + 1;
        } catch (Conflict clickedTwice) {
            if (!isLatest(obligationId, draft, false, viewer)) {
                throw clickedTwice;
            }
            return obligations.get(obligationId).version();
        }
    }

    /**
     * Keeps what was typed while somebody types (自动保存); what is stored already is not stored again, and one sitting
     * leaves one row in the audit.
     */
    public int keepDraft(Viewer viewer, long obligationId, int version, ReportDraft draft) {
        Optional<ReportRevision> stored = revisions.latest(obligationId).filter(latest -> !latest.submitted());
        boolean nothingNew =
                stored.map(ReportRevision::draft).orElse(ReportDraft.EMPTY).equals(draft);
        boolean sitting = stored.filter(last -> last.filledBy().equals(viewer.displayName())
                        && last.savedAt().isAfter(time.now().minus(SITTING)))
                .isPresent();
        retrying.inTransaction(() -> {
            Obligation owed = filled(viewer, obligationId, version);
            if (!nothingNew) {
                save(owed, draft, viewer, !sitting);
            }
        });
        return nothingNew ? version : version + 1;
    }

    /**
     * Reads what was typed with the report's table, keeps it and, unless something in it has to be put right or explained
     * first, hands it in, all at once. What cannot be read is not kept. Whoever hands in the same again, as by a double
     * click, is told that it is handed in.
     *
     * @param throughHead the unit's own head looks at it first, even where the unit does not always want that
     */
    public HandingIn handIn(Viewer viewer, long obligationId, int version, TypedReport typed, boolean throughHead) {
        AtomicReference<HandingIn> answer = new AtomicReference<>();
        try {
            retrying.inTransaction(
                    () -> answer.set(handIn(viewer, filled(viewer, obligationId, version), typed, throughHead)));
            return Objects.requireNonNull(answer.get());
        } catch (Conflict clickedTwice) {
            if (!isLatest(obligationId, read(viewer, obligationId, typed), true, viewer)) {
                throw clickedTwice;
            }
            return new HandingIn(true, List.of());
        }
    }

    private ReportDraft read(Viewer viewer, long obligationId, TypedReport typed) {
        Obligation owed = Access.visible(viewer, obligations.find(obligationId));
        return typed.draft(typed.read(checks.table(owed)).values());
    }

    /** Whether that person's very words are what was saved, or handed in, last. */
    private boolean isLatest(long obligationId, ReportDraft draft, boolean submitted, Viewer viewer) {
        return revisions
                .latest(obligationId)
                .filter(latest -> latest.submitted() == submitted
                        && latest.draft().equals(draft)
                        && viewer.displayName().equals(submitted ? latest.submittedBy() : latest.filledBy()))
                .isPresent();
    }

    private HandingIn handIn(Viewer viewer, Obligation owed, TypedReport typed, boolean throughHead) {
        ReportTable table = checks.table(owed);
        Entry entry = typed.read(table);
        if (!entry.isReadable()) {
            return new HandingIn(false, entry.findings());
        }
        ReportDraft draft = typed.draft(entry.values());
        List<Finding> findings = checks.findings(owed, table, draft);
        if (!checks.blocking(owed, draft, findings).isEmpty()) {
            save(owed, draft, viewer, true);
            return new HandingIn(false, findings);
        }
        correcting
                .writing(owed)
                .ifPresentOrElse(
                        correction -> handInCorrection(viewer, owed, correction, draft),
                        () -> handOver(viewer, owed, draft, throughHead));
        return new HandingIn(true, findings);
    }

    private void handInCorrection(Viewer viewer, Obligation accepted, Correction correction, ReportDraft draft) {
        int revision = draftNo(accepted);
        obligations.save(accepted);
        revisions.handIn(accepted, revision, draft, viewer.displayName(), time.now());
        correcting.handedIn(accepted, correction, revision);
    }

    private void handOver(Viewer viewer, Obligation owed, ReportDraft draft, boolean throughHead) {
        boolean forUnit = !viewer.mayAct(owed.ownerUnitId(), Capability.LIAISON);
        boolean head = !forUnit && (throughHead || ownReviews.wanted(owed.ownerUnitId()));
        int revision = draftNo(owed);
        owed.write(revision);
        owed.submit(time.now(), head, draft.values().zero(), forUnit);
        obligations.save(owed);
        revisions.handIn(owed, revision, draft, viewer.displayName(), time.now());
        proxying.handedIn(viewer, owed, revision);
        record("report-submitted", owed, "revision " + revision + (forUnit ? ", for the unit" : ""));
        ObligationTerms of = owed.terms();
        events.publishEvent(new ReportSubmitted(of.campaignId(), of.roundId(), owed.id(), of.ownerUnitId(), head));
    }

    /** The unit's own head lets it leave the unit. */
    public void approve(Viewer viewer, long obligationId, int version) {
        retrying.inTransaction(() -> {
            Obligation owed = owed(viewer, obligationId, version, Capability.UNIT_HEAD);
            owed.approve(time.now());
            obligations.save(owed);
            record("report-approved", owed, "");
            ObligationTerms of = owed.terms();
            events.publishEvent(new ReportApproved(of.campaignId(), of.roundId(), obligationId, of.ownerUnitId()));
        });
    }

    /** The unit's own head wants it changed first. */
    public void sendBack(Viewer viewer, long obligationId, int version, String reason) {
        retrying.inTransaction(() -> {
            Obligation owed = owed(viewer, obligationId, version, Capability.UNIT_HEAD);
            owed.sendBack(reason);
            reopen(owed);
            record("report-sent-back", owed, reason);
            events.publishEvent(new ReportSentBack(owed.terms().campaignId(), obligationId, owed.ownerUnitId()));
        });
    }

    /** The unit takes it back before it is accepted; it is no longer in time by what it handed in earlier. */
    public void withdraw(Viewer viewer, long obligationId, int version) {
        retrying.inTransaction(() -> {
            Obligation owed = owed(viewer, obligationId, version, Capability.LIAISON);
            boolean fromOwnReview = owed.state() == ObligationState.UNIT_REVIEW;
            owed.withdraw(time.now());
            reopen(owed);
            record("report-withdrawn", owed, "");
            events.publishEvent(
                    new ReportWithdrawn(owed.terms().campaignId(), obligationId, owed.ownerUnitId(), fromOwnReview));
        });
    }

    public void accept(Viewer viewer, long obligationId, int version) {
        retrying.inTransaction(() -> {
            Obligation received = received(viewer, obligationId, version);
            received.accept(time.now());
            obligations.save(received);
            record(
                    "report-accepted",
                    received,
                    "revision " + received.standing().revisionNo());
            ObligationTerms of = received.terms();
            events.publishEvent(new ReportAccepted(of.campaignId(), of.roundId(), obligationId, of.ownerUnitId()));
            events.publishEvent(new ReportSettled(of.campaignId(), obligationId, of.ownerUnitId(), true));
        });
    }

    /** @param newDue until when the correction is due, null leaves the due day as it is */
    public void returnForCorrection(
            Viewer viewer, long obligationId, int version, String reason, @Nullable LocalDate newDue) {
        returnForCorrection(viewer, obligationId, version, reason, newDue, Map.of());
    }

    /** @param notes what is to be corrected, by the address of its place */
    public void returnForCorrection(
            Viewer viewer,
            long obligationId,
            int version,
            String reason,
            @Nullable LocalDate newDue,
            Map<String, String> notes) {
        retrying.inTransaction(() -> {
            Obligation received = received(viewer, obligationId, version);
            received.returnForCorrection(time.now(), reason);
            remarks.insert(obligationId, received.standing().revisionNo(), notes, viewer.displayName(), time.now());
            reopen(received);
            record("report-returned", received, reason);
            ObligationTerms of = received.terms();
            events.publishEvent(
                    new ReportReturned(of.campaignId(), of.roundId(), obligationId, of.ownerUnitId(), reason));
            if (newDue != null) {
                dueDates.move(obligations.get(obligationId), newDue, reason, viewer.displayName());
            }
        });
    }

    /** The receiver does not take, after the lock, what was handed in before it (不予接收). */
    public void turnDown(Viewer viewer, long obligationId, int version, String reason) {
        retrying.inTransaction(() -> {
            Obligation received = received(viewer, obligationId, version);
            received.turnDown(time.now(), reason);
            obligations.save(received);
            record("report-turned-down", received, reason);
            ObligationTerms of = received.terms();
            events.publishEvent(new ReportLocked(
                    of.campaignId(), of.roundId(), obligationId, of.ownerUnitId(), ObligationState.SUBMITTED));
            events.publishEvent(new ReportSettled(of.campaignId(), obligationId, of.ownerUnitId(), false));
        });
    }

    /** Moves an obligation's due day (延期) in the lead's name; its original date is kept. Reminded anew. */
    public void extend(Viewer viewer, long obligationId, int version, LocalDate newDue, String reason) {
        retrying.inTransaction(() -> {
            Obligation owed = current(viewer, obligationId, version);
            Refused.unless(viewer.mayAct(owed.leadUnitId(), Capability.OFFICER), "reporting.refused.not-yours");
            PlainText.statement(reason);
            dueDates.move(owed, newDue, reason, viewer.displayName());
        });
    }

    /** The same by a decision taken elsewhere: a meeting, a supervision. */
    public void extend(long obligationId, LocalDate newDue, String reason) {
        retrying.inTransaction(() -> dueDates.move(obligations.get(obligationId), newDue, reason, null));
    }

    /** Nothing is taken any more for its period; what is settled or waits for its review stays as it is. */
    public void lock(long obligationId) {
        retrying.inTransaction(() -> {
            Obligation late = obligations.get(obligationId);
            if (!late.state().isOwed()) {
                return;
            }
            ObligationState standing = late.state();
            late.lock(time.now());
            obligations.save(late);
            record("obligation-locked", late, standing.name());
            ObligationTerms of = late.terms();
            events.publishEvent(
                    new ReportLocked(of.campaignId(), of.roundId(), obligationId, of.ownerUnitId(), standing));
            events.publishEvent(new ReportSettled(of.campaignId(), obligationId, of.ownerUnitId(), false));
        });
    }

    private Obligation owed(Viewer viewer, long obligationId, int version, Capability role) {
        Obligation owed = current(viewer, obligationId, version);
        Refused.unless(viewer.mayAct(owed.ownerUnitId(), role), "reporting.refused.not-yours");
        return owed;
    }

    /** By the unit, or for it once the source is named. */
    private Obligation filled(Viewer viewer, long obligationId, int version) {
        Obligation owed = current(viewer, obligationId, version);
        proxying.refuseStrangers(viewer, owed);
        return owed;
    }

    private Obligation received(Viewer viewer, long obligationId, int version) {
        Obligation received = current(viewer, obligationId, version);
        // The lead decides for a receiver that has not reviewed by the lock, so that the round can end.
        Refused.unless(
                viewer.mayAct(received.reviewerUnitId(), Capability.OFFICER)
                        || received.isLockedFor(time.now()) && viewer.mayAct(received.leadUnitId(), Capability.OFFICER),
                "reporting.refused.not-yours");
        return received;
    }

    private Obligation current(Viewer viewer, long obligationId, int version) {
        Obligation found = Access.visible(viewer, obligations.find(obligationId));
        if (found.version() != version) {
            throw new Conflict("reporting.conflict.changed");
        }
        return found;
    }

    /** What was handed in stays frozen; the unit goes on with a copy. */
    private void reopen(Obligation back) {
        revisions
                .latest(back.id())
                .filter(ReportRevision::submitted)
                .ifPresentOrElse(
                        frozen -> write(back, frozen.revisionNo() + 1, frozen.draft(), frozen.filledBy()),
                        () -> obligations.save(back));
    }

    private void write(Obligation owed, int revision, ReportDraft draft, String filledBy) {
        owed.write(revision);
        obligations.save(owed);
        revisions.write(owed, revision, draft, filledBy, time.now());
    }

    private void save(Obligation owed, ReportDraft draft, Viewer viewer, boolean audited) {
        int revision = draftNo(owed);
        if (correcting.writing(owed).isPresent()) {
            // The report stays accepted; what counts changes only when the receiver takes the new revision.
            obligations.save(owed);
            revisions.write(owed, revision, draft, viewer.displayName(), time.now());
        } else {
            write(owed, revision, draft, viewer.displayName());
        }
        if (audited) {
            record("report-saved", owed, "revision " + revision);
        }
    }

    /** The number of the draft that is written on, or of the one that follows what was accepted. */
    private int draftNo(Obligation owed) {
        if (owed.state() != ObligationState.ACCEPTED) {
            return Math.max(1, owed.standing().revisionNo());
        }
        ReportRevision latest = revisions.latest(owed.id()).orElseThrow();
        return latest.submitted() ? latest.revisionNo() + 1 : latest.revisionNo();
    }

    private void record(String action, Obligation obligation, String detail) {
        audit.record(action, "obligation:" + obligation.id(), obligation.ownerUnitId(), detail);
    }
}
