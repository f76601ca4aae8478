package liandong.notification;

import jakarta.mail.MessagingException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import liandong.shared.BusinessTime;
import liandong.shared.SystemTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.NoSuchMessageException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.thymeleaf.exceptions.TemplateEngineException;

/**
 * Delivers the outbox (投递). A batch is claimed with a lease, each mail is sent outside of any transaction and marked in
 * one of its own, so that a kill leads to at most one duplicate, which carries the same Message-ID.
 */
@Component
class Delivery {

    private static final Logger log = LoggerFactory.getLogger(Delivery.class);
    private static final int BATCH = 50;

    private final Outbox outbox;
    private final Addressing addressing;
    private final MailRenderer renderer;
    private final MailComposer composer;
    private final UnreachableAlarm alarm;
    private final JavaMailSenderImpl server;
    private final NotificationSettings settings;
    private final BusinessTime businessTime;
    private final SystemTime systemTime;
    private final TransactionTemplate transaction;

    Delivery(
            Outbox outbox,
            Addressing addressing,
            MailRenderer renderer,
            MailComposer composer,
            UnreachableAlarm alarm,
            JavaMailSenderImpl server,
            NotificationSettings settings,
            BusinessTime businessTime,
            SystemTime systemTime,
            TransactionTemplate transaction) {
        this.outbox = outbox;
        this.addressing = addressing;
        this.renderer = renderer;
        this.composer = composer;
        this.alarm = alarm;
        this.server = server;
        this.settings = settings;
        this.businessTime = businessTime;
        this.systemTime = systemTime;
        this.transaction = transaction;
        SmtpConnection.limitWaiting(server);
    }

    /** Sends one batch; returns how many mails left, or nothing when none was due. */
    Optional<Integer> deliverBatch() {
        String lease = UUID.randomUUID().toString();
        List<OutboxMail> batch = Objects.requireNonNull(transaction.execute(
                tx -> outbox.claim(lease, businessTime.now(), systemTime.now(), leaseEnd(), BATCH)));
        int sent = 0;
        try (SmtpConnection connection = new SmtpConnection(server)) {
            for (int i = 0; i < batch.size(); i++) {
                try {
                    sent += deliver(batch.get(i), lease, connection) ? 1 : 0;
                } catch (ServerUnavailable e) {
                    postpone(batch.subList(i, batch.size()), lease, e);
                    break;
                }
            }
        }
        return batch.isEmpty() ? Optional.empty() : Optional.of(sent);
    }

    private boolean deliver(OutboxMail claimed, String lease, SmtpConnection connection) {
        if (!inTransaction(() -> outbox.renew(claimed.id(), lease, leaseEnd()))) {
            return false;
        }
        try {
            Optional<OutboxMail> addressed = addressing.address(claimed);
            if (addressed.isEmpty()) {
                return false;
            }
            Optional<RenderedMail> rendered = inTransaction(() -> renderer.render(addressed.get()));
            if (rendered.isEmpty()) {
                transaction.executeWithoutResult(tx -> outbox.ended(claimed.id(), MailState.SUPPRESSED, null));
                return false;
            }
            return send(addressed.get(), rendered.get(), connection);
        } catch (TemplateEngineException | IllegalStateException | NoSuchMessageException e) {
            log.error("Mail {} can not be written", claimed.id(), e);
            transaction.executeWithoutResult(tx -> outbox.ended(claimed.id(), MailState.FAILED, reason(e)));
            return false;
        }
    }

    private boolean send(OutboxMail mail, RenderedMail rendered, SmtpConnection connection) {
        try {
            connection.send(composer.compose(connection.session(), mail, rendered));
        } catch (MessagingException e) {
            switch (Refusal.of(e)) {
                case FOR_GOOD -> giveUp(mail, MailState.BOUNCED, e);
                case FOR_NOW -> retryOrGiveUp(mail, e);
                case NOBODY_THERE -> throw new ServerUnavailable(e);
            }
            return false;
        }
        transaction.executeWithoutResult(tx -> outbox.sent(
                mail.id(),
                OneLine.of(rendered.subject(), 500),
                mail.sensitive() ? null : rendered.text(),
                businessTime.now()));
        return true;
    }

    private void retryOrGiveUp(OutboxMail mail, MessagingException e) {
        if (mail.attempts() < settings.retryDelays().size()) {
            transaction.executeWithoutResult(tx -> outbox.retry(mail.id(), retryAt(mail), reason(e)));
        } else {
            giveUp(mail, MailState.FAILED, e);
        }
    }

    private void giveUp(OutboxMail mail, MailState state, MessagingException e) {
        transaction.executeWithoutResult(tx -> {
            outbox.ended(mail.id(), state, reason(e));
            alarm.undelivered(mail, state, reason(e));
        });
    }

    /** While our own mail server is away nothing is given up: that says nothing about the recipients. */
    private void postpone(List<OutboxMail> mails, String lease, ServerUnavailable e) {
        log.warn("Mail server unavailable, {} mails wait: {}", mails.size(), e.getMessage());
        transaction.executeWithoutResult(tx -> {
            for (OutboxMail mail : mails) {
                if (outbox.renew(mail.id(), lease, leaseEnd())) {
                    outbox.retry(mail.id(), retryAt(mail), reason(e));
                }
            }
        });
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(tx -> work.get()));
    }

    private Instant leaseEnd() {
        return systemTime.now().plus(settings.lease());
    }

    private Instant retryAt(OutboxMail mail) {
        List<Duration> delays = settings.retryDelays();
        return systemTime.now().plus(delays.get(Math.min(mail.attempts(), delays.size() - 1)));
    }

    /** The server's own words lie deepest. */
    private static String reason(Exception e) {
        Throwable deepest = e;
        for (Throwable next = e; next != null; next = Refusal.next(next)) {
            deepest = next;
        }
        String words = deepest.getMessage();
        return OneLine.of(words == null ? deepest.getClass().getSimpleName() : words, 1000);
    }

    /** Ends a batch: the next mails would wait for the same silence. */
    private static final class ServerUnavailable extends RuntimeException {
        ServerUnavailable(MessagingException cause) {
            super(cause.getMessage(), cause);
        }
    }
}
