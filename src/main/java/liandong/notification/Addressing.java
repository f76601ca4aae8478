package liandong.notification;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import liandong.organization.Directory;
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
    private final Directory directory;
    private final UnreachableAlarm alarm;
    private final BusinessTime time;

    Addressing(Outbox outbox, OutboxFiling filing, Directory directory, UnreachableAlarm alarm, BusinessTime time) {
        this.outbox = outbox;
        this.filing = filing;
        this.directory = directory;
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
        List<Recipient> people = directory.addressees(unit, Objects.requireNonNull(mail.role())).stream()
                .map(Recipient::of)
                .toList();
        Optional<String> missing = alarm.check(new Office(unit, mail.role()), people);
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
