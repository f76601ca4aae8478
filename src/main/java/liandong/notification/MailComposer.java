package liandong.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
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
    private final BusinessTime time;

    MailComposer(NotificationSettings settings, BusinessTime time) {
        this.settings = settings;
        this.time = time;
    }

    MimeMessage compose(Session session, OutboxMail mail, RenderedMail rendered) throws MessagingException {
        MimeMessage message = new FixedIdMessage(session, mail.messageId());
        message.setFrom(address(settings.from(), settings.fromName()));
        if (!settings.replyTo().isBlank()) {
            message.setReplyTo(new InternetAddress[] {address(settings.replyTo(), null)});
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
        message.setContent(body(mail, rendered));
        message.saveChanges();
        return message;
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
