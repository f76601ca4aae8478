package liandong.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One line of the outbox page (发件记录). Instants are business time. */
public record OutboxEntry(
        long id,
        boolean digest,
        String subject,
        @Nullable String displayName,
        @Nullable String email,
        boolean officeMailbox,
        MailState state,
        int attempts,
        Instant filedAt,
        @Nullable Instant sentAt) {}
