package liandong.calendar;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An address in force (订阅地址), without its secret.
 *
 * @param readAt when a calendar read it last, null before the first time
 * @param contentHash of what was read then
 * @param changedAt since when it reads so, in system time
 */
public record CalendarFeed(
        long id,
        long accountId,
        Instant madeAt,
        @Nullable Instant readAt,
        @Nullable String contentHash,
        @Nullable Instant changedAt) {}
