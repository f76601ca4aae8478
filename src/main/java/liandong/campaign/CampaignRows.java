package liandong.campaign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import liandong.campaign.PlannedParticipants.PlannedUnit;
import liandong.organization.Access;
import liandong.organization.Viewer;
import liandong.shared.HolidayPolicy;
import liandong.shared.Instants;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/** The tables campaign and participant (专项行动登记). */
@Repository
class CampaignRows {

    private static final String COLUMNS = """
            select c.id, c.plan_id, c.name, c.title, c.doc_number, c.lead_unit_id, c.region_code, c.starts_on, c.ends_on,
                   c.holiday_policy, c.workbook_by_mail, c.state, c.launched_at, c.closed_at
            from campaign c
            """;

    private final JdbcClient jdbc;

    CampaignRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Campaign> find(long id) {
        return jdbc.sql(COLUMNS + "where c.id = :id")
                .param("id", id)
                .query(CampaignRows::read)
                .optional();
    }

    Optional<Long> byToken(String token) {
        return jdbc.sql("select id from campaign where launch_token = :token")
                .param("token", token)
                .query(Long.class)
                .optional();
    }

    List<Campaign> running() {
        return jdbc.sql(COLUMNS + "where c.state = :running order by c.id")
                .param("running", CampaignState.RUNNING)
                .query(CampaignRows::read)
                .list();
    }

    List<Campaign> visibleTo(Viewer viewer) {
        return jdbc.sql(COLUMNS + """
                        where c.lead_unit_id in (:viewerUnits)
                           or exists (select 1 from participant p
                                      where p.campaign_id = c.id and p.unit_id in (:viewerUnits))
                        order by c.launched_at desc, c.id desc
                        """)
                .params(Access.parameters(viewer))
                .query(CampaignRows::read)
                .list();
    }

