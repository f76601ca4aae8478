package liandong.notification;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One mail as a viewer may see it (邮件详情).
 *
 * @param text what was sent, null when it has not left yet or the viewer may not read it
 * @param secrecy why there is no text although the mail has left
 * @param lines the digest's lines the viewer has a stake in
 * @param files names of what it carries, for those who may read the text
 * @param nextAttempt system time
 */
public record OutboxDetail(
        OutboxEntry mail,
        @Nullable String text,
        Secrecy secrecy,
        List<Line> lines,
        List<String> files,
        @Nullable String lastError,
        @Nullable Instant nextAttempt,
        String messageId,
        String reminderKey,
        @Nullable Long resentFrom,
        boolean mayResend,
        boolean mayRedirect) {

    /** Whether the text is kept from the viewer (正文可见性). */
    public enum Secrecy {
        NONE,
        /** 敏感: holds a secret; shown to nobody. */
        SECRET,
        /** 他人内容: speaks of other units' work too, or the viewer is an administrator. */
        OTHERS
    }

    /** A line of a digest; {@code leftOut} when its work was done before the mail left. */
    public record Line(String text, String link, boolean leftOut) {}
}
