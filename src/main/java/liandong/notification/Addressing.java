package liandong.notification;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import liandong.shared.BusinessTime;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds out at the moment of sending who stands for a role of a unit (收件人解析), because people are replaceable. The
 * first of them gets the mail itself, each further one a copy of it; once addressed, a mail stays addressed.
 */
@Component
class Addressing {

    private final Outbox outbox;
    private final OutboxFiling filing;
    private final Recipients recipients;
    private final UnreachableAlarm alarm;
    private final BusinessTime time;

    Addressing(Outbox outbox, OutboxFiling filing, Recipients recipients, UnreachableAlarm alarm, BusinessTime time) {
        this.outbox = outbox;
        this.filing = filing;
        this.recipients = recipients;
        this.alarm = alarm;
        this.time = time;
    }

    /** The mail with its address, or nothing when the unit can not be reached at all and the mail has failed. */
    @Transactional
    Optional<OutboxMail> address(OutboxMail mail) {
        if (mail.email() != null) {
            return Optional.of(mail);
        }
        long unit = Objects.requireNonNull(mail.ownerUnitId());
        Office office = new Office(unit, Objects.requireNonNull(mail.role()));
        List<Recipient> people = recipients.of(office, mail.reminderKey());
        Optional<String> missing = alarm.check(office, people);
        if (people.isEmpty()) {
            outbox.ended(mail.id(), MailState.FAILED, missing.orElse(null));
            return Optional.empty();
        }
        for (Recipient further : people.subList(1, people.size())) {
            String key = mail.filingKey() + "|" + further.key();
            if (!filing.isFiled(key)) {
                filing.fileCopy(mail.id(), key, further, false, time.now());
            }
        }
        outbox.address(mail.id(), people.get(0));
        return outbox.find(mail.id());
    }
}
