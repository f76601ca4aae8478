package liandong.notification;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of mail (邮件设置), {@code liandong.notification.*}; the server itself is {@code spring.mail.*}.
 *
 * @param from the sender's address; bounces and answers come back to it
 * @param polling whether a schedule sends; off where {@link OutboxPump} is driven by hand
 * @param gather how long a line filed after nine o'clock waits for others before its digest leaves
 * @param retryDelays pauses between attempts; after the last one the mail has failed
 * @param quiet when mail leaves people in peace
 * @param lease how long a worker may keep a mail before another one takes it over: longer than one mail takes with
 *     the time-outs of {@code spring.mail}, and short enough that what a dead server had taken leaves within 90 seconds
 */
@ConfigurationProperties("liandong.notification")
public record NotificationSettings(
        @DefaultValue("liandong@localhost.localdomain") String from,
        @DefaultValue("联动") String fromName,
        @DefaultValue("") String replyTo,
        @DefaultValue("true") boolean polling,
        @DefaultValue("PT5M") Duration gather,

        @DefaultValue({"PT1M", "PT5M", "PT15M", "PT1H", "PT4H", "PT12H"})
        List<Duration> retryDelays,

        @DefaultValue("PT75S") Duration lease,
        @DefaultValue Quiet quiet,
        @DefaultValue Mailbox mailbox) {

    /**
     * Quiet hours (免打扰时段). Whatever becomes due in them is held until they end; digests wait for nine o'clock.
     *
     * @param from in the evening
     * @param until in the morning
     * @param workdaysOnly whether mail leaves on working days only
     * @param except kinds of immediate mail that leave at any hour: what their reminder key begins with, before
     *     the first colon or a dash of it ({@code extension} for {@code extension-granted:17}). Mail that carries a secret was asked for this very minute and is never held.
     */
    public record Quiet(
            @DefaultValue("20:00") LocalTime from,
            @DefaultValue("07:30") LocalTime until,
            @DefaultValue("true") boolean workdaysOnly,

            @DefaultValue({
                "hour-clock",
                "report",
                "extension",
                "correction",
                "carry-out",
                "plan-changed",
                "urge",
                "interview",
                "meeting"
            })
            List<String> except) {}

    /**
     * The mailbox of {@code from} (收信邮箱), in which bounces and answers arrive; none is read while {@code host} is empty.
     *
     * @param folder what is read; what is dealt with is moved to {@code done}, what can not be read to {@code failed}
     */
    public record Mailbox(
            @DefaultValue("") String host,
            @DefaultValue("993") int port,
            @DefaultValue("true") boolean tls,
            @DefaultValue("") String username,
            @DefaultValue("") String password,
            @DefaultValue("INBOX") String folder,
            @DefaultValue("Processed") String done,
            @DefaultValue("Failed") String failed) {}
}
