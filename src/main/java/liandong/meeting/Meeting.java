package liandong.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import liandong.organization.Stake;
import liandong.shared.PlainText;
import liandong.shared.Refused;
import org.jspecify.annotations.Nullable;

/** A liaison meeting (联络员会议) of a campaign: planned, convened, held, minuted, or cancelled. */
public final class Meeting implements Stake {

    private static final int LONGEST_MINUTES = 100_000;

    private final long id;
    private final long campaignId;
    private final String campaignName;
    private final long leadUnit;
    private final int number;
    private final Cadence cadence;
    private final LocalDate proposedOn;
    private final int version;
    private MeetingState state;
    private @Nullable Instant agendaDraftedAt;
    private @Nullable Instant meetsAt;
    private @Nullable String place;
    private @Nullable Integer invitationSequence;
    private @Nullable String calledOffBecause;
    private @Nullable String minutes;
    private @Nullable Instant minutedAt;

    Meeting(
            long id,
            long campaignId,
            String campaignName,
            long leadUnit,
            int number,
            Cadence cadence,
            LocalDate proposedOn,
            int version,
            MeetingState state,
            @Nullable Instant agendaDraftedAt,
            @Nullable Instant meetsAt,
            @Nullable String place,
            @Nullable Integer invitationSequence,
            @Nullable String calledOffBecause,
            @Nullable String minutes,
            @Nullable Instant minutedAt) {
        this.id = id;
        this.campaignId = campaignId;
        this.campaignName = campaignName;
        this.leadUnit = leadUnit;
        this.number = number;
        this.cadence = cadence;
        this.proposedOn = proposedOn;
        this.version = version;
        this.state = state;
        this.agendaDraftedAt = agendaDraftedAt;
        this.meetsAt = meetsAt;
        this.place = place;
        this.invitationSequence = invitationSequence;
        this.calledOffBecause = calledOffBecause;
        this.minutes = minutes;
        this.minutedAt = minutedAt;
    }

    void agendaDrafted(Instant now) {
        agendaDraftedAt = now;
    }

    /** The lead confirms time and place; the meeting must lie ahead. */
    void convene(Instant at, String where, Instant now) {
        Refused.unless(state == MeetingState.PLANNED && agendaDraftedAt != null, "meeting.refused.not-planned");
        fix(at, where, now);
        state = MeetingState.CONVENED;
    }

    /** The lead moves a convened meeting; the participants are invited again. */
    void reschedule(Instant at, String where, Instant now) {
        Refused.unless(
                state == MeetingState.CONVENED && meetsAt != null && now.isBefore(meetsAt),
                "meeting.refused.not-ahead");
        fix(at, where, now);
    }

    private void fix(Instant at, String where, Instant now) {
        Refused.unless(at.isAfter(now), "meeting.refused.time-past");
        PlainText.title(where);
        Refused.unless(!where.isBlank(), "meeting.refused.place-missing");
        meetsAt = at;
        place = where.strip();
    }

    /** Not this time (本次不召开). */
    void doNotConvene(String reason) {
        Refused.unless(state == MeetingState.PLANNED, "meeting.refused.not-planned");
        PlainText.note(reason);
        Refused.unless(!reason.isBlank(), "meeting.refused.reason-missing");
        state = MeetingState.CANCELLED;
        calledOffBecause = reason.strip();
    }

    /** The invitation leaves, or leaves again with the next sequence. */
    void invitationSent() {
        Refused.unless(state == MeetingState.CONVENED, "meeting.refused.not-convened");
        invitationSequence = invitationSequence == null ? 0 : invitationSequence + 1;
    }

    void held(String draftedMinutes) {
        Refused.unless(state == MeetingState.CONVENED, "meeting.refused.not-convened");
        state = MeetingState.HELD;
        minutes = draftedMinutes;
    }

    void saveMinutes(String text) {
        Refused.unless(state == MeetingState.HELD, "meeting.refused.minutes-locked");
        PlainText.check(text, LONGEST_MINUTES);
        Refused.unless(!text.isBlank(), "meeting.refused.minutes-missing");
        minutes = text.strip();
    }

    void approveMinutes(String text, Instant now) {
        saveMinutes(text);
        state = MeetingState.MINUTED;
        minutedAt = now;
    }

    /** The campaign closed before the meeting was held; its invitation, if it left, is withdrawn by the next sequence. */
    void cancel(String reason) {
        Refused.unless(state == MeetingState.PLANNED || state == MeetingState.CONVENED, "meeting.refused.not-ahead");
        state = MeetingState.CANCELLED;
        calledOffBecause = reason;
        if (invitationSequence != null) {
            invitationSequence++;
        }
    }

    /** Participants read a meeting once they have been invited to it. */
    public boolean isKnownToParticipants() {
        return invitationSequence != null;
    }

    /** Its day and hour have come, but its minutes are not approved. */
    boolean isUnfinished(Instant now) {
        return state == MeetingState.HELD || state == MeetingState.CONVENED && meetsAt != null && !meetsAt.isAfter(now);
    }

    public boolean isConfirmable() {
        return state == MeetingState.PLANNED && agendaDraftedAt != null;
    }

    public long id() {
        return id;
    }

    public long campaignId() {
        return campaignId;
    }

    public String campaignName() {
        return campaignName;
    }

    public int number() {
        return number;
    }

    Cadence cadence() {
        return cadence;
    }

    public LocalDate proposedOn() {
        return proposedOn;
    }

    public int version() {
        return version;
    }

    public MeetingState state() {
        return state;
    }

    @Nullable
    Instant agendaDraftedAt() {
        return agendaDraftedAt;
    }

    public @Nullable Instant meetsAt() {
        return meetsAt;
    }

    public @Nullable String place() {
        return place;
    }

    public @Nullable Integer invitationSequence() {
        return invitationSequence;
    }

    public @Nullable String calledOffBecause() {
        return calledOffBecause;
    }

    public @Nullable String minutes() {
        return minutes;
    }

    /** The minutes line by line; none before they are drafted. */
    public List<String> minutesLines() {
        return minutes == null ? List.of() : minutes.lines().toList();
    }

    public @Nullable Instant minutedAt() {
        return minutedAt;
    }

    @Override
    public Long ownerUnitId() {
        return leadUnit;
    }

    @Override
    public @Nullable Long receiverUnitId() {
        return null;
    }

    @Override
    public Long leadUnitId() {
        return leadUnit;
    }
}
