package liandong.notification.incoming;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import liandong.notification.IncomingMail;
import liandong.notification.MailFile;
import liandong.notification.OneLine;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes a mail apart (来信解析), here and not by the mail server, so that one broken or huge mail stops no other. */
final class MailParsing {

    private static final Logger LOG = LoggerFactory.getLogger(MailParsing.class);
    private static final int MOST_BYTES = 30 << 20;
    private static final int MOST_PARTS = 60;
    private static final int MOST_DEPTH = 8;
    private static final int MOST_CHARACTERS = 200_000;
    private static final int MOST_REFERENCES = 20;
    private static final Pattern ID = Pattern.compile("<[^<>\\s]{1,200}>");

    private final StringBuilder text = new StringBuilder();
    private final List<MailFile> files = new ArrayList<>();
    private int parts;

    private MailParsing() {}

    /** @param fallback a name for a mail without Message-ID, unique in its mailbox */
    static IncomingMail of(MimeMessage mail, String fallback) {
        MailParsing body = new MailParsing();
        boolean readable = body.read(mail);
        return new IncomingMail(
                ids(mail, "Message-ID").findFirst().orElse(fallback),
                OneLine.of(decoded(header(mail, "From")), 500),
                onlySender(mail),
                OneLine.of(decoded(header(mail, "Subject")), 500),
                Stream.concat(ids(mail, "References"), ids(mail, "In-Reply-To"))
                        .distinct()
                        .limit(MOST_REFERENCES)
                        .toList(),
                isAutomatic(mail),
                isReport(mail),
                !readable,
                readable ? body.text.toString() : "",
                readable ? List.copyOf(body.files) : List.of());
    }

    private boolean read(MimeMessage mail) {
        try {
            if (mail.getSize() > MOST_BYTES) {
                return false;
            }
            collect(new MimeMessage(mail), 0);
            return true;
        } catch (MessagingException | IOException | RuntimeException | StackOverflowError e) {
            LOG.warn("An incoming mail does not read: {}", OneLine.of(String.valueOf(e.getMessage()), 300));
            return false;
        }
    }

    private void collect(Part part, int depth) throws MessagingException, IOException {
        if (++parts > MOST_PARTS || depth > MOST_DEPTH) {
            throw new MessagingException("too many parts");
        }
        if (part.isMimeType("multipart/*")) {
            Multipart inner = (Multipart) part.getContent();
            for (int i = 0; i < inner.getCount(); i++) {
                collect(inner.getBodyPart(i), depth + 1);
            }
        } else if (part.isMimeType("text/*") || part.isMimeType("message/*")) {
            addText(part);
        } else {
            addFile(part);
        }
    }

    private void addText(Part part) throws MessagingException, IOException {
        try (InputStream in = part.getInputStream()) {
            int left = Math.max(0, MOST_CHARACTERS - text.length());
            text.append(new String(in.readNBytes(left), StandardCharsets.UTF_8)).append('\n');
        }
    }

    private void addFile(Part part) throws MessagingException, IOException {
        try (InputStream in = part.getInputStream()) {
            String name = part.getFileName();
            String type = part.getContentType().split(";", 2)[0];
            files.add(new MailFile(
                    name == null ? "" : OneLine.of(decoded(name), 200),
                    OneLine.of(type, 100),
                    in.readNBytes(MOST_BYTES)));
        }
    }

    /** RFC 3834 and what older programs write; so do lists and whoever sends without a return path. */
    private static boolean isAutomatic(MimeMessage mail) {
        String submitted = header(mail, "Auto-Submitted").strip().toLowerCase(Locale.ROOT);
        return !submitted.isEmpty() && !submitted.equals("no")
                || header(mail, "Precedence").strip().toLowerCase(Locale.ROOT).matches("bulk|junk|list|auto_reply")
                || header(mail, "Return-Path").strip().equals("<>")
                || Stream.of("X-Autoreply", "X-Autorespond", "List-Id", "List-Unsubscribe")
                        .anyMatch(name -> !header(mail, name).isEmpty())
                || isReport(mail);
    }

    private static boolean isReport(MimeMessage mail) {
        return header(mail, "Content-Type").strip().toLowerCase(Locale.ROOT).startsWith("multipart/report");
    }

    private static @Nullable String onlySender(MimeMessage mail) {
        try {
            Address[] from = mail.getFrom();
            return from != null
                            && from.length == 1
                            && from[0] instanceof InternetAddress one
                            && one.getAddress() != null
                    ? OneLine.of(one.getAddress(), 320).toLowerCase(Locale.ROOT)
                    : null;
        } catch (MessagingException e) {
            return null;
        }
    }

    private static Stream<String> ids(MimeMessage mail, String name) {
        return ID.matcher(header(mail, name)).results().map(MatchResult::group);
    }

    private static String header(MimeMessage mail, String name) {
        try {
            String[] values = mail.getHeader(name);
            return values == null ? "" : OneLine.of(String.join(" ", values), 20_000);
        } catch (MessagingException e) {
            return "";
        }
    }

    private static String decoded(String text) {
        try {
            return MimeUtility.decodeText(text);
        } catch (IOException | RuntimeException e) {
            return text;
        }
    }
}
