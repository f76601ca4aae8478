package liandong.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import liandong.shared.BusinessTime;
import liandong.shared.WorkingCalendar;
import org.springframework.stereotype.Component;

/**
 * When mail leaves people in peace (免打扰时段): at night and on days that are no working days, make-up workdays (调休)
 * being working days. What is held leaves at the next minute that is allowed; a digest at nine of the next working day.
 */
@Component
class QuietHours {

    private static final LocalTime DIGEST = LocalTime.of(9, 0);

    private final NotificationSettings.Quiet settings;
    private final WorkingCalendar calendar;

    QuietHours(NotificationSettings settings, WorkingCalendar calendar) {
        this.settings = settings.quiet();
        this.calendar = calendar;
    }

    boolean isQuiet(Instant at) {
        return nextAllowed(at).isAfter(at);
    }

    /** That instant, or the first minute after it that is not quiet. */
    Instant nextAllowed(Instant at) {
        LocalDateTime wanted = at.atZone(BusinessTime.ZONE).toLocalDateTime();
        LocalDate day = wanted.toLocalDate();
        LocalTime hour = wanted.toLocalTime();
        if (isOff(day) || !hour.isBefore(settings.from())) {
            return opening(allowedDay(isOff(day) ? day : day.plusDays(1)));
        }
        return hour.isBefore(settings.until()) ? opening(day) : at;
    }

    /** When the digest of that day leaves: at nine, or at nine of the next day on which mail is allowed. */
    Instant digestAt(LocalDate day) {
        return nextAllowed(at(allowedDay(day), DIGEST));
    }

    /** That day, or the next one on which mail is allowed. */
    LocalDate allowedDay(LocalDate day) {
        return settings.workdaysOnly() ? calendar.onOrAfter(day) : day;
    }

    /** Whether a mail leaves at any hour: what is asked for this very minute, and the kinds the settings name. */
    boolean passes(ImmediateMail mail) {
        String kind = mail.reminderKey().split(":", 2)[0];
        return mail.sensitive()
                || settings.except().stream().anyMatch(one -> kind.equals(one) || kind.startsWith(one + "-"));
    }

    private boolean isOff(LocalDate day) {
        return settings.workdaysOnly() && !calendar.isWorkday(day);
    }

    private Instant opening(LocalDate day) {
        return at(day, settings.until());
    }

    private static Instant at(LocalDate day, LocalTime hour) {
        return day.atTime(hour).atZone(BusinessTime.ZONE).toInstant();
    }
}
