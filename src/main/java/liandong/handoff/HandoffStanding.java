package liandong.handoff;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a handoff stands as it is stored (移送状态).
 *
 * @param since when the present step began
 * @param due the last day of the present step; null when it is over
 * @param toUnitId whom it is meant for; nobody yet while the letter is being written
 * @param receiverUnitId who holds the letter; null while nobody does
 * @param letters how many letters have gone out
 * @param daysLeft working days the receiver has left once the sender has supplemented
 * @param resumeDue the day the investigation was due when its extension was asked for
 */
record HandoffStanding(
        HandoffState state,
        Instant since,
        @Nullable LocalDate due,
        @Nullable Long toUnitId,
        @Nullable Long receiverUnitId,
        int letters,
        int refusals,
        boolean sentOn,
        boolean designated,
        boolean extensionAsked,
        int daysLeft,
        @Nullable LocalDate resumeDue,
        @Nullable HandoffOutcome outcome,
        int version) {}
