package liandong.campaign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import liandong.campaign.CampaignPlan.PlanPhase;
import liandong.shared.Instants;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/** The table phase (阶段登记). */
@Repository
class PhaseRows {

    private static final String COLUMNS = """
            select p.id, p.campaign_id, p.plan_phase_id, p.kind, p.name, p.starts_on, p.ends_on, p.planned_start, p.planned_end, p.state,
                   p.lead_unit_id, p.opened_at, p.ended_at, p.closed_at, p.closing_note,
                   (select count(*) from phase_checklist l where l.phase_id = p.id) as checklists,
                   (select count(*) from phase_checklist l where l.phase_id = p.id and l.state = 'DONE') as done
            from phase p
            """;

    private final JdbcClient jdbc;

    PhaseRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long insert(long campaignId, long leadUnitId, PlanPhase phase, int position) {
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into phase (campaign_id, plan_phase_id, position_no, kind, name, starts_on, ends_on,
                                           planned_start, planned_end, state, lead_unit_id)
                        values (:campaign, :planPhase, :position, :kind, :name, :from, :to, :from, :to, 'WAITING', :lead)
                        """)
                .param("campaign", campaignId)
                .param("planPhase", phase.id())
                .param("position", position)
                .param("kind", phase.kind())
                .param("name", phase.name())
                .param("from", phase.from())
                .param("to", phase.to())
                .param("lead", leadUnitId)
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    Optional<Phase> find(long phaseId) {
        return jdbc.sql(COLUMNS + "where p.id = :id")
                .param("id", phaseId)
                .query(PhaseRows::read)
                .optional();
    }

    List<Phase> ofCampaign(long campaignId) {
        return jdbc.sql(COLUMNS + "where p.campaign_id = :id order by p.position_no")
                .param("id", campaignId)
                .query(PhaseRows::read)
                .list();
    }

    List<Long> idsOfKind(long campaignId, String kind) {
        return jdbc.sql("select id from phase where campaign_id = :id and kind = :kind order by position_no")
                .param("id", campaignId)
                .param("kind", kind)
                .query(Long.class)
                .list();
    }

    boolean open(long phaseId, Instant now) {
        return move(phaseId, "WAITING", "OPEN", "opened_at", now);
    }

    boolean end(long phaseId, Instant now) {
        return move(phaseId, "OPEN", "ENDED", "ended_at", now);
    }

    boolean pass(long phaseId, Instant now) {
        return move(phaseId, "WAITING", "PASSED", "closed_at", now);
    }

    /** A phase that has not begun falls away. */
    boolean withdraw(long phaseId, Instant now) {
        return move(phaseId, "WAITING", "WITHDRAWN", "closed_at", now);
    }

    void describe(long phaseId, String name, int position) {
        jdbc.sql("update phase set name = :name, position_no = :position where id = :id")
                .param("name", name)
                .param("position", position)
                .param("id", phaseId)
                .update();
    }

    boolean close(long phaseId, String note, Instant now) {
        jdbc.sql("update phase set closing_note = :note where id = :id and state = 'ENDED'")
                .param("note", note)
                .param("id", phaseId)
                .update();
        return move(phaseId, "ENDED", "CLOSED", "closed_at", now);
    }

    boolean extend(long phaseId, LocalDate to) {
        return jdbc.sql("""
                        update phase set ends_on = :to, ended_at = null, state = 'OPEN'
                        where id = :id and state in ('OPEN', 'ENDED')
                        """).param("to", to).param("id", phaseId).update() == 1;
    }

    /** Both days; a phase whose end had come goes on. */
    void move(long phaseId, LocalDate from, LocalDate to) {
        jdbc.sql("""
                        update phase set starts_on = :from, ends_on = :to, ended_at = null,
                            state = case when state = 'ENDED' then 'OPEN' else state end
                        where id = :id and state in ('WAITING', 'OPEN', 'ENDED')
                        """).param("from", from).param("to", to).param("id", phaseId).update();
    }

    private boolean move(long phaseId, String from, String to, String timeColumn, Instant now) {
        return jdbc.sql("update phase set state = :to, " + timeColumn + " = :now where id = :id and state = :from")
                        .param("to", to)
                        .param("now", Instants.db(now))
                        .param("id", phaseId)
                        .param("from", from)
                        .update()
                == 1;
    }

    private static Phase read(ResultSet rs, int row) throws SQLException {
        return new Phase(
                rs.getLong("id"),
                rs.getLong("campaign_id"),
                rs.getString("plan_phase_id"),
                rs.getString("kind"),
                rs.getString("name"),
                rs.getObject("starts_on", LocalDate.class),
                rs.getObject("ends_on", LocalDate.class),
                rs.getObject("planned_start", LocalDate.class),
                rs.getObject("planned_end", LocalDate.class),
                rs.getString("state"),
                rs.getLong("lead_unit_id"),
                Instants.readOrNull(rs, "opened_at"),
                Instants.readOrNull(rs, "ended_at"),
                Instants.readOrNull(rs, "closed_at"),
                rs.getString("closing_note"),
                rs.getInt("checklists"),
                rs.getInt("done"));
    }
}
