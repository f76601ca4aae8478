package liandong.notification;

import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a bounce says (退信): which of our mails did not arrive for good, and why. Understands delivery reports (RFC 3464)
 * and the plain letters of older servers; a delay, a vacation note or an answer is no bounce.
 */
record BounceNotice(List<String> messageIds, String reason) {

    private static final int MOST_CHARACTERS = 200_000;
    private static final Pattern FAILED = Pattern.compile("(?im)^(Action:\\s*failed|Status:\\s*5\\.)");
    private static final Pattern DIAGNOSTIC = Pattern.compile("(?im)^Diagnostic-Code:\\s*(.+(?:\\R[ \\t].+)*)");
    private static final Pattern ANSWER = Pattern.compile("(?m)^.*\\b5\\d\\d[ -][^\\r\\n]*");
    private static final Pattern POSTMASTER = Pattern.compile("(?i)mailer-daemon|postmaster|mail delivery");
    private static final Pattern SUBJECT =
            Pattern.compile("(?i)undeliver|failure|failed|returned|delivery status|退信|退回|无法送达|投递失败|未送达");
    private static final Pattern DELAYED = Pattern.compile("(?i)delayed|warning|will be retried|延迟");

    static Optional<BounceNotice> of(Message message) throws MessagingException, IOException {
        String text = textOf(message);
        List<String> ids = MessageIds.in(text).toList();
        boolean failed =
                message.isMimeType("multipart/report") ? FAILED.matcher(text).find() : isPlainBounce(message);
        return failed && !ids.isEmpty() ? Optional.of(new BounceNotice(ids, reason(text))) : Optional.empty();
    }

    private static boolean isPlainBounce(Message message) throws MessagingException {
        String from = message.getFrom() == null ? "" : message.getFrom()[0].toString();
        String subject = message.getSubject() == null ? "" : message.getSubject();
        return POSTMASTER.matcher(from).find()
                && SUBJECT.matcher(subject).find()
                && !DELAYED.matcher(subject).find();
    }

    private static String reason(String text) {
        for (Pattern pattern : List.of(DIAGNOSTIC, ANSWER)) {
            Matcher found = pattern.matcher(text);
            if (found.find()) {
                return OneLine.of(found.group(found.groupCount()), 500);
            }
        }
        return "";
    }

    private static String textOf(Part part) throws MessagingException, IOException {
        StringBuilder text = new StringBuilder();
        collect(part, text);
        return text.toString();
    }

    private static void collect(Part part, StringBuilder text) throws MessagingException, IOException {
        if (text.length() > MOST_CHARACTERS) {
            return;
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart inner = parts.getBodyPart(i);
                collect(inner, text);
            }
        } else if (part.getContentType().toLowerCase(Locale.ROOT).matches("(?s)(text|message)/.*")) {
            try (InputStream in = part.getInputStream()) {
                text.append(new String(in.readNBytes(MOST_CHARACTERS), StandardCharsets.UTF_8))
                        .append('\n');
            }
        }
    }
}
