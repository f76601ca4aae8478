package liandong.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import liandong.shared.BusinessTime;
import liandong.shared.WorkingCalendar;
import org.jspecify.annotations.Nullable;

/**
 * What one unit owes in one column of the board (看板单元格).
 *
 * @param firstReadAt when the unit first opened it (已阅)
 * @param byProxy handed in last for the unit (代录)
 */
public record BoardCell(
        long obligationId,
        long campaignId,
        long itemId,
        String periodCode,
        long unitId,
        String title,
        LocalDate effectiveDue,
        ObligationState state,
        @Nullable Instant firstSubmittedAt,
        @Nullable Instant firstReadAt,
        int returnCount,
        boolean byProxy) {

    /** The instant its due day ends. */
    public Instant dueAt() {
        return WorkingCalendar.endOf(effectiveDue);
    }

    /** How many days after its due day it first left the unit; 0 when in time, or when nothing did. */
    public long daysLate() {
        return firstSubmittedAt == null || firstSubmittedAt.isBefore(dueAt())
                ? 0
                : ChronoUnit.DAYS.between(
                        effectiveDue, firstSubmittedAt.atZone(BusinessTime.ZONE).toLocalDate());
    }

    public boolean hasLeftUnit() {
        return firstSubmittedAt != null;
    }

    /** Whether it is still to come in, or locked without having come in, after its due day. */
    public boolean isOverdue(Instant now) {
        return firstSubmittedAt == null && state != ObligationState.RELEASED && !now.isBefore(dueAt());
    }
}
