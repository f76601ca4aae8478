package liandong.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import liandong.shared.BusinessTime;
import liandong.shared.WorkingCalendar;
import liandong.worklist.RungTimes;
import org.springframework.stereotype.Component;

/**
 * The time limits of a supervision (督办时限), by the campaign's policy: the unit answers until the day its head would be
 * told, the head explains until the day it would go to the meeting.
 */
@Component
public class SupervisionDeadlines {

    private final Obligations obligations;
    private final ReportingItems items;
    private final RungTimes rungTimes;
    private final ReportingDeadlines reviewing;
    private final WorkingCalendar calendar;
    private final BusinessTime time;

    SupervisionDeadlines(
            Obligations obligations,
            ReportingItems items,
            RungTimes rungTimes,
            ReportingDeadlines reviewing,
            WorkingCalendar calendar,
            BusinessTime time) {
        this.obligations = obligations;
        this.items = items;
        this.rungTimes = rungTimes;
        this.reviewing = reviewing;
        this.calendar = calendar;
        this.time = time;
    }

    public Instant remindUntil(Supervision supervision) {
        return after(supervision, pace(supervision).headWorkdays());
    }

    /** At least the next working day, however late the unit's time ran out. */
    public Instant explainUntil(Supervision supervision) {
        Instant planned = after(supervision, pace(supervision).meetingWorkdays());
        Instant least = WorkingCalendar.endOf(calendar.plusWorkdays(time.today(), 1));
        return planned.isBefore(least) ? least : planned;
    }

    /** Until when the lead decides, as with everything it has to look at. */
    public Instant decideUntil(Supervision supervision) {
        return reviewing.reviewUntil(
                obligations.get(supervision.obligationId()).terms().roundId());
    }

    /** The morning after the extended due day, when it counts as overdue again. */
    public Instant newDueAt(Supervision supervision) {
        LocalDate due = Objects.requireNonNull(supervision.newDue());
        return rungTimes.at(due, -1);
    }

    /** The first day of supervision is the first day late. */
    private Instant after(Supervision supervision, int daysLate) {
        boolean again = supervision.newDue() != null && !time.now().isBefore(newDueAt(supervision));
        LocalDate first = (again ? newDueAt(supervision) : supervision.startedAt())
                .atZone(BusinessTime.ZONE)
                .toLocalDate();
        return WorkingCalendar.endOf(calendar.plusWorkdays(first, Math.max(daysLate, 1) - 1));
    }

    private ReportingItem.Pace pace(Supervision supervision) {
        return items.ofRound(obligations.get(supervision.obligationId()).terms().roundId())
                .pace();
    }
}
