package liandong.worklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import liandong.organization.Capability;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of open and closed work (待办). */
@Repository
class WorkItems {

    static final String COLUMNS =
            "w.id, w.source, w.source_id, w.owner_unit_id, w.role, w.unit_class, w.title, w.campaign_id,"
                    + " w.receiver_unit_id, w.lead_unit_id, w.link, w.nominal_due, w.due_at, w.due_revision, w.state, w.task_id,"
                    + " w.opened_at, w.closed_at";

    // Work that comes back, such as the review of a corrected report, is reminded anew.
    private static final String NEXT_REVISION = "(select coalesce(max(e.due_revision) + 1, 0) from work_item e"
            + " where e.source = :source and e.source_id = :sourceId)";

    private final JdbcClient jdbc;

    WorkItems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(NewWorkItem item, @Nullable String taskId, Instant now) {
        jdbc.sql("""
                        insert into work_item (open_key, source, source_id, owner_unit_id, role, unit_class, title, campaign_id,
                            receiver_unit_id, lead_unit_id, link, nominal_due, due_at, due_revision, state, task_id, opened_at)
                        values (:openKey, :source, :sourceId, :ownerUnitId, :role, :unitClass, :title, :campaignId,
                            :receiverUnitId, :leadUnitId, :link, :nominalDue, :dueAt, %s, 'OPEN', :taskId, :now)""".formatted(NEXT_REVISION))
                .param("openKey", openKey(item.source(), item.sourceId()))
                .param("source", item.source())
                .param("sourceId", item.sourceId())
                .param("ownerUnitId", item.ownerUnitId())
                .param("role", item.role().name())
                .param("unitClass", item.unitClass())
                .param("title", item.title())
                .param("campaignId", item.campaignId())
                .param("receiverUnitId", item.receiverUnitId())
                .param("leadUnitId", item.leadUnitId())
                .param("link", item.link())
                .param("nominalDue", item.nominalDue())
                .param("dueAt", utc(item.dueAt()))
                .param("taskId", taskId)
                .param("now", utc(now))
                .update();
    }

    int close(String source, long sourceId, String state, Instant now) {
        return close("open_key", openKey(source, sourceId), state, now);
    }

    int closeTask(String taskId, String state, Instant now) {
        return close("open_key is not null and task_id", taskId, state, now);
    }

    private int close(String condition, String key, String state, Instant now) {
        return jdbc.sql("update work_item set open_key = null, state = :state, closed_at = :now where " + condition
                        + " = :key")
                .param("state", state)
                .param("now", utc(now))
                .param("key", key)
                .update();
    }

    int moveDue(String source, long sourceId, @Nullable LocalDate nominalDue, @Nullable Instant dueAt) {
        return jdbc.sql("""
                        update work_item set nominal_due = :nominalDue, due_at = :dueAt, due_revision = due_revision + 1
                        where open_key = :key""")
                .param("nominalDue", nominalDue)
                .param("dueAt", utc(dueAt))
                .param("key", openKey(source, sourceId))
                .update();
    }

    void moveDue(Collection<String> sources, Collection<Long> sourceIds, Instant dueAt) {
        jdbc.sql("update work_item set due_at = :dueAt, due_revision = due_revision + 1"
                        + " where state = 'OPEN' and source in (:sources) and source_id in (:ids)")
                .param("dueAt", utc(dueAt))
                .param("sources", sources)
                .param("ids", sourceIds)
                .update();
    }

    /** The open one, else the one closed last. */
    Optional<WorkItem> find(String source, long sourceId) {
        return jdbc.sql("select " + COLUMNS + " from work_item w where w.source = :source and w.source_id = :sourceId"
                        + " order by case when w.open_key is null then 1 else 0 end, w.id desc fetch first 1 rows only")
                .param("source", source)
                .param("sourceId", sourceId)
                .query(WorkItems::map)
                .optional();
    }

    Optional<WorkItem> find(long id) {
        return jdbc.sql("select " + COLUMNS + " from work_item w where w.id = :id")
                .param("id", id)
                .query(WorkItems::map)
                .optional();
    }

    /** Everything there was to do on one page of an owning module, in the order it came up. */
    List<WorkItem> withLink(String link) {
        return jdbc.sql("select " + COLUMNS + " from work_item w where w.link = :link order by w.opened_at, w.id"
                        + " fetch first 200 rows only")
                .param("link", link)
                .query(WorkItems::map)
                .list();
    }

    static String openKey(String source, long sourceId) {
        return source + ":" + sourceId;
    }

    static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    static WorkItem map(ResultSet row, int number) throws SQLException {
        return new WorkItem(
                row.getLong("id"),
                row.getString("source"),
                row.getLong("source_id"),
                row.getLong("owner_unit_id"),
                Capability.valueOf(row.getString("role")),
                row.getString("unit_class"),
                row.getString("title"),
                row.getObject("campaign_id", Long.class),
                row.getObject("receiver_unit_id", Long.class),
                row.getObject("lead_unit_id", Long.class),
                row.getString("link"),
                row.getObject("nominal_due", LocalDate.class),
                instant(row, "due_at"),
                row.getInt("due_revision"),
                row.getString("state"),
                row.getString("task_id"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                instant(row, "closed_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime stored = row.getObject(column, OffsetDateTime.class);
        return stored == null ? null : stored.toInstant();
    }
}
