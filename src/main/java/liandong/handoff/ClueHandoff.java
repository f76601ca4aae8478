package liandong.handoff;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import liandong.organization.Capability;
import liandong.shared.Refused;
import liandong.shared.WorkingCalendar;
import org.jspecify.annotations.Nullable;

/**
 * A clue on its way from the unit that found it to the competent one (线索移送). Exactly one unit owns it at any time:
 * whoever's turn its state is. A unit refuses at most once, and a designated one not at all.
 */
public final class ClueHandoff implements Handover {

    public static final String KIND = "handoff";

    private final HandoffTerms terms;
    private HandoffMatter matter;
    private HandoffState state;
    private Instant since;
    private @Nullable LocalDate due;
    private @Nullable Long toUnitId;
    private @Nullable Long receiverUnitId;
    private int letters;
    private int refusals;
    private boolean sentOn;
    private boolean designated;
    private boolean extensionAsked;
    private int daysLeft;
    private @Nullable LocalDate resumeDue;
    private @Nullable HandoffOutcome outcome;
    private final int version;

    ClueHandoff(HandoffTerms terms, HandoffMatter matter, HandoffStanding standing) {
        this.terms = terms;
        this.matter = matter;
        this.state = standing.state();
        this.since = standing.since();
        this.due = standing.due();
        this.toUnitId = standing.toUnitId();
        this.receiverUnitId = standing.receiverUnitId();
        this.letters = standing.letters();
        this.refusals = standing.refusals();
        this.sentOn = standing.sentOn();
        this.designated = standing.designated();
        this.extensionAsked = standing.extensionAsked();
        this.daysLeft = standing.daysLeft();
        this.resumeDue = standing.resumeDue();
        this.outcome = standing.outcome();
        this.version = standing.version();
    }

    /** The matter stays as it was once a letter has gone out; only the receiver may then still be another one. */
    void rewrite(HandoffMatter wanted, @Nullable Long wantedUnitId) {
        at(HandoffState.WRITING);
        wanted.check();
        if (letters == 0) {
            matter = wanted;
        }
        address(wantedUnitId);
    }

    private void address(@Nullable Long unitId) {
        Refused.unless(unitId == null || unitId != terms.senderUnitId(), "handoff.refused.own-unit");
        toUnitId = unitId;
    }

    void handUp(Turn turn) {
        at(HandoffState.WRITING);
        Refused.unless(toUnitId != null, "handoff.refused.no-receiver");
        enter(HandoffState.APPROVING, turn);
    }

    void turnBack(Turn turn) {
        at(HandoffState.APPROVING);
        enter(HandoffState.WRITING, turn);
    }

    /** The letter goes out, approved or by designation. */
    void send(Turn turn) {
        Refused.unless(state == HandoffState.APPROVING || state == HandoffState.DESIGNATING, "handoff.refused.not-now");
        receiverUnitId = Objects.requireNonNull(toUnitId);
        letters++;
        enter(HandoffState.SIGNING, turn);
    }

    void sign(Turn turn) {
        at(HandoffState.SIGNING);
        enter(HandoffState.DECIDING, turn);
    }

    void accept(Turn turn) {
        at(HandoffState.DECIDING);
        enter(HandoffState.INVESTIGATING, turn);
    }

    /** The unit says that it is not competent; then the clue comes back. */
    void refuse() {
        at(HandoffState.DECIDING);
        Refused.unless(!designated, "handoff.refused.designated");
        refusals++;
    }

    void comeBack(Turn turn) {
        at(HandoffState.DECIDING);
        receiverUnitId = null;
        toUnitId = null;
        enter(HandoffState.SETTLING, turn);
    }

    /** The receiver's clock stands still from now on. */
    void askForMore(Turn turn, int workdaysLeft) {
        at(HandoffState.DECIDING);
        daysLeft = workdaysLeft;
        enter(HandoffState.SUPPLEMENTING, turn);
    }

    void supplement(Turn turn) {
        at(HandoffState.SUPPLEMENTING);
        enter(HandoffState.DECIDING, turn);
    }

    void sendOn(long unitId, Turn turn) {
        at(HandoffState.SETTLING);
        Refused.unless(!sentOn, "handoff.refused.sent-on");
        address(unitId);
        sentOn = true;
        enter(HandoffState.APPROVING, turn);
    }

    void dispute() {
        at(HandoffState.SETTLING);
    }

