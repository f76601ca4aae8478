package liandong.reporting;

import java.time.Instant;
import liandong.shared.BusinessTime;
import liandong.shared.WorkingCalendar;
import org.springframework.stereotype.Component;

/** Until when somebody who received something looks at it (审核时限). */
@Component
public class ReportingDeadlines {

    private final ReportingItems items;
    private final WorkingCalendar calendar;
    private final BusinessTime time;

    ReportingDeadlines(ReportingItems items, WorkingCalendar calendar, BusinessTime time) {
        this.items = items;
        this.calendar = calendar;
        this.time = time;
    }

    /** Counted from today, which is not counted itself. */
    public Instant reviewUntil(long roundId) {
        return after(items.ofRound(roundId).pace().reviewWorkdays());
    }

    /** The end of that working day after today. */
    public Instant after(int workdays) {
        return WorkingCalendar.endOf(calendar.plusWorkdays(time.today(), workdays));
    }
}
