package liandong.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import liandong.shared.Instants;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All matters filed for meetings (议程事项). */
@Repository
class AgendaItems {

    private static final int USUAL_POSITION = 100;

    private final JdbcClient jdbc;

    AgendaItems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(NewAgendaItem item, @Nullable Long meetingId, Instant now) {
        jdbc.sql("""
                insert into agenda_item (campaign_id, lead_unit_id, meeting_id, open_key, source, source_id, unit_id, title,
                    facts, explanation, state, item_position, carried_from, filed_at)
                values (:campaign, :lead, :meeting, :openKey, :source, :sourceId, :unit, :title, :facts, :explanation, :state,
                    :position, :carriedFrom, :now)""")
                .param("campaign", item.campaignId())
                .param("lead", item.leadUnitId())
                .param("meeting", meetingId)
                .param("openKey", item.openKey())
                .param("source", item.source().name())
                .param("sourceId", item.sourceId())
                .param("unit", item.unitId())
                .param("title", item.title())
                .param("facts", item.facts())
                .param("explanation", item.explanation())
                .param("state", (meetingId == null ? AgendaState.WAITING : AgendaState.ON_AGENDA).name())
                .param("position", USUAL_POSITION)
                .param("carriedFrom", item.carriedFrom())
                .param("now", Instants.db(now))
                .update();
    }

    Optional<AgendaItem> findOpen(AgendaSource source, long sourceId) {
        return jdbc.sql("select * from agenda_item where open_key = :key")
                .param("key", NewAgendaItem.openKey(source, sourceId))
                .query(AgendaItems::map)
                .optional();
    }

    Optional<AgendaItem> find(long id) {
        return jdbc.sql("select * from agenda_item where id = :id")
                .param("id", id)
                .query(AgendaItems::map)
                .optional();
    }

    List<AgendaItem> ofMeeting(long meetingId) {
        return jdbc.sql("select * from agenda_item where meeting_id = :meeting order by item_position, id")
                .param("meeting", meetingId)
                .query(AgendaItems::map)
                .list();
    }

    List<AgendaItem> waiting(Collection<Long> campaignIds) {
        return jdbc.sql("select * from agenda_item where campaign_id in (:campaigns) and state = 'WAITING' order by id")
                .param("campaigns", campaignIds.isEmpty() ? Set.of(-1L) : campaignIds)
                .query(AgendaItems::map)
                .list();
    }

    /** Everything that waits goes on the agenda of that meeting; returns how many. */
    int takeWaiting(long campaignId, long meetingId) {
        return jdbc.sql("update agenda_item set meeting_id = :meeting, state = 'ON_AGENDA'"
                        + " where campaign_id = :campaign and state = 'WAITING'")
                .param("meeting", meetingId)
                .param("campaign", campaignId)
                .update();
    }

    void place(long id, long meetingId) {
        jdbc.sql(
                        "update agenda_item set meeting_id = :meeting, state = 'ON_AGENDA' where id = :id and state = 'WAITING'")
                .param("meeting", meetingId)
                .param("id", id)
                .update();
    }

    /** Off an agenda nobody has been sent yet. */
    void putBack(long id) {
        jdbc.sql("update agenda_item set meeting_id = null, state = 'WAITING' where id = :id and state = 'ON_AGENDA'")
                .param("id", id)
                .update();
    }

    void edit(long id, int position, @Nullable String explanation) {
        jdbc.sql("update agenda_item set item_position = :position, explanation = :explanation where id = :id")
                .param("position", position)
                .param("explanation", explanation)
                .param("id", id)
                .update();
    }

    /** What was settled has come up again. */
    void reopen(long id, String title, String facts) {
        jdbc.sql("update agenda_item set title = :title, facts = :facts, settled_at = null, settled_note = null"
                        + " where id = :id")
                .param("title", title)
                .param("facts", facts)
                .param("id", id)
                .update();
    }

    void settle(long id, String note, Instant now) {
        jdbc.sql("update agenda_item set settled_at = :now, settled_note = :note where id = :id and settled_at is null")
                .param("now", Instants.db(now))
                .param("note", note)
                .param("id", id)
                .update();
    }

    void close(long id, AgendaState state) {
        jdbc.sql("update agenda_item set open_key = null, state = :state where id = :id")
                .param("state", state.name())
                .param("id", id)
                .update();
    }

    private static AgendaItem map(ResultSet row, int number) throws SQLException {
        return new AgendaItem(
                row.getLong("id"),
                row.getLong("campaign_id"),
                row.getLong("lead_unit_id"),
                row.getObject("meeting_id", Long.class),
                AgendaSource.valueOf(row.getString("source")),
                row.getObject("source_id", Long.class),
                row.getObject("unit_id", Long.class),
                row.getString("title"),
                row.getString("facts"),
                row.getString("explanation"),
                AgendaState.valueOf(row.getString("state")),
                row.getInt("item_position"),
                Instants.readOrNull(row, "settled_at"),
                row.getString("settled_note"),
                row.getObject("carried_from", Long.class));
    }
}
