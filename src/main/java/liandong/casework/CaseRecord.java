package liandong.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import liandong.organization.Stake;
import liandong.shared.PlainText;
import liandong.shared.Refused;
import org.jspecify.annotations.Nullable;

/**
 * A case (案件) as registered by the unit responsible for it.
 *
 * @param jointUnits who handles it too; they read it, the figures count it with its owner only
 * @param closedOn null while it is open
 * @param closingNote how it ended
 * @param alertedAt since when earlier penalties of the same subject are to be considered; null without any
 * @param alertAnswer what the unit answered to that; null while it has not
 */
public record CaseRecord(
        long id,
        long campaignId,
        String campaignName,
        Long ownerUnitId,
        Long leadUnitId,
        CaseFacts facts,
        Set<Long> jointUnits,
        @Nullable LocalDate closedOn,
        @Nullable String closingNote,
        @Nullable Instant alertedAt,
        @Nullable String alertAnswer,
        int version)
        implements Stake {

    public CaseRecord {
        jointUnits = Set.copyOf(jointUnits);
    }

    @Override
    public @Nullable Long receiverUnitId() {
        return null;
    }

    public CaseState state() {
        CaseDates dates = facts.dates();
        if (closedOn != null) {
            return CaseState.CLOSED;
        }
        return dates.decidedOn() != null
                ? CaseState.DECIDED
                : dates.filedOn() != null ? CaseState.FILED : CaseState.FOUND;
    }

    public boolean isOpen() {
        return closedOn == null;
    }

    /** Whether earlier penalties wait for an answer. */
    public boolean isAlerted() {
        return alertedAt != null && alertAnswer == null;
    }

    CaseRecord corrected(CaseFacts now, Set<Long> joint) {
        Refused.unless(isOpen(), "casework.refused.closed");
        return with(now, joint, null, null, alertedAt, alertAnswer);
    }

    /** A case without a decision ends in words. */
    CaseRecord closed(LocalDate on, String note, LocalDate today) {
        Refused.unless(isOpen(), "casework.refused.closed");
        PlainText.note(note);
        LocalDate last = lastDay();
        Refused.unless(!on.isAfter(today), "casework.problem.in-future");
        Refused.unless(last == null || !on.isBefore(last), "casework.refused.closed-before", String.valueOf(last));
        Refused.unless(facts.dates().decidedOn() != null || !note.isBlank(), "casework.refused.closing-note");
        Refused.unless(!isAlerted(), "casework.refused.alert-open");
        return with(facts, jointUnits, on, note.strip(), alertedAt, alertAnswer);
    }

    CaseRecord reopened(String reason) {
        Refused.unless(!isOpen(), "casework.refused.not-closed");
        PlainText.note(reason);
        Refused.unless(!reason.isBlank(), "casework.refused.reason");
        return with(facts, jointUnits, null, null, alertedAt, alertAnswer);
    }

    /** Made known to the public on that day, open or closed. */
    CaseRecord exposed(LocalDate on) {
        return with(facts.dated(facts.dates().exposed(on)), jointUnits, closedOn, closingNote, alertedAt, alertAnswer);
    }

    CaseRecord alerted(@Nullable Instant since) {
        return with(facts, jointUnits, closedOn, closingNote, since, null);
    }

    /** The unit has considered the earlier penalties: it is suspected crime, or why not. */
    CaseRecord considered(boolean crime, String reason) {
        Refused.unless(isAlerted(), "casework.refused.no-alert");
        PlainText.note(reason);
        Refused.unless(!reason.isBlank(), "casework.refused.reason");
        return with(facts.suspected(crime), jointUnits, closedOn, closingNote, alertedAt, reason.strip());
    }

    private @Nullable LocalDate lastDay() {
        CaseDates dates = facts.dates();
        return dates.decidedOn() != null
                ? dates.decidedOn()
                : dates.filedOn() != null ? dates.filedOn() : dates.foundOn();
    }

    private CaseRecord with(
            CaseFacts now,
            Set<Long> joint,
            @Nullable LocalDate closed,
            @Nullable String note,
            @Nullable Instant alerted,
            @Nullable String answer) {
        return new CaseRecord(
                id,
                campaignId,
                campaignName,
                ownerUnitId,
                leadUnitId,
                now,
                joint,
                closed,
                note,
                alerted,
                answer,
                version);
    }
}
