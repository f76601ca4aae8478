package liandong.reporting;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What of an obligation changes (应报进展).
 *
 * @param overdueFrom the due day from which overdue rungs of the ladder count; later than {@code effectiveDue} when it
 *     was born late
 * @param byProxy handed in last by somebody else for the unit
 * @param firstSubmittedAt when it first left the unit; decides timeliness
 */
public record ObligationStanding(
        LocalDate effectiveDue,
        LocalDate overdueFrom,
        int dueRevision,
        ObligationState state,
        boolean ownReview,
        @Nullable Instant firstSubmittedAt,
        @Nullable Instant submittedAt,
        @Nullable Instant returnedAt,
        int returnCount,
        @Nullable String returnReason,
        @Nullable Instant acceptedAt,
        @Nullable Instant lockedAt,
        boolean zeroReport,
        boolean byProxy,
        int revisionNo,
        int version) {}
