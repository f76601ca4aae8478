package liandong.shared;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * What one yearly notice of the State Council says (节假日安排). Its days may lie in the last days of the year before.
 *
 * @param holidays name of the holiday by day; weekends that belong to a holiday are named or not, both count as off
 * @param makeupWorkdays weekend days on which work is made up (调休上班日)
 * @param provisional only the statutory days, the notice not being published yet
 */
public record HolidayYear(
        int year, Map<LocalDate, String> holidays, Set<LocalDate> makeupWorkdays, boolean provisional) {}
