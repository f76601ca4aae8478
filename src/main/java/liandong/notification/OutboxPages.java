package liandong.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import liandong.organization.Access;
import liandong.organization.Capability;
import liandong.organization.NotVisible;
import liandong.organization.Viewer;
import liandong.shared.Instants;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * What people see of the outbox (通知记录). A unit sees mail addressed to it, a lead office that of its campaigns; of a
 * digest for several units each sees its own lines. An administrator sees how delivery goes, and no text.
 */
@Service
public class OutboxPages {

    public static final int PAGE = 50;

    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final DigestLines lines;
    private final OutboxFiles files;

    OutboxPages(JdbcClient jdbc, Outbox outbox, DigestLines lines, OutboxFiles files) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.lines = lines;
        this.files = files;
    }

    /** Newest first; one more than {@link #PAGE} when there is a further page. */
    public List<OutboxEntry> list(Viewer viewer, OutboxFilter filter) {
        return query(
                        "select m.*",
                        " and (:state is null or m.state = :state) and (:before is null or m.id < :before)"
                                + " order by m.id desc fetch first :most rows only",
                        viewer,
                        filter)
                .param("state", filter.state() == null ? null : filter.state().name(), Types.VARCHAR)
                .param("before", filter.before(), Types.BIGINT)
                .param("most", PAGE + 1)
                .query(OutboxPages::entry)
                .list();
    }

    /** How many there are in each state, whatever state is looked for. */
    public Map<MailState, Long> counts(Viewer viewer, OutboxFilter filter) {
        Map<MailState, Long> counts = new EnumMap<>(MailState.class);
        query("select m.state as state, count(*) as mails", " group by m.state", viewer, filter)
                .query(row -> {
                    counts.put(MailState.valueOf(row.getString("state")), row.getLong("mails"));
                });
        return counts;
    }

    private JdbcClient.StatementSpec query(String select, String rest, Viewer viewer, OutboxFilter filter) {
        String words = filter.words() == null ? "" : filter.words().strip();
        return jdbc.sql(select + " from outbox_mail m where " + visible(viewer)
                        + " and (:campaign is null or m.campaign_id = :campaign or exists (select 1 from digest_entry e"
                        + " join digest_line l on l.id = e.line_id where e.mail_id = m.id and l.campaign_id = :campaign))"
                        + " and (:words = '' or lower(m.subject) like :like escape '!' or lower(m.display_name) like :like escape '!'"
                        + " or lower(m.email) like :like escape '!')" + rest)
                .param("campaign", filter.campaignId(), Types.BIGINT)
                .param("words", words)
                .param("like", "%" + words.toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%")
                .params(parameters(viewer));
    }

    private static boolean seesAll(Viewer viewer) {
        return viewer.capability() == Capability.ADMINISTRATOR;
    }

    private static String visible(Viewer viewer) {
        return seesAll(viewer)
                ? "1 = 1"
                : "(" + Access.sql("m")
                        + " or exists (select 1 from digest_entry v join digest_line d on d.id = v.line_id"
                        + " where v.mail_id = m.id and " + Access.sql("d") + "))";
    }

    private static Map<String, ?> parameters(Viewer viewer) {
        return seesAll(viewer) ? Map.of() : Access.parameters(viewer);
    }

    /** @throws NotVisible when there is no such mail for the viewer */
    public OutboxDetail detail(Viewer viewer, long id) {
        VisibleMail seen = visible(viewer, id);
        OutboxMail mail = seen.mail();
        return jdbc.sql("select m.* from outbox_mail m where m.id = :id")
                .param("id", id)
                .query((row, n) -> new OutboxDetail(
                        entry(row, n),
                        seen.readsText() ? mail.renderedText() : null,
                        seen.secrecy(),
                        seen.lines().stream()
                                .map(line -> new OutboxDetail.Line(line.text(), line.link(), line.leftOut()))
                                .toList(),
                        seen.readsText() ? files.names(id) : List.of(),
                        mail.lastError(),
                        Instants.readOrNull(row, "next_attempt"),
                        mail.messageId(),
                        mail.reminderKey(),
                        row.getObject("resent_from", Long.class),
                        seen.mayResend(viewer),
                        seen.mayRedirect(viewer)))
                .single();
    }

    VisibleMail visible(Viewer viewer, long id) {
        OutboxMail mail = outbox.find(id).orElseThrow(NotVisible::new);
        return VisibleMail.of(viewer, mail, lines.of(id));
    }

    private static OutboxEntry entry(ResultSet row, int number) throws SQLException {
        return new OutboxEntry(
                row.getLong("id"),
                row.getString("kind").equals("DIGEST"),
                row.getString("subject"),
                row.getString("display_name"),
                row.getString("email"),
                row.getBoolean("office_mailbox"),
                MailState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                Instants.read(row, "filed_at"),
                Instants.readOrNull(row, "sent_at"));
    }
}
