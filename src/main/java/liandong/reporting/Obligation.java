package liandong.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import liandong.organization.Stake;
import liandong.shared.BusinessTime;
import liandong.shared.PlainText;
import liandong.shared.Refused;
import liandong.shared.WorkingCalendar;
import org.jspecify.annotations.Nullable;

/**
 * An obligation (应报): one unit owes one report of one item for one period. Who owes it is fixed when it is opened; its
 * due day changes only by a recorded revision. Timely is what first left the unit, valid, before the due day ended: a
 * return keeps that, a withdrawal gives it up.
 */
public class Obligation implements Stake {

    private final ObligationTerms terms;
    private LocalDate effectiveDue;
    private LocalDate overdueFrom;
    private int dueRevision;
    private ObligationState state;
    private boolean ownReview;
    private @Nullable Instant firstSubmittedAt;
    private @Nullable Instant submittedAt;
    private @Nullable Instant returnedAt;
    private int returnCount;
    private @Nullable String returnReason;
    private @Nullable Instant acceptedAt;
    private @Nullable Instant lockedAt;
    private boolean zeroReport;
    private boolean byProxy;
    private int revisionNo;
    private final int version;

    Obligation(ObligationTerms terms, ObligationStanding standing) {
        this.terms = terms;
        this.effectiveDue = standing.effectiveDue();
        this.overdueFrom = standing.overdueFrom();
        this.dueRevision = standing.dueRevision();
        this.state = standing.state();
        this.ownReview = standing.ownReview();
        this.firstSubmittedAt = standing.firstSubmittedAt();
        this.submittedAt = standing.submittedAt();
        this.returnedAt = standing.returnedAt();
        this.returnCount = standing.returnCount();
        this.returnReason = standing.returnReason();
        this.acceptedAt = standing.acceptedAt();
        this.lockedAt = standing.lockedAt();
        this.zeroReport = standing.zeroReport();
        this.byProxy = standing.byProxy();
        this.revisionNo = standing.revisionNo();
        this.version = standing.version();
    }

    /** What a unit can quote (回执编号): period, report and revision. */
    public String receiptNumber(int revision) {
        return "%s-%06d-%d".formatted(terms.periodCode().replace("-", ""), id(), revision);
    }

    /** A new revision is being written. */
    void write(int revision) {
        Refused.unless(
                state == ObligationState.OPEN || state == ObligationState.RETURNED, "reporting.refused.not-open");
        this.revisionNo = revision;
    }

    /** @param forUnit entered by somebody else than the unit itself */
    void submit(Instant now, boolean throughHead, boolean zero, boolean forUnit) {
        Refused.unless(now.isBefore(terms.lockAt()), "review.refused.locked", terms.lastDay());
        Refused.unless(
                state == ObligationState.OPEN || state == ObligationState.RETURNED, "reporting.refused.not-open");
        this.zeroReport = zero;
        this.byProxy = forUnit;
        this.ownReview = throughHead;
        if (throughHead) {
            this.state = ObligationState.UNIT_REVIEW;
        } else {
            leaveUnit(now);
        }
    }

    void approve(Instant now) {
        Refused.unless(now.isBefore(terms.lockAt()), "review.refused.locked", terms.lastDay());
        Refused.unless(state == ObligationState.UNIT_REVIEW, "reporting.refused.not-in-unit-review");
        leaveUnit(now);
    }

    void sendBack(String reason) {
        PlainText.statement(reason);
        Refused.unless(state == ObligationState.UNIT_REVIEW, "reporting.refused.not-in-unit-review");
        this.returnReason = reason;
        this.state = returnCount > 0 && firstSubmittedAt != null ? ObligationState.RETURNED : ObligationState.OPEN;
    }

    void withdraw(Instant now) {
        Refused.unless(now.isBefore(terms.lockAt()), "review.refused.locked-withdrawal", terms.lastDay());
        Refused.unless(
                state == ObligationState.SUBMITTED || state == ObligationState.UNIT_REVIEW,
                "reporting.refused.not-submitted");
        if (state == ObligationState.SUBMITTED) {
            this.firstSubmittedAt = null;
            this.submittedAt = null;
        }
        this.state = ObligationState.OPEN;
    }

    void accept(Instant now) {
        Refused.unless(state == ObligationState.SUBMITTED, "reporting.refused.not-submitted");
        this.acceptedAt = now;
        this.state = ObligationState.ACCEPTED;
    }

