package liandong.reporting;

import java.time.Instant;
import java.time.LocalDate;
import liandong.shared.WorkingCalendar;

/** How many reports of a campaign fall due on one day, still owed or submitted (报送计数). */
public record Tally(long campaignId, LocalDate effectiveDue, boolean submitted, int reports) {

    /** The instant the due day ends. */
    public Instant dueAt() {
        return WorkingCalendar.endOf(effectiveDue);
    }
}
