package liandong.notification;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import liandong.shared.BusinessTime;
import liandong.shared.SystemTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Delivers the outbox in batches (投递), over one connection each. A batch is claimed with a lease and each mail is marked
 * as soon as it has left, so that a kill leads to at most one duplicate, which carries the same Message-ID.
 */
@Component
class Delivery {

    private static final Logger log = LoggerFactory.getLogger(Delivery.class);
    private static final int BATCH = 50;

    private final Outbox outbox;
    private final MailAttempt attempt;
    private final RetryPolicy retries;
    private final QuietHours quiet;
    private final JavaMailSenderImpl server;
    private final NotificationSettings settings;
    private final BusinessTime businessTime;
    private final SystemTime systemTime;
    private final TransactionTemplate transaction;

    Delivery(
            Outbox outbox,
            MailAttempt attempt,
            RetryPolicy retries,
            QuietHours quiet,
            JavaMailSenderImpl server,
            NotificationSettings settings,
            BusinessTime businessTime,
            SystemTime systemTime,
            TransactionTemplate transaction) {
        this.outbox = outbox;
        this.attempt = attempt;
        this.retries = retries;
        this.quiet = quiet;
        this.server = server;
        this.settings = settings;
        this.businessTime = businessTime;
        this.systemTime = systemTime;
        this.transaction = transaction;
        SmtpConnection.prepare(server);
    }

    /** Sends one batch; returns how many mails left, or nothing when none was due. */
    Optional<Integer> deliverBatch() {
        String lease = UUID.randomUUID().toString();
        List<OutboxMail> batch = Objects.requireNonNull(transaction.execute(tx -> claim(lease)));
        int sent = 0;
        try (SmtpConnection connection = new SmtpConnection(server)) {
            for (int i = 0; i < batch.size(); i++) {
                try {
                    sent += isStillOurs(batch.get(i), lease) && attempt.make(batch.get(i), connection) ? 1 : 0;
                } catch (ServerUnavailable e) {
                    postpone(batch.subList(i, batch.size()), lease, e);
                    break;
                }
            }
        }
        return batch.isEmpty() ? Optional.empty() : Optional.of(sent);
    }

    /** In quiet hours only what may leave at any hour; the rest is put off until they end. */
    private List<OutboxMail> claim(String lease) {
        Instant now = businessTime.now();
        boolean silent = quiet.isQuiet(now);
        if (silent) {
            outbox.hold(now, quiet.nextAllowed(now));
        }
        return outbox.claim(lease, now, silent, systemTime.now(), leaseEnd(), BATCH);
    }

    /** False when this worker was so slow that another one has taken the mail over. */
    private boolean isStillOurs(OutboxMail mail, String lease) {
        return Boolean.TRUE.equals(transaction.execute(tx -> outbox.renew(mail.id(), lease, leaseEnd())));
    }

    /** While our own mail server is away no attempt is counted or given up: that says nothing about the recipients. */
    private void postpone(List<OutboxMail> mails, String lease, ServerUnavailable e) {
        log.warn("Mail server unavailable, {} mails wait: {}", mails.size(), e.getMessage());
        transaction.executeWithoutResult(tx -> {
            for (OutboxMail mail : mails) {
                boolean brokeOff = e.isDuringMail() && mail == mails.get(0);
                Instant again = brokeOff ? retries.afterTheOthers() : retries.serverIsAskedAgain();
                if (outbox.renew(mail.id(), lease, leaseEnd())) {
                    outbox.postpone(mail.id(), again, Refusal.reason(e));
                }
            }
        });
    }

    private Instant leaseEnd() {
        return systemTime.now().plus(settings.lease());
    }
}
