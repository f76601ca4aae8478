package liandong.shared;

import java.time.YearMonth;

/**
 * The stretch of time a report is about (报告期): one month, written {@code 2021-07}, or the whole campaign, written
 * {@code ALL}, for interim and final summaries.
 */
public record Period(String code) implements Comparable<Period> {

    public static final Period WHOLE = new Period("ALL");

    public Period {
        if (!code.equals("ALL")) {
            YearMonth.parse(code);
        }
    }

    public static Period of(YearMonth month) {
        return new Period(month.toString());
    }

    public boolean isWhole() {
        return code.equals("ALL");
    }

    /** The month; only for a monthly period. */
    public YearMonth month() {
        return YearMonth.parse(code);
    }

    @Override
    public int compareTo(Period other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
