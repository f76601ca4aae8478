package liandong.notification;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.springframework.stereotype.Component;

/** Mail that arrives over SMTP, and what lies in our mailbox as IMAP shows it (来信测试). */
@Component
public class IncomingPost {

    public static final String OURS = "liandong@liandong.test";

    private final RehearsalMailbox mailbox;

    IncomingPost(RehearsalMailbox mailbox) {
        this.mailbox = mailbox;
    }

    /** As it would travel: header lines, an empty line, the body. */
    public void arrives(String raw) throws Exception {
        arrives(raw.getBytes(StandardCharsets.UTF_8));
    }

    public void arrives(byte[] raw) throws Exception {
        Properties server = new Properties();
        server.setProperty("mail.smtp.host", "127.0.0.1");
        server.setProperty("mail.smtp.port", String.valueOf(mailbox.smtpPort()));
        server.setProperty("mail.smtp.localhost", "localhost");
        Session session = Session.getInstance(server);
        MimeMessage message = new MimeMessage(session, new ByteArrayInputStream(raw));
        try (Transport transport = session.getTransport("smtp")) {
            transport.connect();
            transport.sendMessage(message, message.getRecipients(Message.RecipientType.TO));
        }
    }

    /** A plain letter to us. */
    public static String letter(String from, String subject, String headers, String body) {
        return "From: " + from + "\r\nTo: " + OURS + "\r\nSubject: " + subject + "\r\n" + headers
                + "Content-Type: text/plain; charset=UTF-8\r\n\r\n" + body;
    }

    /** Subjects of what lies in that folder. */
    public List<String> subjects(String name) throws Exception {
        List<String> subjects = new ArrayList<>();
        try (Store store = connect();
                Folder folder = store.getFolder(name)) {
            if (folder.exists()) {
                folder.open(Folder.READ_ONLY);
                for (Message message : folder.getMessages()) {
                    subjects.add(message.getSubject());
                }
            }
        }
        return subjects;
    }

    /** As if the server had died before it moved them. */
    public void allBackToTheInbox() {
        backToTheInbox("Processed");
    }

    /** All that lies in that folder. */
    public void backToTheInbox(String folder) {
        try (Store store = connect();
                Folder from = store.getFolder(folder)) {
            from.open(Folder.READ_WRITE);
            from.copyMessages(from.getMessages(), store.getFolder("INBOX"));
            from.setFlags(from.getMessages(), new Flags(Flags.Flag.DELETED), true);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private Store connect() throws Exception {
        Store store = Session.getInstance(new Properties()).getStore("imap");
        store.connect("127.0.0.1", mailbox.imapPort(), OURS, OURS);
        return store;
    }
}
