package liandong.notification;

import java.time.Instant;
import java.time.LocalDate;
import liandong.organization.Capability;
import liandong.organization.Stake;
import org.jspecify.annotations.Nullable;

/**
 * One mail of the outbox (发件箱邮件). A digest has no stake of its own: who may see it follows from its lines.
 *
 * @param messageId fixed when the mail is filed, so that a second delivery after a crash is recognised as the same mail
 * @param template null for digests, whose lines are read when they leave
 * @param thread Message-IDs of what it answers, with blanks between them; the last one is what it is an answer to
 * @param notBefore business time; {@code sentAt} too
 */
record OutboxMail(
        long id,
        Kind kind,
        String filingKey,
        String reminderKey,
        @Nullable Long ownerUnitId,
        @Nullable Long receiverUnitId,
        @Nullable Long leadUnitId,
        @Nullable Long campaignId,
        @Nullable Capability role,
        @Nullable Long accountId,
        @Nullable String displayName,
        @Nullable String email,
        boolean officeMailbox,
        @Nullable LocalDate digestDate,
        String subject,
        @Nullable String template,
        @Nullable String model,
        @Nullable String calendar,
        boolean sensitive,
        String messageId,
        Instant filedAt,
        Instant notBefore,
        MailState state,
        int attempts,
        @Nullable Instant sentAt,
        @Nullable String lastError,
        @Nullable String renderedText,
        @Nullable String thread)
        implements Stake {

    /** Digest (每日汇总) or immediate mail (即时邮件). */
    enum Kind {
        DIGEST,
        IMMEDIATE
    }

    boolean isDigest() {
        return kind == Kind.DIGEST;
    }
}
