package liandong.notification.incoming;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One line of the page of incoming mail (来信记录). What the sender wrote is shown as text only. */
public record IncomingEntry(
        long id,
        Instant receivedAt,
        String sender,
        String subject,
        IncomingState state,
        String result,
        @Nullable String link) {}
