package liandong.notification;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Instant;
import java.util.Objects;
import liandong.audit.AuditLog;
import liandong.organization.Viewer;
import liandong.shared.BusinessTime;
import liandong.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends a mail once more by hand (重发、改址重发). What never left is tried again as it is; what had left goes out as a new
 * mail, so that the record of the first stays true.
 */
@Service
public class Resending {

    private final OutboxPages pages;
    private final Outbox outbox;
    private final OutboxFiling filing;
    private final DigestLines lines;
    private final OutboxFiles files;
    private final BusinessTime time;
    private final AuditLog audit;

    Resending(
            OutboxPages pages,
            Outbox outbox,
            OutboxFiling filing,
            DigestLines lines,
            OutboxFiles files,
            BusinessTime time,
            AuditLog audit) {
        this.pages = pages;
        this.outbox = outbox;
        this.filing = filing;
        this.lines = lines;
        this.files = files;
        this.time = time;
        this.audit = audit;
    }

    /** Returns the id of the mail that will leave. */
    @Transactional
    public long resend(Viewer viewer, long id) {
        VisibleMail seen = pages.visible(viewer, id);
        OutboxMail mail = seen.mail();
        if (!seen.mayResend(viewer) || mail.email() == null && mail.ownerUnitId() == null) {
            throw new Refused("notification.refused.resend");
        }
        audit.record("mail-resent", "mail:" + id, mail.ownerUnitId(), String.valueOf(mail.email()));
        return mail.state() == MailState.FAILED ? tryAgain(mail) : copy(mail, recipientOf(mail));
    }

    /** The same, to an address typed by hand. */
    @Transactional
    public long redirect(Viewer viewer, long id, String email) {
        VisibleMail seen = pages.visible(viewer, id);
        if (!seen.mayRedirect(viewer)) {
            throw new Refused("notification.refused.redirect");
        }
        String address = checked(email);
        OutboxMail mail = seen.mail();
        audit.record("mail-redirected", "mail:" + id, mail.ownerUnitId(), mail.email() + " → " + address);
        Recipient to = new Recipient(
                null, Objects.requireNonNullElse(mail.displayName(), address), address, mail.officeMailbox());
        if (mail.state() == MailState.FAILED) {
            outbox.address(id, to);
            return tryAgain(mail);
        }
        return copy(mail, to);
    }

    private long tryAgain(OutboxMail mail) {
        outbox.tryAgain(mail.id());
        return mail.id();
    }

    private long copy(OutboxMail mail, Recipient to) {
        Instant now = time.now();
        String key = "resent:" + mail.id() + ":" + (filing.timesResent(mail.id()) + 1);
        long id = filing.fileCopy(mail.id(), key, to, true, now);
        lines.putSame(id, mail.id());
        if (!mail.isDigest()) {
            files.put(id, files.of(mail.id()));
        }
        return id;
    }

    private static Recipient recipientOf(OutboxMail mail) {
        return new Recipient(
                mail.accountId(),
                Objects.requireNonNullElse(mail.displayName(), ""),
                Objects.requireNonNull(mail.email()),
                mail.officeMailbox());
    }

    private static String checked(String email) {
        try {
            String address = email.strip();
            new InternetAddress(address, true);
            if (address.length() <= 320 && address.matches("[^\\s<>,;:\"()]+@[^\\s<>,;:\"()]+")) {
                return address;
            }
        } catch (AddressException e) {
            throw new Refused("notification.refused.address");
        }
        throw new Refused("notification.refused.address");
    }
}
