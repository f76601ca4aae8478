package liandong.notification;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail that has arrived (来信), taken apart within limits. All of it was written by strangers.
 *
 * @param messageId what it is known by
 * @param sender its header From as it stands, for showing
 * @param from the one bare address in it, in lower case; null when there is none or more than one
 * @param references Message-IDs of what it answers, oldest first
 * @param automatic written by a machine: it is never answered
 * @param deliveryReport whether it says of itself that it tells of a delivery
 * @param unreadable larger, deeper or of more parts than is read, or broken; text and files are missing then
 * @param text its readable parts, without formatting
 */
public record IncomingMail(
        String messageId,
        String sender,
        @Nullable String from,
        String subject,
        List<String> references,
        boolean automatic,
        boolean deliveryReport,
        boolean unreadable,
        String text,
        List<MailFile> files) {}