    void putBeforeLead(Turn turn) {
        at(HandoffState.SETTLING);
        enter(HandoffState.DESIGNATING, turn);
    }

    void designate(long unitId) {
        at(HandoffState.DESIGNATING);
        address(unitId);
        designated = true;
    }

    /** Once, and before the time has run out. */
    void askForTime(Turn turn) {
        at(HandoffState.INVESTIGATING);
        LocalDate until = Objects.requireNonNull(due);
        Refused.unless(!extensionAsked, "handoff.refused.extended");
        Refused.unless(turn.at().isBefore(WorkingCalendar.endOf(until)), "handoff.refused.too-late");
        extensionAsked = true;
        resumeDue = until;
        enter(HandoffState.EXTENDING, turn.dueAt(turn.due().isAfter(until) ? until : turn.due()));
    }

    void goOn(Turn turn) {
        at(HandoffState.EXTENDING);
        enter(HandoffState.INVESTIGATING, turn);
    }

    void clearUp(Turn turn) {
        at(HandoffState.INVESTIGATING);
        enter(HandoffState.FEEDING_BACK, turn);
    }

    void feedBack(HandoffOutcome found, Turn turn) {
        at(HandoffState.FEEDING_BACK);
        found.check();
        outcome = found;
        enter(HandoffState.NOTING, turn);
    }

    void takeNote(Instant now) {
        at(HandoffState.NOTING);
        leave(HandoffState.CLOSED, now);
    }

    void end(Instant now) {
        at(HandoffState.SETTLING);
        leave(HandoffState.ENDED, now);
    }

    void withdraw(Instant now) {
        Refused.unless(state.isBeforeAcceptance(), "handoff.refused.accepted");
        leave(HandoffState.WITHDRAWN, now);
    }

    private void at(HandoffState wanted) {
        Refused.unless(state == wanted, "handoff.refused.not-now");
    }

    private void enter(HandoffState next, Turn turn) {
        state = next;
        since = turn.at();
        due = turn.due();
    }

    private void leave(HandoffState end, Instant now) {
        state = end;
        since = now;
        due = null;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Side side() {
        return state.side();
    }

    @Override
    public Capability role() {
        return state.role();
    }

    @Override
    public @Nullable Long holderUnitId() {
        return state.isOpen()
                ? switch (state.side()) {
                    case SENDER -> Long.valueOf(terms.senderUnitId());
                    case RECEIVER -> receiverUnitId;
                    case LEAD -> Long.valueOf(terms.leadUnitId());
                }
                : null;
    }

    public boolean isSent() {
        return letters > 0;
    }

    @Override
    public long id() {
        return terms.id();
    }

    @Override
    public long campaignId() {
        return terms.campaignId();
    }

    @Override
    public long senderUnitId() {
        return terms.senderUnitId();
    }

    public String createdBy() {
        return terms.createdBy();
    }

    public Instant createdAt() {
        return terms.createdAt();
    }

    public HandoffMatter matter() {
        return matter;
    }

    public HandoffState state() {
        return state;
    }

    @Override
    public int version() {
        return version;
    }

    @Override
    public Instant since() {
        return since;
    }

    @Override
    public @Nullable LocalDate due() {
        return due;
    }

    public @Nullable Instant dueAt() {
        return due == null ? null : WorkingCalendar.endOf(due);
    }

    public @Nullable Long toUnitId() {
        return toUnitId;
    }

    public boolean isDesignated() {
        return designated;
    }

    public boolean maySendOn() {
        return !sentOn;
    }

    public boolean mayAskForTime() {
        return !extensionAsked;
    }

    public @Nullable HandoffOutcome outcome() {
        return outcome;
    }

    int refusals() {
        return refusals;
    }

    int letters() {
        return letters;
    }

    HandoffStanding standing() {
        return new HandoffStanding(
                state,
                since,
                due,
                toUnitId,
                receiverUnitId,
                letters,
                refusals,
                sentOn,
                designated,
                extensionAsked,
                daysLeft,
                resumeDue,
                outcome,
                version);
    }

    @Override
    public Long ownerUnitId() {
        return terms.senderUnitId();
    }

    /** Nobody but the sender reads what has not been sent. */
    @Override
    public @Nullable Long receiverUnitId() {
        return receiverUnitId;
    }

    @Override
    public @Nullable Long leadUnitId() {
        return isSent() ? Long.valueOf(terms.leadUnitId()) : null;
    }
}
