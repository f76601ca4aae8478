package liandong.notification;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Drives delivery by hand (发件泵), for rehearsals and tests; in production a schedule does it. */
@Component
public class OutboxPump {

    /** Sends everything that is due by business time; returns how many mails left. */
    public int drain() {
        throw new UnsupportedOperationException("owner: notification");
    }

    /** The business instant at which the next waiting mail or digest is to leave. */
    public Optional<Instant> nextDue() {
        throw new UnsupportedOperationException("owner: notification");
    }
}
