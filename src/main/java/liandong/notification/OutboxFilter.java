package liandong.notification;

import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for in the outbox (发件查询).
 *
 * @param words found in subject, recipient's name or address
 * @param before id of the last mail on the page before this one
 */
public record OutboxFilter(
        @Nullable MailState state,
        @Nullable Long campaignId,
        @Nullable String words,
        @Nullable Long before) {}
