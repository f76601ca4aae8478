package liandong.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import liandong.organization.Access;
import liandong.organization.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * The mails of one campaign as they are archived (邮件归档), page by page. Of a digest only the lines about this campaign
 * are told; a mail that holds a secret has no text.
 */
@Service
public class MailArchive {

    private static final String LINE = "l.campaign_id = :campaign and " + Access.sql("l");

    private static final String OF_CAMPAIGN = "(m.campaign_id = :campaign and " + Access.sql("m")
            + " or exists (select 1 from digest_entry e join digest_line l on l.id = e.line_id where e.mail_id = m.id and "
            + LINE + "))";

    private final JdbcClient jdbc;
    private final OutboxFiles files;

    MailArchive(JdbcClient jdbc, OutboxFiles files) {
        this.jdbc = jdbc;
        this.files = files;
    }

    /**
     * One mail.
     *
     * @param attempts how often it was tried to deliver it
     * @param text as it was sent; empty when it never left or holds a secret
     * @param hasFiles whether it carried files that are kept, e.g. a workbook that went back
     */
    public record ArchivedMail(
            long id,
            String subject,
            @Nullable String recipient,
            @Nullable String email,
            MailState state,
            int attempts,
            Instant filedAt,
            @Nullable Instant sentAt,
            @Nullable String lastError,
            String messageId,
            String reminderKey,
            boolean secret,
            String text,
            boolean hasFiles) {}

    /** Those that this person may read. */
    public List<ArchivedMail> after(Viewer viewer, long campaignId, long id, int most) {
        List<OutboxMail> mails = jdbc.sql("select m.* from outbox_mail m where m.id > :after and " + OF_CAMPAIGN
                        + " order by m.id fetch first " + most + " rows only")
                .params(Access.parameters(viewer))
                .param("campaign", campaignId)
                .param("after", id)
                .query(Outbox::map)
                .list();
        Map<Long, String> lines = lines(
                viewer,
                campaignId,
                mails.stream().filter(OutboxMail::isDigest).map(OutboxMail::id).toList());
        Set<Long> carrying = files.kept(mails.stream()
                .filter(mail -> !mail.isDigest() && !mail.sensitive())
                .map(OutboxMail::id)
                .toList());
        return mails.stream()
                .map(mail -> archived(mail, lines.getOrDefault(mail.id(), ""), carrying.contains(mail.id())))
                .toList();
    }

    /** What a mail carried. */
    public List<MailFile> files(ArchivedMail mail) {
        return mail.hasFiles() ? files.of(mail.id()) : List.of();
    }

    private Map<Long, String> lines(Viewer viewer, long campaignId, Collection<Long> mails) {
        if (mails.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("select e.mail_id, l.line_text from digest_entry e join digest_line l on l.id = e.line_id"
                        + " where e.mail_id in (:mails) and e.left_out = false and " + LINE
                        + " order by e.mail_id, l.owner_unit_id, l.id")
                .params(Access.parameters(viewer))
                .param("mails", mails)
                .param("campaign", campaignId)
                .query(MailArchive::line)
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.joining("\n"))));
    }

    private static Map.Entry<Long, String> line(ResultSet row, int number) throws SQLException {
        return Map.entry(row.getLong(1), row.getString(2));
    }

    private static ArchivedMail archived(OutboxMail mail, String lines, boolean hasFiles) {
        boolean hasLeft = mail.state() == MailState.SENT || mail.state() == MailState.BOUNCED;
        String text = mail.isDigest() ? lines : mail.renderedText();
        return new ArchivedMail(
                mail.id(),
                mail.subject(),
                mail.displayName(),
                mail.email(),
                mail.state(),
                mail.attempts(),
                mail.filedAt(),
                mail.sentAt(),
                mail.lastError(),
                mail.messageId(),
                mail.reminderKey(),
                mail.sensitive(),
                mail.sensitive() || !hasLeft || text == null ? "" : text,
                hasFiles);
    }
}
