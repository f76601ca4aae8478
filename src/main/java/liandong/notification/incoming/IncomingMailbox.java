package liandong.notification.incoming;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.FolderClosedException;
import jakarta.mail.Message;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.MessageIDTerm;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import liandong.notification.IncomingMail;
import liandong.notification.NotificationSettings.Mailbox;
import liandong.notification.OneLine;
import liandong.notification.OurMailbox;
import liandong.notification.incoming.IncomingDesk.Fate;
import liandong.organization.NotVisible;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the mailbox our mails are sent from (收信), by schedule and by hand. What is dealt with is moved out of the way. */
@Component
public class IncomingMailbox {

    private static final int MOST_AT_ONCE = 200;

    private final OurMailbox ours;
    private final IncomingDesk desk;
    private final IncomingRows rows;
    private volatile @Nullable String problem;

    IncomingMailbox(OurMailbox ours, IncomingDesk desk, IncomingRows rows) {
        this.ours = ours;
        this.desk = desk;
        this.rows = rows;
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
        String messageId = rows.givenUp(id).filter(given -> isRead()).orElseThrow(NotVisible::new);
        return connected(store -> {
            rows.tryAgain(id, backToInbox(store, messageId));
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
            problem = OneLine.of(String.valueOf(e.getMessage()), 300);
            throw new MailboxUnreachable(e);
        }
    }

    /** What is done while the connection is open. */
    private interface Visit {
        int to(Store store) throws MessagingException;
    }

    private int read(Store store) throws MessagingException {
        Mailbox account = ours.account();
        try (Folder folder = store.getFolder(account.folder())) {
            folder.open(Folder.READ_WRITE);
            return read(folder, made(store, account.done()), made(store, account.failed()));
        }
    }

    private boolean backToInbox(Store store, String messageId) throws MessagingException {
        try (Folder failed = made(store, ours.account().failed())) {
            failed.open(Folder.READ_WRITE);
            Message[] found = failed.search(new MessageIDTerm(messageId));
            failed.copyMessages(found, store.getFolder(ours.account().folder()));
            failed.setFlags(found, new Flags(Flags.Flag.DELETED), true);
            return found.length > 0;
        }
    }

    private static Folder made(Store store, String name) throws MessagingException {
        Folder folder = store.getFolder(name);
        if (!folder.exists() && !folder.create(Folder.HOLDS_MESSAGES)) {
            throw new MessagingException("no folder " + name);
        }
        return folder;
    }

    private int read(Folder folder, Folder done, Folder failed) throws MessagingException {
        int dealtWith = 0;
        for (Message message : folder.getMessages(1, Math.min(MOST_AT_ONCE, folder.getMessageCount()))) {
            Fate fate = fate(folder, message);
            if (fate != Fate.LEFT) {
                folder.copyMessages(new Message[] {message}, fate == Fate.DONE ? done : failed);
                message.setFlag(Flags.Flag.DELETED, true);
                dealtWith++;
            }
        }
        return dealtWith;
    }

    /** One that another node has moved meanwhile is none of ours any more. */
    private Fate fate(Folder folder, Message message) throws MessagingException {
        try {
            if (message.isSet(Flags.Flag.DELETED)) {
                return Fate.LEFT;
            }
            String fallback = ((UIDFolder) folder).getUIDValidity() + "-" + ((UIDFolder) folder).getUID(message);
            IncomingMail mail = MailParsing.of((MimeMessage) message, fallback);
            if (!folder.isOpen()) {
                throw new FolderClosedException(folder);
            }
            return desk.handle(mail);
        } catch (MessageRemovedException gone) {
            return Fate.LEFT;
        }
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
