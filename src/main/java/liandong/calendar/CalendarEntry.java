package liandong.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a calendar (日历条目). It leaves the server for calendars of others: it names the work and its page, never
 * a person or the facts of a case.
 *
 * @param uid the same for the life of what it is about
 * @param sequence grows with every change of when it is
 * @param day for an entry of a whole day
 * @param begins for an entry with an hour
 * @param lasts null for a mere point in time
 * @param path of its page
 * @param cancelled it is done or will not be: a calendar that keeps entries removes it
 * @param stamp when it became known
 */
public record CalendarEntry(
        String uid,
        int sequence,
        @Nullable LocalDate day,
        @Nullable Instant begins,
        @Nullable Duration lasts,
        String summary,
        @Nullable String place,
        String path,
        boolean cancelled,
        Instant stamp) {

    public CalendarEntry {
        if ((day == null) == (begins == null)) {
            throw new IllegalArgumentException("either a day or an hour: " + uid);
        }
    }
}
