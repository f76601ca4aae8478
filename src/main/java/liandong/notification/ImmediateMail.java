package liandong.notification;

import java.util.List;
import java.util.Map;
import liandong.organization.Capability;
import org.jspecify.annotations.Nullable;

/**
 * A mail that does not wait for the digest (即时邮件): return, refusal, urge, plan change, invitation, hour clocks, new
 * password. The template is {@code templates/<template>.html} with {@code model}; its subject is message
 * {@code subjectKey} with {@code subjectArguments}. Templates are framed by {@code notification/mail/frame}; the model is
 * plain data (text, numbers, lists, maps; dates as text). Those without need of their own are {@link #notice}.
 *
 * @param reminderKey unique: the same key is never sent twice
 * @param sensitive the body holds a secret and is never shown in the outbox
 * @param calendar an iCalendar entry to attach, or null
 */
public record ImmediateMail(
        long unitId,
        Capability role,
        String reminderKey,
        String subjectKey,
        List<String> subjectArguments,
        String template,
        Map<String, Object> model,
        @Nullable Long campaignId,
        @Nullable Long leadUnitId,
        boolean sensitive,
        @Nullable String calendar) {

    /** A mail of plain paragraphs with one link. */
    public static ImmediateMail notice(
            long unitId,
            Capability role,
            String reminderKey,
            String subjectKey,
            List<String> subjectArguments,
            List<String> paragraphs,
            String link,
            long campaignId,
            long leadUnitId) {
        return new ImmediateMail(
                unitId,
                role,
                reminderKey,
                subjectKey,
                subjectArguments,
                "notification/mail/notice",
                Map.of("paragraphs", paragraphs, "link", link),
                campaignId,
                leadUnitId,
                false,
                null);
    }
}
