package liandong.shared;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The working calendar (工作日历): Monday to Friday, less public holidays, plus make-up workdays (调休上班日). A holiday
 * goes before a make-up workday, a make-up workday before the weekend.
 *
 * <p>A new holiday notice of the State Council makes another calendar ({@link #with}), to look ahead with; the one
 * everybody counts by takes it over ({@link #adopt}). Source of the rules: 民法典 art. 201 (the starting day is not
 * counted) and 203 (an end on a holiday moves to the next working day).
 */
public final class WorkingCalendar {

    private volatile Days known;

    public WorkingCalendar(Collection<HolidayYear> years) {
        this.known = Days.of(years);
    }

    /** All years laid together, never changed once made. */
    private record Days(
            Map<Integer, HolidayYear> years, Map<LocalDate, String> holidays, Set<LocalDate> makeupWorkdays) {

        static Days of(Collection<HolidayYear> years) {
            Map<Integer, HolidayYear> byYear = new TreeMap<>();
            Map<LocalDate, String> holidays = new HashMap<>();
            Set<LocalDate> makeup = new HashSet<>();
            for (HolidayYear year : years) {
                byYear.put(year.year(), year);
                holidays.putAll(year.holidays());
                makeup.addAll(year.makeupWorkdays());
            }
            return new Days(byYear, holidays, makeup);
        }
    }

    /** This calendar with what a notice says of its year instead of what is known of that year. */
    public WorkingCalendar with(HolidayYear notice) {
        Map<Integer, HolidayYear> years = new TreeMap<>(known.years());
        years.put(notice.year(), notice);
        return new WorkingCalendar(years.values());
    }

    /** From now on this calendar says what the other one says. */
    public void adopt(WorkingCalendar other) {
        known = other.known;
    }

    public Optional<HolidayYear> year(int year) {
        return Optional.ofNullable(known.years().get(year));
    }

    public boolean isWorkday(LocalDate day) {
        Days days = known;
        if (days.holidays().containsKey(day)) {
            return false;
        }
        if (days.makeupWorkdays().contains(day)) {
            return true;
        }
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    /** The name of the public holiday on that day, or null on any other day. */
    public @Nullable String holidayName(LocalDate day) {
        return known.holidays().get(day);
    }

    /** Whether the holidays of that year are only the statutory days, the yearly notice not being published yet. */
    public boolean isProvisional(int year) {
        return year(year).map(HolidayYear::provisional).orElse(false);
    }

    /** That day when it is a working day, else the next one. */
    public LocalDate onOrAfter(LocalDate day) {
        LocalDate result = day;
        while (!isWorkday(result)) {
            result = result.plusDays(1);
        }
        return result;
    }

    /** That day when it is a working day, else the one before. */
    public LocalDate onOrBefore(LocalDate day) {
        LocalDate result = day;
        while (!isWorkday(result)) {
            result = result.minusDays(1);
        }
        return result;
    }

    /** The n-th working day after (n > 0) or before (n < 0) that day, which itself is not counted; n = 0 is the day. */
    public LocalDate plusWorkdays(LocalDate day, int n) {
        LocalDate result = day;
        int step = Integer.signum(n);
        for (int left = Math.abs(n); left > 0; ) {
            result = result.plusDays(step);
            if (isWorkday(result)) {
                left--;
            }
        }
        return result;
    }

    /** Working days in (from, to]: negative when {@code to} lies before {@code from}. */
    public int workdaysBetween(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -workdaysBetween(to, from);
        }
        int count = 0;
        for (LocalDate day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
            if (isWorkday(day)) {
                count++;
            }
        }
        return count;
    }

    /** The day on which a nominal due date really falls. */
    public LocalDate effective(LocalDate nominalDue, HolidayPolicy policy) {
        return switch (policy) {
            case NONE -> nominalDue;
            case NEXT_WORKDAY -> onOrAfter(nominalDue);
            case PREVIOUS_WORKDAY -> onOrBefore(nominalDue);
        };
    }

    /** The instant at which a due day ends: 24:00 in {@link BusinessTime#ZONE}, the day itself included. */
    public static Instant endOf(LocalDate dueDay) {
        return dueDay.plusDays(1).atStartOfDay(BusinessTime.ZONE).toInstant();
    }
}
