package liandong.notification;

import java.util.List;
import java.util.Locale;
import liandong.audit.AuditLog;
import liandong.organization.Capability;
import liandong.organization.Directory;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts whom mail does not reach (失联: 空缺、退信) onto the lead office's call list. Runs in the caller's transaction. */
@Component
class UnreachableAlarm {

    private final Directory directory;
    private final DigestLines lines;
    private final AuditLog audit;
    private final MessageSource messages;

    UnreachableAlarm(Directory directory, DigestLines lines, AuditLog audit, MessageSource messages) {
        this.directory = directory;
        this.lines = lines;
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
        for (Office office : officesOf(mail)) {
            directory.reportUnreachable(office.unitId(), office.role(), told);
        }
    }

    private List<Office> officesOf(OutboxMail mail) {
        if (mail.isDigest()) {
            return lines.of(mail.id()).stream()
                    .map(line -> new Office(line.unitId(), line.role()))
                    .distinct()
                    .toList();
        }
        return mail.ownerUnitId() == null || mail.role() == null
                ? List.of()
                : List.of(new Office(mail.ownerUnitId(), mail.role()));
    }

    private String text(String key, @Nullable Object... arguments) {
        return messages.getMessage(key, arguments, Locale.SIMPLIFIED_CHINESE);
    }

    private record Office(long unitId, Capability role) {}
}
