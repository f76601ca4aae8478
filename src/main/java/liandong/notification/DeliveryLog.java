package liandong.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import liandong.notification.Told.Outcome;
import liandong.organization.Access;
import liandong.organization.Capability;
import liandong.organization.Viewer;
import liandong.shared.Instants;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers "nobody told me" (送达查询): to whom reminders went and what became of them. The caller has checked access. */
@Service
@Transactional(readOnly = true)
public class DeliveryLog {

    private static final String DIGESTS = """
            select l.item_key, l.reminder_key, l.line_text as said, l.owner_unit_id, l.role, l.state as line_state, l.not_before as due_at,
                e.left_out, m.display_name, m.office_mailbox, m.state as mail_state, m.sent_at, m.last_error, l.id as place
            from digest_line l left join digest_entry e on e.line_id = l.id left join outbox_mail m on m.id = e.mail_id
            where %s""";

    private static final String IMMEDIATE = """
            select cast(null as varchar(200)) as item_key, m.reminder_key, m.subject as said, m.owner_unit_id, m.role,
                cast('GATHERED' as varchar(10)) as line_state, m.not_before as due_at, cast(false as boolean) as left_out,
                m.display_name, m.office_mailbox, m.state as mail_state, m.sent_at, m.last_error, m.id as place
            from outbox_mail m
            where m.kind = 'IMMEDIATE' and m.campaign_id = :campaign and m.owner_unit_id in (:units)%s""";

    private final JdbcClient jdbc;

    DeliveryLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Lines of digests about these pieces of work, and all immediate mails to these units in the campaign; one query,
     * oldest first.
     */
    public List<Told> of(long campaignId, Collection<Long> unitIds, Collection<String> itemKeys) {
        if (unitIds.isEmpty() || itemKeys.isEmpty()) {
            return List.of();
        }
        return query("l.item_key in (:items)", "", campaignId, unitIds)
                .param("items", itemKeys)
                .query(DeliveryLog::map)
                .list();
    }

    /** Everything these units were told in the campaign that this person may read; one query, oldest first. */
    public List<Told> ofUnits(Viewer viewer, long campaignId, Collection<Long> unitIds) {
        return query(
                        "l.campaign_id = :campaign and l.owner_unit_id in (:units) and " + Access.sql("l"),
                        " and " + Access.sql("m"),
                        campaignId,
                        unitIds)
                .params(Access.parameters(viewer))
                .query(DeliveryLog::map)
                .list();
    }

    private JdbcClient.StatementSpec query(String lines, String mails, long campaignId, Collection<Long> unitIds) {
        return jdbc.sql(DIGESTS.formatted(lines) + " union all " + IMMEDIATE.formatted(mails)
                        + " order by due_at, place")
                .param("campaign", campaignId)
                .param("units", unitIds);
    }

    private static Told map(ResultSet row, int number) throws SQLException {
        String state = row.getString("mail_state");
        return new Told(
                row.getString("item_key"),
                row.getString("reminder_key"),
                row.getString("said"),
                row.getLong("owner_unit_id"),
                Capability.valueOf(row.getString("role")),
                row.getString("display_name"),
                row.getBoolean("office_mailbox"),
                Objects.requireNonNullElse(Instants.readOrNull(row, "sent_at"), Instants.read(row, "due_at")),
                outcome(row.getString("line_state"), row.getBoolean("left_out"), state),
                row.getString("last_error"));
    }

    private static Outcome outcome(String line, boolean leftOut, @Nullable String mail) {
        if (line.equals("LOST")) {
            return Outcome.NOBODY;
        }
        if (line.equals("OVERTAKEN")) {
            return Outcome.MERGED;
        }
        if (leftOut) {
            return Outcome.NOT_NEEDED;
        }
        if (mail == null) {
            return Outcome.WAITING;
        }
        return switch (MailState.valueOf(mail)) {
            case WAITING, CLAIMED -> Outcome.WAITING;
            case SENT -> Outcome.SENT;
            case SUPPRESSED -> Outcome.NOT_NEEDED;
            case FAILED -> Outcome.FAILED;
            case BOUNCED -> Outcome.BOUNCED;
        };
    }
}
