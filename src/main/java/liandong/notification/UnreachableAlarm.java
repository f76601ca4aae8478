package liandong.notification;

import java.util.List;
import java.util.Locale;
import liandong.audit.AuditLog;
import liandong.organization.Addressee;
import liandong.organization.Capability;
import liandong.organization.Directory;
import liandong.shared.BusinessTime;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts whom mail does not reach (失联: 空缺、退信) onto the lead office's call list. Runs in the caller's transaction. */
@Component
class UnreachableAlarm {

    private final Directory directory;
    private final Outbox outbox;
    private final DigestLines lines;
    private final BusinessTime time;
    private final AuditLog audit;
    private final MessageSource messages;

    UnreachableAlarm(
            Directory directory,
            Outbox outbox,
            DigestLines lines,
            BusinessTime time,
            AuditLog audit,
            MessageSource messages) {
        this.directory = directory;
        this.outbox = outbox;
        this.lines = lines;
        this.time = time;
        this.audit = audit;
        this.messages = messages;
    }

    /** Nobody is in that role of the unit; its office mailbox stands in, when it has one. */
    void vacant(long unitId, Capability role) {
        directory.reportUnreachable(unitId, role, text("notification.unreachable.vacant"));
    }

    /** A mail came back or was given up. */
    void undelivered(OutboxMail mail, MailState state, String reason) {
        audit.record("mail-" + state.name().toLowerCase(Locale.ROOT), "mail:" + mail.id(), mail.ownerUnitId(), reason);
        String told = text("notification.unreachable." + state.name().toLowerCase(Locale.ROOT), mail.email(), reason);
        List<FiledLine> carried = lines.of(mail.id());
        for (Office office : Office.of(mail, carried)) {
            directory.reportUnreachable(office.unitId(), office.role(), told);
            officeInstead(mail, office, carried);
        }
    }

    /** The office mailbox stands in for somebody who is not reached, except for secrets, which are for one person. */
    private void officeInstead(OutboxMail mail, Office office, List<FiledLine> carried) {
        if (mail.officeMailbox() || mail.sensitive()) {
            return;
        }
        for (Addressee mailbox : directory.officeMailbox(office.unitId())) {
            String key = "office:" + mail.id() + ":" + office.unitId();
            if (!mailbox.email().equals(mail.email()) && !outbox.isFiled(key)) {
                long id = outbox.fileCopy(mail.id(), key, Recipient.of(mailbox), true, time.now());
                lines.put(
                        id,
                        carried.stream()
                                .filter(line -> line.ownerUnitId() == office.unitId())
                                .toList());
            }
        }
    }

    private String text(String key, @Nullable Object... arguments) {
        return messages.getMessage(key, arguments, Locale.SIMPLIFIED_CHINESE);
    }
}
