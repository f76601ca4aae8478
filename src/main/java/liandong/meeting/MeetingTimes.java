package liandong.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import liandong.shared.BusinessTime;
import liandong.shared.WorkingCalendar;
import org.springframework.stereotype.Component;

/** When meetings are proposed and by when each step of one is due (会议时间安排). Proposed rules: no plan states a day. */
@Component
class MeetingTimes {

    private static final int PROPOSED_DAY = 15;
    private static final LocalTime PROPOSED_TIME = LocalTime.of(14, 0);
    private static final LocalTime START_OF_WORK = LocalTime.of(8, 30);
    private static final int PLANNING_WORKDAYS = 5;
    private static final int CONFIRM_WORKDAYS = 2;
    private static final int RECORD_WORKDAYS = 1;
    private static final int MINUTES_WORKDAYS = 3;

    private final WorkingCalendar calendar;

    MeetingTimes(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /** The first meeting: the 15th of the month after launch, moved to a working day. */
    LocalDate first(LocalDate launchedOn) {
        return fifteenth(YearMonth.from(launchedOn).plusMonths(1));
    }

    /** The next one after a proposed day; never one that has passed already. */
    LocalDate after(LocalDate proposed, Cadence cadence, LocalDate today) {
        YearMonth month = YearMonth.from(proposed).plusMonths(cadence.months());
        while (!fifteenth(month).isAfter(today)) {
            month = month.plusMonths(1);
        }
        return fifteenth(month);
    }

    /** When the agenda is drafted: five working days before, at the start of work. */
    Instant planningAt(LocalDate proposed) {
        return at(calendar.plusWorkdays(proposed, -PLANNING_WORKDAYS), START_OF_WORK);
    }

    Instant proposedTime(LocalDate proposed) {
        return at(proposed, PROPOSED_TIME);
    }

    LocalDate confirmBy(LocalDate proposed) {
        return calendar.plusWorkdays(proposed, -CONFIRM_WORKDAYS);
    }

    LocalDate recordBy(Instant meetsAt) {
        return calendar.plusWorkdays(day(meetsAt), RECORD_WORKDAYS);
    }

    LocalDate minutesBy(Instant meetsAt) {
        return calendar.plusWorkdays(day(meetsAt), MINUTES_WORKDAYS);
    }

    static LocalDate day(Instant instant) {
        return instant.atZone(BusinessTime.ZONE).toLocalDate();
    }

    private LocalDate fifteenth(YearMonth month) {
        return calendar.onOrAfter(month.atDay(PROPOSED_DAY));
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(BusinessTime.ZONE).toInstant();
    }
}
