package liandong.complaint;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import liandong.organization.Stake;
import liandong.shared.Conflict;
import liandong.shared.Refused;
import liandong.shared.WorkingCalendar;
import org.jspecify.annotations.Nullable;

/** A complaint or report of a violation (投诉举报) and how its unit handles it. Who complained is not part of it. */
public final class Complaint implements Stake {

    private final ComplaintTerms terms;
    private final ComplaintMatter matter;
    private ComplaintState state;
    private Instant since;
    private @Nullable LocalDate due;
    private @Nullable LocalDate resumeDue;
    private boolean extensionAsked;
    private @Nullable ComplaintOutcome outcome;
    private String result;
    private String documentNo;
    private String answer;
    private @Nullable LocalDate answeredOn;
    private @Nullable Satisfaction satisfaction;
    private @Nullable Long handoffId;
    private final int version;

    Complaint(ComplaintTerms terms, ComplaintMatter matter, ComplaintStanding standing) {
        this.terms = terms;
        this.matter = matter;
        this.state = standing.state();
        this.since = standing.since();
        this.due = standing.due();
        this.resumeDue = standing.resumeDue();
        this.extensionAsked = standing.extensionAsked();
        this.outcome = standing.outcome();
        this.result = standing.result();
        this.documentNo = standing.documentNo();
        this.answer = standing.answer();
        this.answeredOn = standing.answeredOn();
        this.satisfaction = standing.satisfaction();
        this.handoffId = standing.handoffId();
        this.version = standing.version();
    }

    void accept(Turn next) {
        at(ComplaintState.ACCEPTING);
        enter(ComplaintState.VERIFYING, next);
    }

    void refuse(String reason) {
        at(ComplaintState.ACCEPTING);
        ends(ComplaintOutcome.NOT_ACCEPTED, reason, "");
    }

    void confirm(String finding, Turn next) {
        at(ComplaintState.VERIFYING);
        result = said(finding);
        enter(ComplaintState.HANDLING, next);
    }

    void findNothing(String finding) {
        at(ComplaintState.VERIFYING);
        ends(ComplaintOutcome.UNFOUNDED, finding, "");
    }

    /** Once; the head decides. */
    void askForTime(Turn deciding) {
        at(ComplaintState.VERIFYING);
        Refused.unless(!extensionAsked, "complaint.refused.extended");
        extensionAsked = true;
        resumeDue = due;
        enter(ComplaintState.EXTENDING, deciding);
    }

    void decideExtension(Turn verifying) {
        at(ComplaintState.EXTENDING);
        resumeDue = null;
        enter(ComplaintState.VERIFYING, verifying);
    }

    void handle(ComplaintOutcome how, String what, String number) {
        at(ComplaintState.HANDLING);
        Refused.unless(isPossible(how), "complaint.refused.outcome");
        Refused.unless(how != ComplaintOutcome.PENALISED || !number.isBlank(), "complaint.refused.no-decision-number");
        ends(how, what, number.strip());
    }

    /** Before it is accepted, or once it turns out that another unit is competent. */
    public boolean mayBeHandedOff() {
        return state == ComplaintState.ACCEPTING || state == ComplaintState.HANDLING;
    }

    void handOff(String reason, long handoff) {
        Refused.unless(mayBeHandedOff(), "complaint.refused.not-now");
        handoffId = handoff;
        ends(ComplaintOutcome.HANDED_OFF, reason, "");
    }

    /** Verified and confirmed, with or without a result yet. */
    boolean isFoundTrue() {
        return state == ComplaintState.HANDLING
                || outcome == ComplaintOutcome.PENALISED
                || outcome == ComplaintOutcome.RECTIFIED;
    }

    /** Whether it can end that way: only disputes are mediated. */
    public boolean isPossible(ComplaintOutcome how) {
        return switch (how) {
            case PENALISED, RECTIFIED -> true;
            case MEDIATED, MEDIATION_ENDED -> matter.track() == ComplaintTrack.COMPLAINT;
            case NOT_ACCEPTED, UNFOUNDED, HANDED_OFF -> false;
        };
    }

    private void ends(ComplaintOutcome how, String what, String number) {
        outcome = how;
        result = said(what);
        documentNo = number;
    }

    /** Somebody waits for an answer: whoever complained, or the hotline that passed it on. */
    boolean isToBeAnswered() {
        return terms.named() || matter.source().numbersThem();
    }

    void toAnswer(Turn next) {
        Refused.unless(outcome != null, "complaint.refused.not-now");
        enter(ComplaintState.ANSWERING, next);
    }

    void answer(String what, LocalDate on, LocalDate today, Turn next) {
        at(ComplaintState.ANSWERING);
        answer = said(what);
        Refused.unless(!on.isAfter(today) && !on.isBefore(matter.receivedOn()), "complaint.refused.answered-on");
        answeredOn = on;
        enter(ComplaintState.CALLING_BACK, next);
    }

    void callBack(Satisfaction said) {
        at(ComplaintState.CALLING_BACK);
        satisfaction = said;
    }

    void close(Instant now) {
        Refused.unless(state.isOpen() && outcome != null, "complaint.refused.not-now");
        state = ComplaintState.CLOSED;
        since = now;
        due = null;
    }

    /** Guards against an act upon what somebody else has changed since. */
    void expect(int seen) {
        if (seen != version) {
            throw new Conflict("complaint.conflict");
        }
    }

    private void at(ComplaintState wanted) {
        Refused.unless(state == wanted, "complaint.refused.not-now");
    }

    private void enter(ComplaintState next, Turn turn) {
        state = next;
        since = turn.since();
        due = turn.due();
    }

    private static String said(String text) {
        Refused.unless(!text.isBlank(), "complaint.refused.nothing-said");
        return text.strip();
    }

    /** When a step begins and its last day. */
    record Turn(Instant since, LocalDate due) {}

    public ComplaintStanding standing() {
        return new ComplaintStanding(
                state,
                since,
                due,
                resumeDue,
                extensionAsked,
                outcome,
                result,
                documentNo,
                answer,
                answeredOn,
                satisfaction,
                handoffId,
                version);
    }

    public long id() {
        return terms.id();
    }

    public ComplaintTerms terms() {
        return terms;
    }

    public ComplaintMatter matter() {
        return matter;
    }

    public ComplaintState state() {
        return state;
    }

    public Instant since() {
        return since;
    }

    public @Nullable LocalDate due() {
        return due;
    }

    public Instant dueAt() {
        return WorkingCalendar.endOf(Objects.requireNonNull(due));
    }

    public boolean isExtensionAsked() {
        return extensionAsked;
    }

    @Override
    public Long ownerUnitId() {
        return terms.unitId();
    }

    @Override
    public @Nullable Long receiverUnitId() {
        return null;
    }

    @Override
    public Long leadUnitId() {
        return terms.leadUnitId();
    }
}
