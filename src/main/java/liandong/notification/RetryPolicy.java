package liandong.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import liandong.shared.SystemTime;
import org.springframework.stereotype.Component;

/** When a mail that did not leave is tried again (重试间隔), in system time. */
@Component
class RetryPolicy {

    private static final Duration SERVER_AWAY = Duration.ofMinutes(1);
    private static final Duration LET_OTHERS_PASS = Duration.ofMinutes(5);

    private final List<Duration> pauses;
    private final SystemTime time;

    RetryPolicy(NotificationSettings settings, SystemTime time) {
        this.pauses = settings.retryDelays();
        this.time = time;
    }

    boolean isExhausted(OutboxMail mail) {
        return mail.attempts() >= pauses.size();
    }

    Instant next(OutboxMail mail) {
        return time.now().plus(pauses.get(Math.min(mail.attempts(), pauses.size() - 1)));
    }

    /** When our own mail server is asked again. */
    Instant serverIsAskedAgain() {
        return time.now().plus(SERVER_AWAY);
    }

    /** When it is asked for the mail again at which it broke off, so that one mail does not hold up all others. */
    Instant afterTheOthers() {
        return time.now().plus(LET_OTHERS_PASS);
    }
}
