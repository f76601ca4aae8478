package liandong.notification;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import liandong.shared.BusinessTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a rendered mail into MIME (邮件封装): headers nobody can add to, plain text beside HTML, dated in business time. */
@Component
class MailComposer {

    private static final Pattern METHOD = Pattern.compile("(?m)^METHOD:([A-Z]+)\\s*$");

    private final NotificationSettings settings;
    private final OurMailbox ours;
    private final BusinessTime time;

    MailComposer(NotificationSettings settings, OurMailbox ours, BusinessTime time) {
        this.settings = settings;
        this.ours = ours;
        this.time = time;
    }

    MimeMessage compose(Session session, OutboxMail mail, RenderedMail rendered) throws MessagingException {
        MimeMessage message = new FixedIdMessage(session, mail.messageId());
        message.setFrom(address(settings.from(), settings.fromName()));
        String replyTo = replyTo(mail, rendered);
        if (!replyTo.isBlank()) {
            message.setReplyTo(new InternetAddress[] {address(replyTo, null)});
        }
        message.setRecipient(
                MimeMessage.RecipientType.TO, address(Objects.requireNonNull(mail.email()), mail.displayName()));
        message.setSubject(OneLine.of(rendered.subject(), 500), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(time.now()));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Reminder-Key", OneLine.of(mail.reminderKey(), 300));
        for (String key : rendered.lineKeys()) {
            message.addHeader("X-Reminder-Line", OneLine.of(key, 300));
        }
        if (mail.thread() != null) {
            message.setHeader("References", MimeUtility.fold("References: ".length(), mail.thread()));
            message.setHeader(
                    "In-Reply-To", mail.thread().substring(mail.thread().lastIndexOf(' ') + 1));
        }
        message.setContent(rendered.files().isEmpty() ? body(mail, rendered) : mixed(mail, rendered));
        message.saveChanges();
        return message;
    }

    /** What is part of an exchange with the server itself is answered to the mailbox that is read. */
    private String replyTo(OutboxMail mail, RenderedMail rendered) {
        boolean exchange = mail.thread() != null || !rendered.files().isEmpty();
        return exchange && ours.isRead() ? ours.address() : settings.replyTo();
    }

    private static MimeMultipart mixed(OutboxMail mail, RenderedMail rendered) throws MessagingException {
        MimeMultipart mixed = new MimeMultipart("mixed");
        MimeBodyPart words = new MimeBodyPart();
        words.setContent(body(mail, rendered));
        mixed.addBodyPart(words);
        for (MailFile file : rendered.files()) {
            mixed.addBodyPart(attached(file));
        }
        return mixed;
    }

    private static MimeBodyPart attached(MailFile file) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(file.content(), file.mediaType())));
        part.setFileName(encoded(OneLine.of(file.name(), 200)));
        return part;
    }

    /** As every mail program in use reads it; few know RFC 2231. */
    private static String encoded(String name) {
        try {
            return MimeUtility.encodeText(name, StandardCharsets.UTF_8.name(), "B");
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MimeMultipart body(OutboxMail mail, RenderedMail rendered) throws MessagingException {
        MimeMultipart body = new MimeMultipart("alternative");
        body.addBodyPart(part(rendered.text(), "text/plain; charset=UTF-8"));
        body.addBodyPart(part(rendered.html(), "text/html; charset=UTF-8"));
        if (mail.calendar() != null) {
            Matcher method = METHOD.matcher(mail.calendar());
            body.addBodyPart(part(
                    mail.calendar(),
                    "text/calendar; charset=UTF-8; method=" + (method.find() ? method.group(1) : "PUBLISH")));
        }
        return body;
    }

    private static MimeBodyPart part(String content, String type) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setContent(content, type);
        return part;
    }

    /** Strict: an address with line breaks, commas or no domain is refused and the mail has failed. */
    private static InternetAddress address(String email, @Nullable String name) throws MessagingException {
        InternetAddress address = new InternetAddress(email, true);
        try {
            if (name != null) {
                address.setPersonal(OneLine.of(name, 200), StandardCharsets.UTF_8.name());
            }
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
        return address;
    }

    /** Jakarta Mail makes a new Message-ID on every save; ours is the one the mail was filed with. */
    private static final class FixedIdMessage extends MimeMessage {

        private final String id;

        FixedIdMessage(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
