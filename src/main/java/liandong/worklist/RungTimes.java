package liandong.worklist;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import liandong.shared.BusinessTime;
import liandong.shared.WorkingCalendar;
import org.springframework.stereotype.Component;

/**
 * When a rung of the ladder is reached (催报时点): 08:30 on a working day, half an hour before the day's digest leaves. The
 * last rung before a due day that is a holiday falls on the last working day.
 */
@Component
public class RungTimes {

    private static final LocalTime MORNING = LocalTime.of(8, 30);

    private final WorkingCalendar calendar;

    public RungTimes(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /** The working day of a rung: 3 = three working days left, 0 = the due day, −1 = one working day late. */
    public LocalDate day(LocalDate dueDay, int workdaysToDue) {
        LocalDate from = workdaysToDue < 0 ? dueDay : calendar.onOrBefore(dueDay);
        return calendar.plusWorkdays(from, -workdaysToDue);
    }

    public Instant at(LocalDate dueDay, int workdaysToDue) {
        return day(dueDay, workdaysToDue)
                .atTime(MORNING)
                .atZone(BusinessTime.ZONE)
                .toInstant();
    }

    /** How people and reminder keys name a rung: T-3, T0, T+1. */
    public static String name(int workdaysToDue) {
        if (workdaysToDue == 0) {
            return "T0";
        }
        return workdaysToDue > 0 ? "T-" + workdaysToDue : "T+" + -workdaysToDue;
    }
}
