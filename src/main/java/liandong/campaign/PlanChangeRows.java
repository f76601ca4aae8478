package liandong.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import liandong.shared.Instants;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/** The tables plan_change and plan_change_line (方案调整登记). */
@Repository
class PlanChangeRows {

    private final JdbcClient jdbc;

    PlanChangeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    PlanChange insert(Campaign campaign, String reason, String by, Instant now, List<MovedDay> moved) {
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into plan_change (campaign_id, lead_unit_id, reason, changed_by, changed_at)
                        values (:campaign, :lead, :reason, :by, :now)
                        """)
                .param("campaign", campaign.id())
                .param("lead", campaign.leadUnit())
                .param("reason", reason)
                .param("by", by)
                .param("now", Instants.db(now))
                .update(key, "id");
        long id = Objects.requireNonNull(key.getKey()).longValue();
        moved.forEach(day -> insert(id, day));
        return new PlanChange(id, campaign.id(), reason, by, now, List.of());
    }

    private void insert(long id, MovedDay day) {
        jdbc.sql("""
                        insert into plan_change_line (change_id, code, name, old_day, new_day, units)
                        values (:change, :code, :name, :before, :after, :units)
                        """)
                .param("change", id)
                .param("code", day.code())
                .param("name", day.name())
                .param("before", day.before())
                .param("after", day.after())
                .param("units", day.unitIds().size())
                .update();
    }

    /** Id of the last change, which names the state that days and plan are in; 0 before the first. */
    long newest(long campaignId) {
        return jdbc.sql("select coalesce(max(id), 0) from plan_change where campaign_id = :campaign")
                .param("campaign", campaignId)
                .query(Long.class)
                .single();
    }

    /** Newest first. */
    List<PlanChange> of(long campaignId) {
        Map<Long, PlanChange> found = new LinkedHashMap<>();
        jdbc.sql("""
                        select c.id, c.reason, c.changed_by, c.changed_at, l.name, l.old_day, l.new_day, l.units
                        from plan_change c join plan_change_line l on l.change_id = c.id
                        where c.campaign_id = :campaign order by c.id desc, l.id
                        """).param("campaign", campaignId).query(row -> {
            PlanChange change = found.computeIfAbsent(row.getLong("id"), PlanChangeRows::empty);
            if (change.reason().isEmpty()) {
                change = new PlanChange(
                        row.getLong("id"),
                        campaignId,
                        row.getString("reason"),
                        row.getString("changed_by"),
                        Instants.read(row, "changed_at"),
                        new ArrayList<>());
                found.put(change.id(), change);
            }
            change.lines()
                    .add(new PlanChange.Line(
                            row.getString("name"),
                            row.getObject("old_day", LocalDate.class),
                            row.getObject("new_day", LocalDate.class),
                            row.getInt("units")));
        });
        return List.copyOf(found.values());
    }

    private static PlanChange empty(long id) {
        return new PlanChange(id, 0, "", "", Instant.EPOCH, List.of());
    }
}
