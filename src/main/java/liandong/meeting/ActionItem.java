package liandong.meeting;

import java.time.Instant;
import java.time.LocalDate;
import liandong.organization.Stake;
import liandong.shared.PlainText;
import liandong.shared.Refused;
import liandong.shared.WorkingCalendar;
import org.jspecify.annotations.Nullable;

/** An action item (议定事项): what a meeting asked of a unit, from the decision until the lead has verified it. */
public final class ActionItem implements Stake {

    private final long id;
    private final long campaignId;
    private final String campaignName;
    private final long meetingId;
    private final long ownerUnit;
    private final long leadUnit;
    private final String title;
    private final String task;
    private final int version;
    private LocalDate nominalDue;
    private LocalDate effectiveDue;
    private int dueRevision;
    private ActionState state;
    private @Nullable String result;
    private @Nullable String returnedBecause;
    private @Nullable Instant verifiedAt;

    ActionItem(
            long id,
            long campaignId,
            String campaignName,
            long meetingId,
            long ownerUnit,
            long leadUnit,
            String title,
            String task,
            LocalDate nominalDue,
            LocalDate effectiveDue,
            int dueRevision,
            ActionState state,
            @Nullable String result,
            @Nullable String returnedBecause,
            @Nullable Instant verifiedAt,
            int version) {
        this.id = id;
        this.campaignId = campaignId;
        this.campaignName = campaignName;
        this.meetingId = meetingId;
        this.ownerUnit = ownerUnit;
        this.leadUnit = leadUnit;
        this.title = title;
        this.task = task;
        this.nominalDue = nominalDue;
        this.effectiveDue = effectiveDue;
        this.dueRevision = dueRevision;
        this.state = state;
        this.result = result;
        this.returnedBecause = returnedBecause;
        this.verifiedAt = verifiedAt;
        this.version = version;
    }

    /** The unit reports that it has carried the item out. */
    void report(String whatWasDone) {
        Refused.unless(state == ActionState.CARRYING_OUT, "meeting.refused.not-carrying-out");
        PlainText.statement(whatWasDone);
        Refused.unless(!whatWasDone.isBlank(), "meeting.refused.result-missing");
        state = ActionState.REPORTED;
        result = whatWasDone.strip();
        returnedBecause = null;
    }

    void verify(Instant now) {
        Refused.unless(state == ActionState.REPORTED, "meeting.refused.not-reported");
        state = ActionState.DONE;
        verifiedAt = now;
    }

    /** The lead does not find it done; the unit goes on. */
    void sendBack(String reason) {
        Refused.unless(state == ActionState.REPORTED, "meeting.refused.not-reported");
        PlainText.note(reason);
        Refused.unless(!reason.isBlank(), "meeting.refused.reason-missing");
        state = ActionState.CARRYING_OUT;
        returnedBecause = reason.strip();
    }

    void extend(LocalDate nominal, LocalDate effective) {
        Refused.unless(state == ActionState.CARRYING_OUT, "meeting.refused.not-carrying-out");
        Refused.unless(effective.isAfter(effectiveDue), "meeting.refused.not-later");
        nominalDue = nominal;
        recount(effective);
    }

    /** The day it was given falls on another one by the calendar. */
    void recount(LocalDate effective) {
        effectiveDue = effective;
        dueRevision++;
    }

    boolean isBeingCarriedOut() {
        return state == ActionState.CARRYING_OUT;
    }

    public boolean isOpen() {
        return state != ActionState.DONE;
    }

    /** The end of its effective due day. */
    public Instant dueAt() {
        return WorkingCalendar.endOf(effectiveDue);
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

    public long meetingId() {
        return meetingId;
    }

    public String title() {
        return title;
    }

    public String task() {
        return task;
    }

    public LocalDate nominalDue() {
        return nominalDue;
    }

    public LocalDate effectiveDue() {
        return effectiveDue;
    }

    int dueRevision() {
        return dueRevision;
    }

    public ActionState state() {
        return state;
    }

    public @Nullable String result() {
        return result;
    }

    public @Nullable String returnedBecause() {
        return returnedBecause;
    }

    public @Nullable Instant verifiedAt() {
        return verifiedAt;
    }

    public int version() {
        return version;
    }

    @Override
    public Long ownerUnitId() {
        return ownerUnit;
    }

    @Override
    public Long receiverUnitId() {
        return leadUnit;
    }

    @Override
    public Long leadUnitId() {
        return leadUnit;
    }
}