    boolean takesPart(Viewer viewer, long campaignId) {
        return jdbc.sql("""
                        select count(*) from campaign c
                        where c.id = :id
                          and (c.lead_unit_id in (:viewerUnits)
                               or exists (select 1 from participant p
                                          where p.campaign_id = c.id and p.unit_id in (:viewerUnits)))
                        """)
                        .params(Access.parameters(viewer))
                        .param("id", campaignId)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    long insert(CampaignPlan plan, long leadUnitId, int plannedUnits, String token, Instant now) {
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into campaign (plan_id, name, title, doc_number, lead_unit_id, region_code, starts_on, ends_on,
                                              holiday_policy, workbook_by_mail, state, planned_units, launch_token, launched_at)
                        values (:plan, :name, :title, :number, :lead, :region, :from, :to, :policy, :byMail, :state, :planned, :token, :at)
                        """)
                .param("plan", plan.id())
                .param("name", plan.campaignName())
                .param("title", plan.title())
                .param("number", plan.docNumber())
                .param("lead", leadUnitId)
                .param("region", plan.region())
                .param("from", plan.from())
                .param("to", plan.to())
                .param("policy", plan.policy().holiday().name())
                .param("byMail", plan.policy().workbookByMail().name())
                .param("state", CampaignState.LAUNCHING)
                .param("planned", plannedUnits)
                .param("token", token)
                .param("at", Instants.db(now))
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    void workbookByMail(long campaignId, WorkbookByMail chosen) {
        jdbc.sql("update campaign set workbook_by_mail = :chosen where id = :id")
                .param("chosen", chosen.name())
                .param("id", campaignId)
                .update();
    }

    /** Moves the last day. */
    void end(long campaignId, LocalDate day) {
        jdbc.sql("update campaign set ends_on = :day where id = :id")
                .param("day", day)
                .param("id", campaignId)
                .update();
    }

    void insertParticipant(long campaignId, long unitId, PlannedUnit unit) {
        jdbc.sql("""
                        insert into participant (campaign_id, unit_id, plan_unit_id, role, peer)
                        values (:campaign, :unit, :planUnit, :role, :peer)
                        """)
                .param("campaign", campaignId)
                .param("unit", unitId)
                .param("planUnit", unit.planUnitId())
                .param("role", unit.role())
                .param("peer", unit.peer())
                .update();
    }

    void insertClass(long campaignId, long unitId, String classId) {
        jdbc.sql("insert into participant_class (campaign_id, unit_id, class_id) values (:campaign, :unit, :class)")
                .param("campaign", campaignId)
                .param("unit", unitId)
                .param("class", classId)
                .update();
    }

    /** Whether it took part before and does so again. */
    boolean rejoin(long campaignId, long unitId, PlannedUnit planned) {
        return jdbc.sql("""
                        update participant set left_at = null, plan_unit_id = :planUnit, role = :role, peer = :peer
                        where campaign_id = :campaign and unit_id = :unit
                        """)
                        .param("planUnit", planned.planUnitId())
                        .param("role", planned.role())
                        .param("peer", planned.peer())
                        .param("campaign", campaignId)
                        .param("unit", unitId)
                        .update()
                == 1;
    }

    /** It takes part no longer; what it did stays readable for it. */
    void leave(long campaignId, long unitId, Instant now) {
        jdbc.sql("update participant set left_at = :now where campaign_id = :campaign and unit_id = :unit")
                .param("now", Instants.db(now))
                .param("campaign", campaignId)
                .param("unit", unitId)
                .update();
    }

    void deleteClasses(long campaignId, long unitId) {
        jdbc.sql("delete from participant_class where campaign_id = :campaign and unit_id = :unit")
                .param("campaign", campaignId)
                .param("unit", unitId)
                .update();
    }

    /** Holds back whoever changes the plan of the same campaign at the same time. */
    void hold(long campaignId) {
        jdbc.sql("select id from campaign where id = :id for update")
                .param("id", campaignId)
                .query(Long.class)
                .single();
    }

    /** Whether the state changed, i.e. the campaign was in the expected one. */
    boolean move(long campaignId, String from, String to) {
        return jdbc.sql("update campaign set state = :to where id = :id and state = :from")
                        .param("to", to)
                        .param("from", from)
                        .param("id", campaignId)
                        .update()
                == 1;
    }

    void close(long campaignId, Instant now) {
        jdbc.sql("update campaign set closed_at = :at where id = :id")
                .param("at", Instants.db(now))
                .param("id", campaignId)
                .update();
    }

    void closingNote(long campaignId, String note) {
        jdbc.sql("update campaign set closing_note = :note where id = :id")
                .param("note", note)
                .param("id", campaignId)
                .update();
    }

    Progress progress(long campaignId) {
        return jdbc.sql("""
                        select c.state, c.planned_units,
                               (select count(*) from participant p where p.campaign_id = c.id) as registered
                        from campaign c where c.id = :id
                        """)
                .param("id", campaignId)
                .query((rs, row) -> new Progress(rs.getString(1), rs.getInt(2), rs.getInt(3)))
                .single();
    }

    private static Campaign read(ResultSet rs, int row) throws SQLException {
        return new Campaign(
                rs.getLong("id"),
                rs.getString("plan_id"),
                rs.getString("name"),
                rs.getString("title"),
                rs.getString("doc_number"),
                rs.getLong("lead_unit_id"),
                rs.getString("region_code"),
                rs.getObject("starts_on", LocalDate.class),
                rs.getObject("ends_on", LocalDate.class),
                HolidayPolicy.valueOf(rs.getString("holiday_policy")),
                WorkbookByMail.valueOf(rs.getString("workbook_by_mail")),
                rs.getString("state"),
                Instants.readOrNull(rs, "launched_at"),
                Instants.readOrNull(rs, "closed_at"));
    }

    /** How far the launch has come. */
    record Progress(String state, int planned, int registered) {}
}
