package liandong.notification;

import java.util.List;
import java.util.Optional;
import liandong.shared.Refused;
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
    public Optional<Reception> recognise(IncomingMail mail) {
        return BounceNotice.of(mail).map(Bounce::new);
    }

    /** How many of our mails the notice is about; one that is noted already counts no more. */
    private int returned(BounceNotice notice) {
        List<OutboxMail> returned = notice.messageIds().stream()
                .flatMap(id -> outbox.findByMessageId(id).stream())
                .filter(mail -> mail.state() == MailState.SENT)
                .toList();
        for (OutboxMail mail : returned) {
            outbox.bounced(mail.id(), notice.reason());
            alarm.undelivered(mail, MailState.BOUNCED, notice.reason());
        }
        return returned.size();
    }

    /** One bounce (退信). */
    private final class Bounce implements Reception {

        private final BounceNotice notice;

        Bounce(BounceNotice notice) {
            this.notice = notice;
        }

        @Override
        public MailOutcome take() {
            int returned = returned(notice);
            return new MailOutcome(
                    returned > 0, "notification.incoming.bounce", List.of(String.valueOf(returned)), null, null, null);
        }

        @Override
        public MailOutcome refused(Refused refused) {
            return MailOutcome.passedOver("notification.incoming.bounce", "0");
        }
    }
}
