package liandong.campaign;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import liandong.shared.HolidayYear;

/**
 * A holiday notice of the State Council (节假日安排通知) as somebody types it in.
 *
 * @param source number or address of the notice
 * @param holidays a line for each holiday, e.g. {@code 春节 2027-02-05 至 2027-02-11}
 * @param makeupWorkdays days, parted by spaces, commas or lines
 */
public record HolidayNotice(int year, String source, String holidays, String makeupWorkdays) {

    static final String UNTIL = "至";

    /** What is known of a year, as somebody would have typed it in. */
    static HolidayNotice of(HolidayYear known) {
        SortedMap<LocalDate, String> days = new TreeMap<>(known.holidays());
        List<String> lines = new ArrayList<>();
        for (Map.Entry<LocalDate, String> first : days.entrySet()) {
            if (first.getValue().equals(days.get(first.getKey().minusDays(1)))) {
                continue;
            }
            LocalDate last = first.getKey();
            while (first.getValue().equals(days.get(last.plusDays(1)))) {
                last = last.plusDays(1);
            }
            String span = last.equals(first.getKey()) ? "" : " " + UNTIL + " " + last;
            lines.add(first.getValue() + " " + first.getKey() + span);
        }
        return new HolidayNotice(
                known.year(),
                "",
                String.join("\n", lines),
                known.makeupWorkdays().stream()
                        .sorted()
                        .map(LocalDate::toString)
                        .collect(Collectors.joining(" ")));
    }
}
