package liandong.reporting.mail;

import java.util.List;
import liandong.notification.MailFile;
import org.jspecify.annotations.Nullable;

/**
 * What is said about one workbook that came by mail (单份答复).
 *
 * @param result in a few words, for the list of incoming mail
 * @param paragraphs for whoever sent it
 * @param files that go back
 */
record Answered(
        boolean taken,
        String result,
        List<String> paragraphs,
        List<MailFile> files,
        @Nullable Long obligationId) {}
