package liandong.notification;

import java.time.Instant;
import java.util.Locale;
import liandong.organization.Capability;
import org.jspecify.annotations.Nullable;

/**
 * What was told to whom about a piece of work, and whether it arrived (送达记录).
 *
 * @param aboutItem {@code source:sourceId} of the work; null for an immediate mail, whose reminder key tells
 * @param said the line of the digest, or the subject of the mail
 * @param recipient null while nobody is addressed yet
 * @param at when it left, else when it is to leave
 */
public record Told(
        @Nullable String aboutItem,
        String reminderKey,
        String said,
        long unitId,
        Capability role,
        @Nullable String recipient,
        boolean officeMailbox,
        Instant at,
        Outcome outcome,
        @Nullable String error) {

    /** What became of it. */
    public enum Outcome {
        /** 待发 */
        WAITING,
        /** 已发出: the receiving server took it. */
        SENT,
        /** 未发: its work was done before it left. */
        NOT_NEEDED,
        /** 并入后一次: a later reminder about the same work said it. */
        MERGED,
        /** 退信 */
        BOUNCED,
        /** 发送失败 */
        FAILED,
        /** 无人可收: neither person nor office mailbox. */
        NOBODY;

        public String messageKey() {
            return "notification.told." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public boolean isAlarming() {
            return this == BOUNCED || this == FAILED || this == NOBODY;
        }

        public String tone() {
            return isAlarming() ? "bad" : this == SENT ? "good" : this == WAITING ? "info" : "plain";
        }
    }
}
