package liandong.notification;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of mail (邮件设置), {@code liandong.notification.*}; the server itself is {@code spring.mail.*}.
 *
 * @param from the sender's address; bounces come back to it
 * @param polling whether a schedule sends; off where {@link OutboxPump} is driven by hand
 * @param gather how long a line filed after nine o'clock waits for others before its digest leaves
 * @param retryDelays pauses between attempts; after the last one the mail has failed
 * @param lease how long a worker may keep a mail before another one takes it over
 */
@ConfigurationProperties("liandong.notification")
record NotificationSettings(
        @DefaultValue("liandong@localhost.localdomain") String from,
        @DefaultValue("联动") String fromName,
        @DefaultValue("") String replyTo,
        @DefaultValue("true") boolean polling,
        @DefaultValue("PT5M") Duration gather,

        @DefaultValue({"PT1M", "PT5M", "PT15M", "PT1H", "PT4H", "PT12H"})
        List<Duration> retryDelays,

        @DefaultValue("PT5M") Duration lease,
        @DefaultValue Bounces bounces) {

    /** The mailbox in which bounces (退信) arrive; none is read while {@code host} is empty. */
    record Bounces(
            @DefaultValue("") String host,
            @DefaultValue("993") int port,
            @DefaultValue("true") boolean tls,
            @DefaultValue("") String username,
            @DefaultValue("") String password,
            @DefaultValue("INBOX") String folder) {}
}
