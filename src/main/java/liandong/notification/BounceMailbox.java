package liandong.notification;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.util.Optional;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Reads the mailbox our mails are sent from for bounces (收取退信), by schedule and by hand. */
@Component
public class BounceMailbox {

    private static final Logger log = LoggerFactory.getLogger(BounceMailbox.class);

    private static final int MOST_BYTES = 2_000_000;

    private final NotificationSettings.Bounces settings;
    private final BounceDesk desk;

    BounceMailbox(NotificationSettings settings, BounceDesk desk) {
        this.settings = settings.bounces();
        this.desk = desk;
    }

    public boolean isConfigured() {
        return !settings.host().isBlank();
    }

    /**
     * Goes through what is new in the mailbox; returns how many mails turned out to be undelivered.
     *
     * @throws MailboxUnreachable when the mailbox does not answer or refuses the password
     */
    public int read() {
        return isConfigured() ? read(settings) : 0;
    }

    int read(NotificationSettings.Bounces account) {
        try (Store store = session().getStore(account.tls() ? "imaps" : "imap")) {
            store.connect(account.host(), account.port(), account.username(), account.password());
            try (Folder folder = store.getFolder(account.folder())) {
                folder.open(Folder.READ_WRITE);
                return read(folder);
            }
        } catch (MessagingException e) {
            throw new MailboxUnreachable(e);
        }
    }

    private int read(Folder folder) throws MessagingException {
        int bounced = 0;
        for (Message message : folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false))) {
            if (message.getSize() <= MOST_BYTES && message instanceof MimeMessage mail) {
                bounced += bounce(new MimeMessage(mail)).map(desk::returned).orElse(0);
            }
            message.setFlag(Flags.Flag.SEEN, true);
        }
        return bounced;
    }

    /** Parsed here and not by the mail server, so that one broken letter stops nothing. */
    private static Optional<BounceNotice> bounce(MimeMessage copy) {
        try {
            return BounceNotice.of(copy);
        } catch (IOException | MessagingException | RuntimeException e) {
            log.warn("A mail in the bounce mailbox does not read: {}", e.getMessage());
            return Optional.empty();
        }
    }

    private static Session session() {
        Properties limits = new Properties();
        for (String protocol : new String[] {"imap", "imaps"}) {
            for (String what : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
                limits.setProperty("mail." + protocol + "." + what, "10000");
            }
        }
        return Session.getInstance(limits);
    }

    /** The bounce mailbox could not be read (退信邮箱无法读取). */
    public static final class MailboxUnreachable extends RuntimeException {
        MailboxUnreachable(MessagingException cause) {
            super(cause.getMessage(), cause);
        }
    }
}
