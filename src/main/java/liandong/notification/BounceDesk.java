package liandong.notification;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/** Notes which mails came back (退信登记) and has somebody call the unit. */
@Service
@Order(1)
class BounceDesk implements MailReceiver {

    private final Outbox outbox;
    private final UnreachableAlarm alarm;

    BounceDesk(Outbox outbox, UnreachableAlarm alarm) {
        this.outbox = outbox;
        this.alarm = alarm;
    }

    @Override
    public Optional<Supplier<MailOutcome>> recognise(IncomingMail mail) {
        return BounceNotice.of(mail).map(notice -> () -> returned(notice));
    }

    /** A mail that is noted already counts no more. */
    private MailOutcome returned(BounceNotice notice) {
        List<OutboxMail> returned = notice.messageIds().stream()
                .flatMap(id -> outbox.findByMessageId(id).stream())
                .filter(mail -> mail.state() == MailState.SENT)
                .toList();
        for (OutboxMail mail : returned) {
            outbox.bounced(mail.id(), notice.reason());
            alarm.undelivered(mail, MailState.BOUNCED, notice.reason());
        }
        String count = String.valueOf(returned.size());
        return new MailOutcome(!returned.isEmpty(), "notification.incoming.bounce", List.of(count), null, null, null);
    }
}
