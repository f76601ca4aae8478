package liandong.engine.process;

import java.time.ZoneId;
import liandong.shared.BusinessTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Refuses to start in another time zone (时区检查): the engine's columns carry no zone, so one database read under two
 * zones shifts every timer.
 */
@Component
class ZoneCheck {

    ZoneCheck(@Value("${liandong.zone-check:true}") boolean check) {
        if (check && !ZoneId.systemDefault().equals(BusinessTime.ZONE)) {
            throw new IllegalStateException("Start the server with -Duser.timezone=%s (it is %s)"
                    .formatted(BusinessTime.ZONE, ZoneId.systemDefault()));
        }
    }
}
