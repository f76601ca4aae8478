package liandong.notification.incoming;

import java.util.function.Supplier;
import liandong.notification.IncomingMail;
import liandong.notification.MailOutcome;
import liandong.notification.MailReceiver;
import liandong.notification.incoming.IncomingRows.Claim;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hands each mail to the first receiver that knows it (来信分办), exactly once: what the receiver does and the note that the
 * mail is dealt with are one transaction, and a mail whose worker has died is taken over when its lease ends.
 */
@Component
class IncomingDesk {

    private static final Logger LOG = LoggerFactory.getLogger(IncomingDesk.class);

    private final ObjectProvider<MailReceiver> receivers;
    private final IncomingRows rows;
    private final TransactionTemplate transaction;

    IncomingDesk(ObjectProvider<MailReceiver> receivers, IncomingRows rows, TransactionTemplate transaction) {
        this.receivers = receivers;
        this.rows = rows;
        this.transaction = transaction;
    }

    Fate handle(IncomingMail mail) {
        Claim claim = rows.claim(mail);
        return claim.ours() ? handle(mail, claim) : claim.fate();
    }

    private Fate handle(IncomingMail mail, Claim claim) {
        try {
            Supplier<MailOutcome> work = receivers
                    .orderedStream()
                    .flatMap(receiver -> receiver.recognise(mail).stream())
                    .findFirst()
                    .orElse(() -> MailOutcome.passedOver("notification.incoming.nobodys"));
            transaction.executeWithoutResult(tx -> rows.done(claim, work.get()));
            return Fate.DONE;
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error("Incoming mail {} could not be dealt with", claim.id(), e);
            return rows.failed(claim, e.getClass().getSimpleName());
        }
    }

    /** What is to become of a mail in its mailbox. */
    enum Fate {
        /** Dealt with, now or before. */
        DONE,
        /** Given up. */
        FAILED,
        /** Another worker has it, or it is tried again at the next reading. */
        LEFT
    }
}
