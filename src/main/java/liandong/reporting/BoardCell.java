package liandong.reporting;

import java.time.Instant;
import java.time.LocalDate;
import liandong.shared.WorkingCalendar;
import org.jspecify.annotations.Nullable;

/** What one unit owes in one column of the board (看板单元格). */
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
        int returnCount) {

    /** The instant its due day ends. */
    public Instant dueAt() {
        return WorkingCalendar.endOf(effectiveDue);
    }

    public boolean hasLeftUnit() {
        return firstSubmittedAt != null;
    }

    /** Whether it is still to come in, or locked without having come in, after its due day. */
    public boolean isOverdue(Instant now) {
        return firstSubmittedAt == null && !now.isBefore(dueAt());
    }
}
