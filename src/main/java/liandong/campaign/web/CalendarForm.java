package liandong.campaign.web;

import java.util.Objects;
import liandong.campaign.HolidayNotice;
import org.jspecify.annotations.Nullable;

/** A typed holiday notice (放假通知填写); {@code after} is the notice its preview was made after. */
record CalendarForm(
        @Nullable String year,
        @Nullable String source,
        @Nullable String holidays,
        @Nullable String makeupWorkdays,
        @Nullable Long after) {

    static CalendarForm of(HolidayNotice notice) {
        return new CalendarForm(
                String.valueOf(notice.year()), notice.source(), notice.holidays(), notice.makeupWorkdays(), null);
    }

    /** A year that is none reads as 0, which is refused. */
    HolidayNotice toNotice() {
        String digits = Objects.requireNonNullElse(year, "").strip();
        return new HolidayNotice(
                digits.matches("\\d{4}") ? Integer.parseInt(digits) : 0,
                Objects.requireNonNullElse(source, "").strip(),
                Objects.requireNonNullElse(holidays, ""),
                Objects.requireNonNullElse(makeupWorkdays, ""));
    }
}
