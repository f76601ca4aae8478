package liandong.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import liandong.organization.NotVisible;
import liandong.shared.Conflict;
import liandong.shared.Instants;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/** All action items (议定事项). */
@Repository
class ActionItems {

    private final JdbcClient jdbc;

    ActionItems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean existsFor(long decisionId) {
        return jdbc.sql("select count(*) from action_item where decision_id = :decision")
                        .param("decision", decisionId)
                        .query(Long.class)
                        .single()
                > 0;
    }

    long insert(
            Meeting meeting, Decision decision, long ownerUnitId, String title, LocalDate due, LocalDate effective) {
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into action_item (campaign_id, campaign_name, decision_id, meeting_id, owner_unit_id, receiver_unit_id,
                    lead_unit_id, title, task, nominal_due, effective_due, state)
                values (:campaign, :campaignName, :decision, :meeting, :owner, :lead, :lead, :title, :task, :due, :effective,
                    'CARRYING_OUT')""")
                .param("campaign", meeting.campaignId())
                .param("campaignName", meeting.campaignName())
                .param("decision", decision.id())
                .param("meeting", meeting.id())
                .param("owner", ownerUnitId)
                .param("lead", meeting.leadUnitId())
                .param("title", title)
                .param("task", decision.text())
                .param("due", due)
                .param("effective", effective)
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    ActionItem get(long id) {
        return find(id).orElseThrow(NotVisible::new);
    }

    Optional<ActionItem> find(long id) {
        return jdbc.sql("select * from action_item where id = :id")
                .param("id", id)
                .query(ActionItems::map)
                .optional();
    }

    List<ActionItem> open(long campaignId) {
        return jdbc.sql(
                        "select * from action_item where campaign_id = :campaign and state <> 'DONE' order by effective_due, id")
                .param("campaign", campaignId)
                .query(ActionItems::map)
                .list();
    }

    List<ActionItem> ofMeeting(long meetingId) {
        return jdbc.sql("select * from action_item where meeting_id = :meeting order by id")
                .param("meeting", meetingId)
                .query(ActionItems::map)
                .list();
    }

    void save(ActionItem item) {
        int updated = jdbc.sql("""
                        update action_item set nominal_due = :nominal, effective_due = :effective, due_revision = :revision,
                            state = :state, result = :result, returned_because = :because, verified_at = :verifiedAt,
                            version = version + 1
                        where id = :id and version = :version""")
                .param("nominal", item.nominalDue())
                .param("effective", item.effectiveDue())
                .param("revision", item.dueRevision())
                .param("state", item.state().name())
                .param("result", item.result())
                .param("because", item.returnedBecause())
                .param("verifiedAt", Instants.dbOrNull(item.verifiedAt()))
                .param("id", item.id())
                .param("version", item.version())
                .update();
        if (updated == 0) {
            throw new Conflict("meeting.conflict");
        }
    }

    void note(long itemId, Instant now, String who, String text) {
        jdbc.sql(
                        "insert into action_progress (action_item_id, noted_at, noted_by, note) values (:item, :now, :who, :note)")
                .param("item", itemId)
                .param("now", Instants.db(now))
                .param("who", who)
                .param("note", text)
                .update();
    }

    List<ProgressNote> notes(long itemId) {
        return jdbc.sql("select * from action_progress where action_item_id = :item order by noted_at, id")
                .param("item", itemId)
                .query((row, number) -> new ProgressNote(
                        Instants.read(row, "noted_at"), row.getString("noted_by"), row.getString("note")))
                .list();
    }

    static ActionItem map(ResultSet row, int number) throws SQLException {
        return new ActionItem(
                row.getLong("id"),
                row.getLong("campaign_id"),
                row.getString("campaign_name"),
                row.getLong("meeting_id"),
                row.getLong("owner_unit_id"),
                row.getLong("lead_unit_id"),
                row.getString("title"),
                row.getString("task"),
                row.getObject("nominal_due", LocalDate.class),
                row.getObject("effective_due", LocalDate.class),
                row.getInt("due_revision"),
                ActionState.valueOf(row.getString("state")),
                row.getString("result"),
                row.getString("returned_because"),
                Instants.readOrNull(row, "verified_at"),
                row.getInt("version"));
    }
}
