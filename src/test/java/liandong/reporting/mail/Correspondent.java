package liandong.reporting.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import liandong.notification.IncomingPost;
import liandong.notification.OutboxPump;
import liandong.notification.RehearsalMailbox;
import liandong.notification.incoming.IncomingMailbox;
import org.springframework.stereotype.Component;

/** Somebody at a mail program who answers our mails (通信人): over real SMTP and IMAP. */
@Component
class Correspondent {

    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final RehearsalMailbox mailbox;
    private final IncomingPost post;
    private final IncomingMailbox incoming;
    private final OutboxPump pump;

    Correspondent(RehearsalMailbox mailbox, IncomingPost post, IncomingMailbox incoming, OutboxPump pump) {
        this.mailbox = mailbox;
        this.post = post;
        this.incoming = incoming;
        this.pump = pump;
    }

    /** A file of a mail. */
    record Attached(String name, String type, byte[] content) {}

    Attached workbook(byte[] content) {
        return new Attached("月报.xlsx", XLSX, content);
    }

    /** An answer to that mail, with these files. */
    void answers(String from, MimeMessage to, Attached... files) throws Exception {
        post.arrives(answer(from, to, "回复", files));
    }

    byte[] answer(String from, MimeMessage to, String subject, Attached... files) throws Exception {
        MimeMessage answer = new MimeMessage(Session.getInstance(new Properties()));
        answer.setFrom(new InternetAddress(from));
        answer.setRecipient(Message.RecipientType.TO, (InternetAddress) replyAddress(to));
        answer.setSubject(subject, "UTF-8");
        answer.setHeader("In-Reply-To", to.getMessageID());
        String before = to.getHeader("References", " ");
        answer.setHeader("References", (before == null ? "" : before + " ") + to.getMessageID());
        MimeMultipart mixed = new MimeMultipart();
        MimeBodyPart words = new MimeBodyPart();
        words.setText("见附件。<script>alert(1)</script> ${7*7}", "UTF-8");
        mixed.addBodyPart(words);
        for (Attached file : files) {
            MimeBodyPart part = new MimeBodyPart();
            part.setDataHandler(new DataHandler(new ByteArrayDataSource(file.content(), file.type())));
            part.setFileName(file.name());
            mixed.addBodyPart(part);
        }
        answer.setContent(mixed);
        answer.saveChanges();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        answer.writeTo(bytes);
        return bytes.toByteArray();
    }

    private static jakarta.mail.Address replyAddress(MimeMessage to) throws Exception {
        return to.getReplyTo()[0];
    }

    /** The server reads its mailbox and sends what it has to say. */
    int served() {
        int read = incoming.read();
        pump.drain();
        return read;
    }

    /** Everything in the mailbox of that person, oldest first. */
    List<MimeMessage> mailsTo(String address) throws Exception {
        List<MimeMessage> found = new ArrayList<>();
        for (MimeMessage mail : mailbox.mails()) {
            if (((InternetAddress) mail.getAllRecipients()[0]).getAddress().equals(address)) {
                found.add(mail);
            }
        }
        return found;
    }

    MimeMessage lastTo(String address) throws Exception {
        List<MimeMessage> all = mailsTo(address);
        return all.get(all.size() - 1);
    }

    static List<BodyPart> files(MimeMessage mail) throws Exception {
        List<BodyPart> files = new ArrayList<>();
        if (mail.isMimeType("multipart/mixed")) {
            Multipart parts = (Multipart) mail.getContent();
            for (int i = 1; i < parts.getCount(); i++) {
                files.add(parts.getBodyPart(i));
            }
        }
        return files;
    }

    static byte[] content(BodyPart file) throws Exception {
        return file.getInputStream().readAllBytes();
    }

    /** The plain words of a mail, with files or without. */
    static String words(MimeMessage mail) throws Exception {
        Multipart parts = (Multipart) mail.getContent();
        if (mail.isMimeType("multipart/mixed")) {
            parts = (Multipart) parts.getBodyPart(0).getContent();
        }
        return parts.getBodyPart(0).getContent().toString();
    }
}
