package liandong.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import liandong.shared.BusinessTime;
import liandong.shared.HolidayPolicy;
import liandong.shared.WorkingCalendar;
import org.jspecify.annotations.Nullable;

/**
 * The days of one period (报告期日程).
 *
 * @param opensAt 08:00 on the day after the period's end or one working day before the first rung, whichever is earlier
 * @param cutOffAt when the round is laid together with what is there (汇总截止)
 * @param lockAt after which nothing is taken any more (锁定)
 */
record PeriodDates(LocalDate effectiveDue, Instant opensAt, Instant cutOffAt, Instant lockAt) {

    private static final LocalTime OPENING = LocalTime.of(8, 0);

    /**
     * @param periodEnd last day the report is about
     * @param firstRung working days before the due day at which the ladder first says something
     * @param lockDay due day of what builds on it; null: twice the days of grace
     */
    static PeriodDates of(
            WorkingCalendar calendar,
            HolidayPolicy policy,
            int graceWorkdays,
            LocalDate periodEnd,
            LocalDate nominalDue,
            int firstRung,
            @Nullable LocalDate lockDay) {
        LocalDate due = calendar.effective(nominalDue, policy);
        LocalDate beforeFirstRung = calendar.plusWorkdays(calendar.onOrBefore(due), -(firstRung + 1));
        LocalDate opens = earlier(periodEnd.plusDays(1), beforeFirstRung);
        LocalDate locks = lockDay == null ? calendar.plusWorkdays(due, 2 * graceWorkdays) : lockDay;
        return new PeriodDates(
                due,
                opens.atTime(OPENING).atZone(BusinessTime.ZONE).toInstant(),
                WorkingCalendar.endOf(cutOff(calendar, due, graceWorkdays, locks)),
                WorkingCalendar.endOf(locks));
    }

    /** The same for a round that could only be opened after its due day (出生即逾期): grace counts from its opening. */
    PeriodDates bornLate(WorkingCalendar calendar, int graceWorkdays, LocalDate opened) {
        LocalDate locks = later(dayOf(lockAt), calendar.plusWorkdays(opened, 2 * graceWorkdays));
        LocalDate cutOff = later(dayOf(cutOffAt), cutOff(calendar, opened, graceWorkdays, locks));
        return new PeriodDates(effectiveDue, opensAt, WorkingCalendar.endOf(cutOff), WorkingCalendar.endOf(locks));
    }

    private static LocalDate cutOff(WorkingCalendar calendar, LocalDate due, int graceWorkdays, LocalDate locks) {
        LocalDate afterGrace = calendar.plusWorkdays(due, graceWorkdays);
        return later(due, earlier(afterGrace, calendar.plusWorkdays(locks, -1)));
    }

    private static LocalDate dayOf(Instant end) {
        return end.minusSeconds(1).atZone(BusinessTime.ZONE).toLocalDate();
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
