package liandong.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import liandong.organization.Stake;
import liandong.referral.ReferralLimits.Due;
import liandong.referral.ReferralState.Side;
import liandong.shared.BusinessTime;
import liandong.shared.Refused;
import org.jspecify.annotations.Nullable;

/**
 * A suspected crime on its way to the police (涉嫌犯罪案件移送). What was written down decides every clock: each step counts
 * from when its beginning happened, not from when somebody typed it.
 */
public final class CriminalReferral implements Stake {

    static final String KIND = "referral";

    private final ReferralTerms terms;
    private ReferralFacts facts;
    private ReferralState state;
    private Instant since;
    private Instant enteredAt;
    private @Nullable LocalDate due;
    private @Nullable Instant dueAt;
    private @Nullable Long holderUnitId;
    private @Nullable Long receiverUnitId;
    private @Nullable String letterNo;
    private @Nullable LocalDate clockFrom;
    private @Nullable ExtensionGround ground;
    private boolean supervised;
    private final int version;

    CriminalReferral(ReferralTerms terms, ReferralFacts facts, ReferralStanding standing) {
        this.terms = terms;
        this.facts = facts;
        this.state = standing.state();
        this.since = standing.since();
        this.enteredAt = standing.enteredAt();
        this.due = standing.due();
        this.dueAt = standing.dueAt();
        this.holderUnitId = standing.holderUnitId();
        this.receiverUnitId = standing.receiverUnitId();
        this.letterNo = standing.letterNo();
        this.clockFrom = standing.clockFrom();
        this.ground = standing.ground();
        this.supervised = standing.supervised();
        this.version = standing.version();
    }

    /** Until the head has been asked. */
    void rewrite(ReferralFacts wanted) {
        Refused.unless(state == ReferralState.WRITING, "referral.refused.not-now");
        wanted.check();
        facts = wanted;
    }

    /**
     * Does it; while it is open the new step's clock and holder have to be set ({@link #begin}).
     *
     * @param answer with its time filled in
     */
    void take(ReferralAct act, ReferralAnswer answer, Instant now) {
        Refused.unless(state == act.from(), "referral.refused.not-now");
        switch (act) {
            case HAND_IN -> facts.checkComplete();
            case SEND -> {
                letterNo = answer.paperNo();
                receiverUnitId = facts.policeUnitId();
            }
            case SIGN -> {
                clockFrom = answer.day();
                ground = null;
            }
            case SUPPLEMENT -> clockFrom = Objects.requireNonNull(clockFrom).plusDays(daysStoodStill(answer));
            case EXTEND -> {
                Refused.unless(!answer.happened().isAfter(Objects.requireNonNull(dueAt)), "referral.refused.too-late");
                ground = answer.ground();
            }
            default -> {
                // nothing but the next step follows
            }
        }
        enter(act.to(), answer.happened(), now);
    }

    /** The police began the case and transfer it here: it begins where it is dealt with administratively. */
    void receive(ReferralAnswer paper, Instant now) {
        Refused.unless(state == ReferralState.WRITING && !isSent(), "referral.refused.not-now");
        letterNo = paper.paperNo().strip();
        receiverUnitId = facts.policeUnitId();
        enter(ReferralState.ADMINISTERING, paper.happened(), now);
    }

    /** The police send it on to the authority that is competent. */
    void forward(@Nullable Long unitId, String name) {
        facts = facts.forwarded(unitId, name);
        receiverUnitId = unitId;
    }

    private long daysStoodStill(ReferralAnswer answer) {
        return ChronoUnit.DAYS.between(since.atZone(BusinessTime.ZONE).toLocalDate(), answer.day());
    }

    private void enter(ReferralState next, Instant happened, Instant now) {
        state = next;
        since = happened;
        enteredAt = now;
        supervised = false;
        if (!next.isOpen()) {
            due = null;
            dueAt = null;
            holderUnitId = null;
        }
    }

    /** The clock of the step that has begun, and whose it is. */
    void begin(Due limit, long holder) {
        due = limit.day();
        dueAt = limit.at();
        holderUnitId = holder;
    }

    void supervise() {
        supervised = true;
    }

    /** The day the clock of the present step counts from. */
    LocalDate clockStarts() {
        return state == ReferralState.DECIDING
                ? Objects.requireNonNull(clockFrom)
                : since.atZone(BusinessTime.ZONE).toLocalDate();
    }

    /** On which ground the limit of the present step is longer. */
    @Nullable
    ExtensionGround extension() {
        return state == ReferralState.DECIDING ? ground : null;
    }

    boolean isOverdue(Instant now) {
        return dueAt != null && !now.isBefore(dueAt);
    }

    public boolean isSent() {
        return letterNo != null;
    }

    /** Whether the police have a unit whose turn it is. */
    boolean waitsForPolice() {
        return state.isOpen() && state.side() == Side.POLICE;
    }

    public long id() {
        return terms.id();
    }

    public long campaignId() {
        return terms.campaignId();
    }

    public long referrerUnitId() {
        return terms.referrerUnitId();
    }

    Instant createdAt() {
        return terms.createdAt();
    }

    public @Nullable Long handoffId() {
        return terms.handoffId();
    }

    public ReferralFacts facts() {
        return facts;
    }

    public ReferralState state() {
        return state;
    }

    public Instant since() {
        return since;
    }

    Instant enteredAt() {
        return enteredAt;
    }

    public @Nullable LocalDate due() {
        return due;
    }

    public @Nullable Instant dueAt() {
        return dueAt;
    }

    /** Whose turn it is: the police when they have accounts, else the referring unit, which records for them. */
    public @Nullable Long holderUnitId() {
        return holderUnitId;
    }

    public @Nullable String letterNo() {
        return letterNo;
    }

    public boolean isSupervised() {
        return supervised;
    }

    public int version() {
        return version;
    }

    ReferralStanding standing() {
        return new ReferralStanding(
                state,
                since,
                enteredAt,
                due,
                dueAt,
                holderUnitId,
                receiverUnitId,
                letterNo,
                clockFrom,
                ground,
                supervised,
                version);
    }

    @Override
    public Long ownerUnitId() {
        return terms.referrerUnitId();
    }

    /** Nobody but the referring unit reads what has not been sent. */
    @Override
    public @Nullable Long receiverUnitId() {
        return receiverUnitId;
    }

    @Override
    public @Nullable Long leadUnitId() {
        return isSent() ? Long.valueOf(terms.leadUnitId()) : null;
    }

    /** The procuratorate that has a copy; it reads all and changes nothing. */
    @Nullable
    Long observerUnitId() {
        return isSent() ? facts.procuratorateUnitId() : null;
    }
}
