package liandong.campaign;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import liandong.shared.HolidayYear;
import liandong.shared.Problem;

/** Reads a typed holiday notice (读取放假通知) and tells all that is wrong with it at once. */
final class HolidayReader {

    static final int FIRST_YEAR = 2010;
    static final int LAST_YEAR = 2099;

    private static final Pattern LINE =
            Pattern.compile("(\\S{1,40})\\s+(\\S+)(?:\\s*(?:" + HolidayNotice.UNTIL + "|to|—|~)\\s*(\\S+))?");
    private static final int MOST_DAYS = 60;
    private static final int LONGEST_HOLIDAY = 20;

    private final HolidayNotice notice;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<LocalDate, String> holidays = new TreeMap<>();
    private final Set<LocalDate> makeup = new TreeSet<>();

    private HolidayReader(HolidayNotice notice) {
        this.notice = notice;
    }

    /** What was read; the year is empty when there are problems. */
    record Reading(Optional<HolidayYear> year, List<Problem> problems) {}

    static Reading read(HolidayNotice notice) {
        return new HolidayReader(notice).read();
    }

    private Reading read() {
        if (notice.year() < FIRST_YEAR || notice.year() > LAST_YEAR) {
            problem("year", "campaign.calendar.problem.year", FIRST_YEAR, LAST_YEAR);
        } else {
            notice.holidays()
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .forEach(this::holiday);
            Stream.of(notice.makeupWorkdays().strip().split("[\\s,，、;；]+"))
                    .filter(text -> !text.isEmpty())
                    .forEach(this::makeup);
        }
        if (notice.source().isBlank() || notice.source().length() > 300) {
            problem("source", "campaign.calendar.problem.source", 300);
        }
        if (problems.isEmpty() && (holidays.isEmpty() || holidays.size() + makeup.size() > MOST_DAYS)) {
            problem("holidays", "campaign.calendar.problem.none", MOST_DAYS);
        }
        return new Reading(
                problems.isEmpty()
                        ? Optional.of(new HolidayYear(notice.year(), holidays, makeup, false))
                        : Optional.empty(),
                problems);
    }

    private void holiday(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            problem("holidays", "campaign.calendar.problem.line", line);
            return;
        }
        Optional<LocalDate> from = day("holidays", parts.group(2));
        Optional<LocalDate> to = parts.group(3) == null ? from : day("holidays", parts.group(3));
        if (from.isEmpty() || to.isEmpty()) {
            return;
        }
        if (to.get().isBefore(from.get()) || to.get().isAfter(from.get().plusDays(LONGEST_HOLIDAY))) {
            problem("holidays", "campaign.calendar.problem.span", line, LONGEST_HOLIDAY);
            return;
        }
        for (LocalDate day = from.get(); !day.isAfter(to.get()); day = day.plusDays(1)) {
            if (holidays.put(day, parts.group(1)) != null) {
                problem("holidays", "campaign.calendar.problem.twice", day);
            }
        }
    }

    private void makeup(String text) {
        day("makeupWorkdays", text).ifPresent(day -> {
            boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
            if (!weekend) {
                problem("makeupWorkdays", "campaign.calendar.problem.no-weekend", day);
            } else if (holidays.containsKey(day) || !makeup.add(day)) {
                problem("makeupWorkdays", "campaign.calendar.problem.twice", day);
            }
        });
    }

    /** New Year's holiday and its made-up day may lie at the end of the year before. */
    private Optional<LocalDate> day(String field, String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.isBefore(LocalDate.of(notice.year() - 1, 12, 20)) || day.getYear() > notice.year()) {
                problem(field, "campaign.calendar.problem.other-year", text, notice.year());
                return Optional.empty();
            }
            return Optional.of(day);
        } catch (DateTimeException e) {
            problem(field, "campaign.calendar.problem.day", text);
            return Optional.empty();
        }
    }

    private void problem(String field, String key, Object... arguments) {
        problems.add(Problem.of(field, key, arguments));
    }
}
