package liandong.campaign;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import liandong.organization.NotVisible;
import liandong.organization.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Campaigns and who takes part (专项行动与参与单位), as other modules read them. */
@Service
@Transactional(readOnly = true)
public class Campaigns {

    private final CampaignRows rows;
    private final LaunchedPlans plans;
    private final JdbcClient jdbc;

    Campaigns(CampaignRows rows, LaunchedPlans plans, JdbcClient jdbc) {
        this.rows = rows;
        this.plans = plans;
        this.jdbc = jdbc;
    }

    public Optional<Campaign> find(long campaignId) {
        return rows.find(campaignId);
    }

    /** A campaign that the viewer's units lead or take part in; any other does not exist for them. */
    public Campaign visible(Viewer viewer, long campaignId) {
        if (!takesPart(viewer, campaignId)) {
            throw new NotVisible();
        }
        return find(campaignId).orElseThrow(NotVisible::new);
    }

    /** The campaigns a viewer leads or takes part in, newest first. */
    public List<Campaign> visibleTo(Viewer viewer) {
        return rows.visibleTo(viewer);
    }

    /** All that run, whoever takes part. */
    public List<Campaign> running() {
        return rows.running();
    }

    /** Whether the viewer's units lead or take part in it. */
    public boolean takesPart(Viewer viewer, long campaignId) {
        return rows.takesPart(viewer, campaignId);
    }

    /** A campaign that the viewer's units lead; any other does not exist for them. */
    Campaign led(Viewer viewer, long campaignId) {
        Campaign campaign = visible(viewer, campaignId);
        if (!viewer.belongsTo(campaign.leadUnit())) {
            throw new NotVisible();
        }
        return campaign;
    }

    /** The plan in force, the lead's choices included. */
    public CampaignPlan plan(long campaignId) {
        return plans.of(campaignId);
    }

    /** What the plan calls its classes of participants, by id; empty without a plan. */
    public Map<String, String> classNames(long campaignId) {
        return plans.find(campaignId).map(CampaignPlan::classes).orElse(List.of()).stream()
                .collect(Collectors.toMap(
                        CampaignPlan.ParticipantClass::id, CampaignPlan.ParticipantClass::name, (one, same) -> one));
    }

    /** Who takes part now. */
    public List<Participant> participants(long campaignId) {
        return matching(campaignId, "p.left_at is null order by p.id");
    }

    /** Who took part at any time, by region. */
    public List<Participant> everybody(long campaignId) {
        return matching(campaignId, "1 = 1 order by u.region_code, p.id");
    }

    private List<Participant> matching(long campaignId, String which) {
        Map<Long, Set<String>> classes = jdbc
                .sql("select unit_id, class_id from participant_class where campaign_id = :id")
                .param("id", campaignId)
                .query((rs, row) -> Map.entry(rs.getLong(1), rs.getString(2)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
        return jdbc.sql("""
                        select p.unit_id, u.name, u.kind, u.region_code, p.plan_unit_id, p.role, p.peer
                        from participant p join unit u on u.id = p.unit_id
                        where p.campaign_id = :id and %s
                        """.formatted(which))
                .param("id", campaignId)
                .query((rs, row) -> new Participant(
                        campaignId,
                        rs.getLong("unit_id"),
                        rs.getString("name"),
                        rs.getString("kind"),
                        rs.getString("region_code"),
                        rs.getString("plan_unit_id"),
                        rs.getString("role"),
                        classes.getOrDefault(rs.getLong("unit_id"), Set.of()),
                        rs.getBoolean("peer")))
                .list();
    }

    /** Members of a participant class. */
    public List<Participant> participants(long campaignId, String classId) {
        return participants(campaignId).stream()
                .filter(participant -> participant.classes().contains(classId))
                .toList();
    }

    /** The real unit behind a single (not repeated) unit id of the plan. */
    public long unitOf(long campaignId, String planUnitId) {
        return jdbc.sql("select unit_id from participant where campaign_id = :id and plan_unit_id = :planUnit"
                        + " and left_at is null")
                .param("id", campaignId)
                .param("planUnit", planUnitId)
                .query(Long.class)
                .single();
    }

    /** How far the launch has come. */
    public LaunchProgress progress(long campaignId) {
        CampaignRows.Progress progress = rows.progress(campaignId);
        return new LaunchProgress(progress.state(), progress.planned(), progress.registered());
    }
}
