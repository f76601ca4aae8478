package liandong.notification.incoming;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.search.MessageIDTerm;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import liandong.notification.NotificationSettings.Mailbox;
import liandong.notification.OneLine;
import liandong.notification.OurMailbox;
import liandong.organization.NotVisible;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the mailbox our mails are sent from (收信), by schedule and by hand. What is dealt with is moved out of the way. */
@Component
public class IncomingMailbox {

    private final OurMailbox ours;
    private final InboxReading reading;
    private final GivenUpMails givenUp;
    private volatile @Nullable String problem;

    IncomingMailbox(OurMailbox ours, InboxReading reading, GivenUpMails givenUp) {
        this.ours = ours;
        this.reading = reading;
        this.givenUp = givenUp;
    }

    public boolean isRead() {
        return ours.isRead();
    }

    /** Why the last reading failed, when it did. */
    public Optional<String> problem() {
        return Optional.ofNullable(problem);
    }

    /**
     * Goes through what lies in the mailbox, oldest first; returns how many mails were dealt with.
     *
     * @throws MailboxUnreachable when the mailbox does not answer or refuses the password
     */
    public int read() {
        return isRead() ? connected(this::read) : 0;
    }

    /**
     * Has a mail that was given up dealt with once more (重新处理); returns how many mails were dealt with.
     *
     * @throws NotVisible when there is no such mail
     * @throws MailboxUnreachable like {@link #read()}
     */
    public int retry(long id) {
        String messageId = givenUp.messageId(id).filter(given -> isRead()).orElseThrow(NotVisible::new);
        return connected(store -> {
            givenUp.tryAgain(id, () -> backToInbox(store, messageId));
            return read(store);
        });
    }

    private int connected(Visit visit) {
        Mailbox account = ours.account();
        try (Store store = session().getStore(account.tls() ? "imaps" : "imap")) {
            store.connect(account.host(), account.port(), account.username(), account.password());
            int dealtWith = visit.to(store);
            problem = null;
            return dealtWith;
        } catch (MessagingException e) {
            throw unreachable(e);
        }
    }

    private MailboxUnreachable unreachable(MessagingException e) {
        problem = OneLine.of(String.valueOf(e.getMessage()), 300);
        return new MailboxUnreachable(e);
    }

    /** What is done while the connection is open. */
    private interface Visit {
        int to(Store store) throws MessagingException;
    }

    private int read(Store store) throws MessagingException {
        Mailbox account = ours.account();
        try (Folder folder = store.getFolder(account.folder())) {
            folder.open(Folder.READ_WRITE);
            return reading.read(folder, made(store, account.done()), made(store, account.failed()));
        }
    }

    private boolean backToInbox(Store store, String messageId) {
        try (Folder failed = made(store, ours.account().failed())) {
            failed.open(Folder.READ_WRITE);
            Message[] found = failed.search(new MessageIDTerm(messageId));
            failed.copyMessages(found, store.getFolder(ours.account().folder()));
            failed.setFlags(found, new Flags(Flags.Flag.DELETED), true);
            return found.length > 0;
        } catch (MessagingException e) {
            throw unreachable(e);
        }
    }

    private static Folder made(Store store, String name) throws MessagingException {
        Folder folder = store.getFolder(name);
        if (!folder.exists() && !folder.create(Folder.HOLDS_MESSAGES)) {
            throw new MessagingException("no folder " + name);
        }
        return folder;
    }

    /** Whatever the server answers, nobody waits for ever; a mail is fetched as a whole. */
    private static Session session() {
        Properties properties = new Properties();
        Stream.of("imap", "imaps").forEach(protocol -> {
            String prefix = "mail." + protocol + ".";
            Stream.of("connectiontimeout", "timeout", "writetimeout")
                    .forEach(what -> properties.setProperty(prefix + what, "10000"));
            properties.setProperty(prefix + "partialfetch", "false");
        });
        return Session.getInstance(properties);
    }
}
