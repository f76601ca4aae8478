package liandong.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * The clock of the business (业务时间): deadlines, engine timers, audit rows and mail dates. In a rehearsal it stands
 * still and is moved by hand; everywhere else it is the clock on the wall. Sessions, lock-outs and retries use
 * {@link SystemTime}.
 */
public interface BusinessTime {

    /** Every date an official reads or writes is a date in this zone. */
    ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    Instant now();

    default ZonedDateTime zoned() {
        return now().atZone(ZONE);
    }

    default LocalDate today() {
        return zoned().toLocalDate();
    }
}
