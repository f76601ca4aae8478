package liandong.notification;

import jakarta.mail.MessagingException;
import java.util.Objects;
import java.util.Optional;
import liandong.shared.BusinessTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One attempt at delivering one mail (投递一封): whom to, what to say, send, and note what came of it. Sending happens
 * outside of any transaction.
 */
@Component
class MailAttempt {

    private static final Logger log = LoggerFactory.getLogger(MailAttempt.class);

    private final Outbox outbox;
    private final OutboxFiles files;
    private final Addressing addressing;
    private final MailRenderer renderer;
    private final MailComposer composer;
    private final UnreachableAlarm alarm;
    private final RetryPolicy retries;
    private final BusinessTime time;
    private final TransactionTemplate transaction;

    MailAttempt(
            Outbox outbox,
            OutboxFiles files,
            Addressing addressing,
            MailRenderer renderer,
            MailComposer composer,
            UnreachableAlarm alarm,
            RetryPolicy retries,
            BusinessTime time,
            TransactionTemplate transaction) {
        this.outbox = outbox;
        this.files = files;
        this.addressing = addressing;
        this.renderer = renderer;
        this.composer = composer;
        this.alarm = alarm;
        this.retries = retries;
        this.time = time;
        this.transaction = transaction;
    }

    /** Whether the mail has left. One that can not be written has failed and stops no other. */
    boolean make(OutboxMail claimed, SmtpConnection connection) {
        try {
            return addressing
                    .address(claimed)
                    .flatMap(mail -> rendered(mail).map(rendered -> send(mail, rendered, connection)))
                    .orElse(false);
        } catch (ServerUnavailable | DataAccessException e) {
            throw e;
        } catch (RuntimeException e) {
            log.error("Mail {} can not be written", claimed.id(), e);
            transaction.executeWithoutResult(tx -> outbox.ended(claimed.id(), MailState.FAILED, Refusal.reason(e)));
            return false;
        }
    }

    private Optional<RenderedMail> rendered(OutboxMail mail) {
        return Objects.requireNonNull(transaction.execute(tx -> {
            Optional<RenderedMail> rendered = renderer.render(mail);
            if (rendered.isEmpty()) {
                outbox.ended(mail.id(), MailState.SUPPRESSED, null);
            }
            return rendered;
        }));
    }

    private boolean send(OutboxMail mail, RenderedMail rendered, SmtpConnection connection) {
        try {
            connection.send(composer.compose(connection.session(), mail, rendered));
        } catch (MessagingException e) {
            refused(mail, e);
            return false;
        }
        transaction.executeWithoutResult(tx -> sent(mail, rendered));
        return true;
    }

    private void sent(OutboxMail mail, RenderedMail rendered) {
        String text = mail.sensitive() ? null : rendered.text();
        outbox.sent(mail.id(), OneLine.of(rendered.subject(), 500), text, time.now());
        if (mail.isDigest()) {
            files.note(mail.id(), rendered.files());
        }
    }

    private void refused(OutboxMail mail, MessagingException e) {
        switch (Refusal.of(e)) {
            case FOR_GOOD -> giveUp(mail, MailState.BOUNCED, e);
            case FOR_NOW -> {
                if (retries.isExhausted(mail)) {
                    giveUp(mail, MailState.FAILED, e);
                } else {
                    transaction.executeWithoutResult(
                            tx -> outbox.retry(mail.id(), retries.next(mail), Refusal.reason(e)));
                }
            }
            case NOBODY_THERE -> throw new ServerUnavailable(e, true);
        }
    }

    private void giveUp(OutboxMail mail, MailState state, MessagingException e) {
        transaction.executeWithoutResult(tx -> {
            outbox.ended(mail.id(), state, Refusal.reason(e));
            alarm.undelivered(mail, state, Refusal.reason(e));
        });
    }
}
