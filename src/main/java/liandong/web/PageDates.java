package liandong.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import liandong.shared.BusinessTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How pages write instants (日期书写): always as dates in Shanghai, whatever zone the machine is in. */
@Component("dates")
public class PageDates {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /** E.g. 2021-08-05 09:30. */
    public String minute(@Nullable Instant instant) {
        return instant == null ? "" : MINUTE.format(instant.atZone(BusinessTime.ZONE));
    }

    /** E.g. 2021-08-05. */
    public String day(@Nullable Instant instant) {
        return instant == null ? "" : dayOf(instant).toString();
    }

    /** The last day that still counts: work due at midnight is due on the day that ends there. */
    public String due(@Nullable Instant dueAt) {
        return dueAt == null ? "" : dayOf(dueAt.minusNanos(1)).toString();
    }

    private static LocalDate dayOf(Instant instant) {
        return instant.atZone(BusinessTime.ZONE).toLocalDate();
    }
}
