package liandong.api;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import liandong.shared.SystemTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How often each token may call within a minute (调用频率), on each node for itself. */
@Component
public class RequestRate {

    public static final Duration WITHIN = Duration.ofMinutes(1);

    private record Minute(Instant begins, int requests) {}

    private final Map<Long, Minute> minutes = new ConcurrentHashMap<>();
    private final SystemTime time;
    private final int most;

    RequestRate(SystemTime time, @Value("${liandong.api.requests-per-minute:300}") int most) {
        this.time = time;
        this.most = most;
    }

    /** Counts one request; false when there were too many in this minute. */
    public boolean allows(long tokenId) {
        Instant now = time.now().truncatedTo(ChronoUnit.MINUTES);
        Minute counted = minutes.merge(
                tokenId,
                new Minute(now, 1),
                (before, one) -> before.begins().equals(now) ? new Minute(now, before.requests() + 1) : one);
        return counted.requests() <= most;
    }
}
