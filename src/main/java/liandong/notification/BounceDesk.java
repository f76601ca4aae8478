package liandong.notification;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes which mails came back (退信登记) and has somebody call the unit. */
@Service
class BounceDesk {

    private final Outbox outbox;
    private final UnreachableAlarm alarm;

    BounceDesk(Outbox outbox, UnreachableAlarm alarm) {
        this.outbox = outbox;
        this.alarm = alarm;
    }

    /** Returns how many of our mails the notice is about; one that is noted already counts no more. */
    @Transactional
    int returned(BounceNotice notice) {
        int count = 0;
        for (String id : notice.messageIds()) {
            count += outbox.findByMessageId(id)
                    .filter(mail -> mail.state() == MailState.SENT)
                    .map(mail -> returned(mail, notice.reason()))
                    .orElse(0);
        }
        return count;
    }

    private int returned(OutboxMail mail, String reason) {
        outbox.bounced(mail.id(), reason);
        alarm.undelivered(mail, MailState.BOUNCED, reason);
        return 1;
    }
}
