package liandong.notification;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
    private final OutboxFiling filing;
    private final DigestLines lines;
    private final BusinessTime time;
    private final AuditLog audit;
    private final MessageSource messages;

    UnreachableAlarm(
            Directory directory,
            OutboxFiling filing,
            DigestLines lines,
            BusinessTime time,
            AuditLog audit,
            MessageSource messages) {
        this.directory = directory;
        this.filing = filing;
        this.lines = lines;
        this.time = time;
        this.audit = audit;
        this.messages = messages;
    }

    /**
     * Notes who is not there: nobody in that role, so that the office mailbox stands in, or not even that. Returns what
     * the lead office is told, or nothing when somebody is there.
     */
    Optional<String> check(Office office, List<Recipient> found) {
        if (!found.isEmpty() && !found.get(0).officeMailbox()) {
            return Optional.empty();
        }
        String told = text(found.isEmpty() ? "notification.unreachable.nobody" : "notification.unreachable.vacant");
        directory.reportUnreachable(office.unitId(), office.role(), told);
        return Optional.of(told);
    }

    /** The same for many units of one role at once; {@code found} has no entry for whom nobody stands. */
    void check(Collection<Long> unitIds, Capability role, Map<Long, List<Addressee>> found) {
        List<Long> nobody =
                unitIds.stream().filter(unit -> !found.containsKey(unit)).toList();
        List<Long> vacant = found.entrySet().stream()
                .filter(entry -> entry.getValue().stream().allMatch(Addressee::isOfficeMailbox))
                .map(Map.Entry::getKey)
                .toList();
        directory.reportUnreachable(vacant, role, text("notification.unreachable.vacant"));
        directory.reportUnreachable(nobody, role, text("notification.unreachable.nobody"));
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

    /** The office mailbox stands in for somebody who is not reached; secrets and answers are for one person. */
    private void officeInstead(OutboxMail mail, Office office, List<FiledLine> carried) {
        if (mail.officeMailbox() || mail.sensitive() || mail.thread() != null) {
            return;
        }
        for (Addressee mailbox : directory.officeMailbox(office.unitId())) {
            String key = "office:" + mail.id() + ":" + office.unitId();
            if (!mailbox.email().equals(mail.email()) && !filing.isFiled(key)) {
                long id = filing.fileCopy(mail.id(), key, Recipient.of(mailbox), true, time.now());
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
