package liandong.transfer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import liandong.handoff.Handover;
import liandong.handoff.Side;
import liandong.handoff.Turn;
import liandong.organization.Capability;
import liandong.shared.Refused;
import liandong.shared.WorkingCalendar;
import org.jspecify.annotations.Nullable;

/**
 * Unlawful information on its way from the unit that determined it to the internet office (互联网不良信息移送). What was
 * returned is written anew and goes out again under the same number.
 */
public final class InfoTransfer implements Handover {

    public static final String KIND = "transfer";

    private final TransferTerms terms;
    private Slip slip;
    private TransferState state;
    private Instant since;
    private @Nullable LocalDate due;
    private @Nullable Long toUnitId;
    private @Nullable Long receiverUnitId;
    private int sendings;
    private @Nullable String slipNo;
    private @Nullable Instant sentAt;
    private @Nullable String confirmedBy;
    private @Nullable String returnedFor;
    private final int version;

    InfoTransfer(TransferTerms terms, Slip slip, TransferStanding standing) {
        this.terms = terms;
        this.slip = slip;
        this.state = standing.state();
        this.since = standing.since();
        this.due = standing.due();
        this.toUnitId = standing.toUnitId();
        this.receiverUnitId = standing.receiverUnitId();
        this.sendings = standing.sendings();
        this.slipNo = standing.slipNo();
        this.sentAt = standing.sentAt();
        this.confirmedBy = standing.confirmedBy();
        this.returnedFor = standing.returnedFor();
        this.version = standing.version();
    }

    void rewrite(Slip wanted, @Nullable Long unitId) {
        at(TransferState.WRITING);
        wanted.check();
        slip = wanted;
        toUnitId = unitId;
    }

    void handUp(Turn turn) {
        at(TransferState.WRITING);
        slip.checkComplete();
        Refused.unless(toUnitId != null, "transfer.refused.no-receiver");
        enter(TransferState.DETERMINING, turn);
    }

    void turnBack(Turn turn) {
        at(TransferState.DETERMINING);
        enter(TransferState.WRITING, turn);
    }

    void confirm(String head) {
        at(TransferState.DETERMINING);
        confirmedBy = head;
    }

    /** @param number its own from the first time on */
    void send(String number, Turn turn) {
        at(TransferState.DETERMINING);
        receiverUnitId = Objects.requireNonNull(toUnitId);
        slipNo = number;
        sentAt = turn.at();
        sendings++;
        enter(TransferState.ACKNOWLEDGING, turn);
    }

    void accept(Turn turn) {
        at(TransferState.ACKNOWLEDGING);
        returnedFor = null;
        enter(TransferState.DISPOSING, turn);
    }

    void giveBack(String reason) {
        at(TransferState.ACKNOWLEDGING);
        returnedFor = reason;
    }

    void comeBack(Turn turn) {
        at(TransferState.ACKNOWLEDGING);
        confirmedBy = null;
        enter(TransferState.WRITING, turn);
    }

    void finish(Turn turn) {
        at(TransferState.DISPOSING);
        enter(TransferState.NOTING, turn);
    }

    void takeNote(Instant now) {
        at(TransferState.NOTING);
        leave(TransferState.CLOSED, now);
    }

    /** After it was returned the sender may leave it at that. */
    void end(Instant now) {
        at(TransferState.WRITING);
        Refused.unless(isSent(), "transfer.refused.not-sent");
        leave(TransferState.ENDED, now);
    }

    void withdraw(Instant now) {
        Refused.unless(state.isBeforeAcceptance(), "transfer.refused.accepted");
        leave(TransferState.WITHDRAWN, now);
    }

    private void at(TransferState wanted) {
        Refused.unless(state == wanted, "handoff.refused.not-now");
    }

    private void enter(TransferState next, Turn turn) {
        state = next;
        since = turn.at();
        due = turn.due();
    }

    private void leave(TransferState end, Instant now) {
        state = end;
        since = now;
        due = null;
    }

    public boolean isSent() {
        return sendings > 0;
    }

    public Slip slip() {
        return slip;
    }

    public TransferState state() {
        return state;
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

    public @Nullable String slipNo() {
        return slipNo;
    }

    public @Nullable Instant sentAt() {
        return sentAt;
    }

    public @Nullable String confirmedBy() {
        return confirmedBy;
    }

    public @Nullable String returnedFor() {
        return returnedFor;
    }

    int sendings() {
        return sendings;
    }

    TransferStanding standing() {
        return new TransferStanding(
                state,
                since,
                due,
                toUnitId,
                receiverUnitId,
                sendings,
                slipNo,
                sentAt,
                confirmedBy,
                returnedFor,
                version);
    }

    @Override
    public String kind() {
        return KIND;
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

    @Override
    public int version() {
        return version;
    }

    @Override
    public Instant since() {
        return since;
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
        return !state.isOpen() ? null : side() == Side.SENDER ? Long.valueOf(senderUnitId()) : receiverUnitId;
    }

    @Override
    public Long ownerUnitId() {
        return terms.senderUnitId();
    }

    /** Nobody but the sender reads what is being written, for the first time or again. */
    @Override
    public @Nullable Long receiverUnitId() {
        return state.isBeingWritten() ? null : receiverUnitId;
    }

    @Override
    public @Nullable Long leadUnitId() {
        return isSent() ? Long.valueOf(terms.leadUnitId()) : null;
    }
}
