package liandong.shared;

import java.time.Instant;
import org.springframework.stereotype.Component;

/** The clock on the wall (系统时间), for sessions, lock-outs, rate limits and retries. Never moved. */
@Component
public class SystemTime {

    public Instant now() {
        return Instant.now();
    }
}