    void returnForCorrection(Instant now, String reason) {
        Refused.unless(state == ObligationState.SUBMITTED, "reporting.refused.not-submitted");
        PlainText.statement(reason);
        Refused.unless(!reason.isBlank(), "reporting.refused.no-reason");
        Refused.unless(now.isBefore(terms.lockAt()), "review.refused.locked-return", terms.lastDay());
        this.returnedAt = now;
        this.returnReason = reason;
        this.returnCount++;
        this.state = ObligationState.RETURNED;
    }

    /** What was handed in before the lock can only be taken or not taken after it: nobody could correct it any more. */
    void turnDown(Instant now, String reason) {
        Refused.unless(state == ObligationState.SUBMITTED, "reporting.refused.not-submitted");
        PlainText.statement(reason);
        Refused.unless(!reason.isBlank(), "reporting.refused.no-reason");
        Refused.unless(isLockedFor(now), "review.refused.not-locked", terms.lastDay());
        this.returnReason = reason;
        this.lockedAt = now;
        this.state = ObligationState.LOCKED;
    }

    /** A later revision counts instead of the one accepted before; it is accepted anew. */
    void count(int revision, Instant now) {
        Refused.unless(state == ObligationState.ACCEPTED, "review.correction.refused.not-accepted");
        this.revisionNo = revision;
        this.acceptedAt = now;
    }

    void extend(LocalDate newDue, LocalDate today) {
        Refused.unless(!state.isSettled(), "reporting.refused.settled");
        Refused.unless(newDue.isAfter(effectiveDue) && !newDue.isBefore(today), "reporting.refused.not-later");
        Refused.unless(
                !WorkingCalendar.endOf(newDue).isAfter(terms.lockAt()),
                "reporting.refused.after-lock",
                terms.lastDay());
        this.effectiveDue = newDue;
        this.overdueFrom = newDue;
        this.dueRevision++;
    }

    /** What was handed in waits for its review. */
    void lock(Instant now) {
        Refused.unless(state.isOwed(), "reporting.refused.settled");
        this.lockedAt = now;
        this.state = ObligationState.LOCKED;
    }

    /** The unit is no longer asked for it; what it wrote stays. */
    void release(Instant now) {
        Refused.unless(state.isOwed(), "reporting.refused.settled");
        this.lockedAt = now;
        this.state = ObligationState.RELEASED;
    }

    private void leaveUnit(Instant now) {
        this.submittedAt = now;
        if (firstSubmittedAt == null) {
            this.firstSubmittedAt = now;
        }
        this.state = ObligationState.SUBMITTED;
    }

    /** Whether it left the unit before its due day ended; false while nothing did. */
    public boolean isTimely() {
        return firstSubmittedAt != null && firstSubmittedAt.isBefore(WorkingCalendar.endOf(effectiveDue));
    }

    public boolean hasLeftUnit() {
        return firstSubmittedAt != null;
    }

    /** How many days after its due day it first left the unit; 0 when in time, or when nothing did. */
    public long daysLate() {
        if (firstSubmittedAt == null || isTimely()) {
            return 0;
        }
        return ChronoUnit.DAYS.between(
                effectiveDue, firstSubmittedAt.atZone(BusinessTime.ZONE).toLocalDate());
    }

    /** Whether nothing more is taken from the unit. */
    public boolean isLockedFor(Instant now) {
        return !now.isBefore(terms.lockAt());
    }

    /** Whether the unit owes it beyond its due day. */
    public boolean isOverdue(Instant now) {
        return state.isOwed() && firstSubmittedAt == null && !now.isBefore(WorkingCalendar.endOf(effectiveDue));
    }

    public ObligationTerms terms() {
        return terms;
    }

    public ObligationStanding standing() {
        return new ObligationStanding(
                effectiveDue,
                overdueFrom,
                dueRevision,
                state,
                ownReview,
                firstSubmittedAt,
                submittedAt,
                returnedAt,
                returnCount,
                returnReason,
                acceptedAt,
                lockedAt,
                zeroReport,
                byProxy,
                revisionNo,
                version);
    }

    public long id() {
        return terms.id();
    }

    public ObligationState state() {
        return state;
    }

    public LocalDate effectiveDue() {
        return effectiveDue;
    }

    public int version() {
        return version;
    }

    /** The unit that reviews it: the receiver, or the lead when the report goes outside the campaign. */
    public long reviewerUnitId() {
        return terms.receiverUnitId() == null ? terms.leadUnitId() : terms.receiverUnitId();
    }

    @Override
    public Long ownerUnitId() {
        return terms.ownerUnitId();
    }

    @Override
    public @Nullable Long receiverUnitId() {
        return terms.receiverUnitId();
    }

    @Override
    public Long leadUnitId() {
        return terms.leadUnitId();
    }
}
