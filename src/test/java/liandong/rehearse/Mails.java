package liandong.rehearse;

import jakarta.mail.BodyPart;
import jakarta.mail.FetchProfile;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import org.eclipse.angus.mail.imap.IMAPFolder;

/** The mail people received, fetched over IMAP and kept as files. */
class Mails {

    /** One mail. {@code lines} are the reminder keys it carries. */
    record Mail(
            String to,
            String subject,
            LocalDateTime date,
            String messageId,
            String key,
            List<String> lines,
            String text) {}

    private final String host;
    private final int port;

    Mails(String host, int port) {
        this.host = host;
        this.port = port;
    }

    List<Mail> fetch(Iterable<String> addresses, Path folder) throws MessagingException, IOException {
        Files.createDirectories(folder);
        List<Mail> mails = new ArrayList<>();
        for (String address : new TreeSet<>((java.util.Collection<String>) addresses)) {
            mails.addAll(fetchOne(address, folder, mails.size()));
        }
        return mails;
    }

    /** Everything in one mailbox, with one command to the server; the mails are then read from memory. */
    private List<Mail> fetchOne(String address, Path folder, int already) throws MessagingException, IOException {
        List<Mail> mails = new ArrayList<>();
        Store store = Session.getInstance(new Properties()).getStore("imap");
        store.connect(host, port, address, address);
        Folder inbox = store.getFolder("INBOX");
        inbox.open(Folder.READ_ONLY);
        Message[] messages = inbox.getMessages();
        FetchProfile whole = new FetchProfile();
        whole.add(IMAPFolder.FetchProfileItem.MESSAGE);
        inbox.fetch(messages, whole);
        for (Message received : messages) {
            MimeMessage message = new MimeMessage((MimeMessage) received);
            mails.add(mail(address, message));
            try (OutputStream file =
                    Files.newOutputStream(folder.resolve("%05d.eml".formatted(already + mails.size())))) {
                message.writeTo(file);
            }
        }
        inbox.close(false);
        store.close();
        return mails;
    }

    private static Mail mail(String address, Message message) throws MessagingException, IOException {
        Instant sent = message.getSentDate().toInstant();
        return new Mail(
                address,
                message.getSubject(),
                LocalDateTime.ofInstant(sent, java.time.ZoneId.of("Asia/Shanghai")),
                first(message, "Message-ID"),
                first(message, "X-Reminder-Key"),
                message.getHeader("X-Reminder-Line") == null
                        ? List.of()
                        : Arrays.asList(message.getHeader("X-Reminder-Line")),
                text(message));
    }

    private static String first(Message message, String header) throws MessagingException {
        String[] values = message.getHeader(header);
        return values == null ? "" : values[0];
    }

    private static String text(Part part) throws MessagingException, IOException {
        if (part.isMimeType("text/plain")) {
            return (String) part.getContent();
        }
        StringBuilder found = new StringBuilder();
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart inner = parts.getBodyPart(i);
                found.append(text(inner));
            }
        }
        return found.toString();
    }
}
