package liandong.casework;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import liandong.campaign.Campaign;
import liandong.campaign.Campaigns;
import liandong.organization.Capability;
import liandong.organization.NotVisible;
import liandong.organization.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Cases as people read them (案件查阅): the responsible unit, those that handle it jointly, and the lead office. */
@Service
@Transactional(readOnly = true)
public class Cases {

    public static final int PAGE = 20;
    private static final int MOST_IN_A_FILE = 5000;

    private final CaseRecords records;
    private final Violations violations;
    private final Campaigns campaigns;
    private final JdbcClient jdbc;

    Cases(CaseRecords records, Violations violations, Campaigns campaigns, JdbcClient jdbc) {
        this.records = records;
        this.violations = violations;
        this.campaigns = campaigns;
        this.jdbc = jdbc;
    }

    /** The case, or 404. */
    public CaseRecord visible(Viewer viewer, long id) {
        return records.find(id, CaseConditions.visibleTo(viewer)).orElseThrow(NotVisible::new);
    }

    /** Those of the given ones that the viewer may see. */
    Set<Long> visibleOf(Viewer viewer, Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        CaseConditions visible = CaseConditions.visibleTo(viewer);
        return Set.copyOf(jdbc.sql("select c.id from case_record c where c.id in (:ids) and " + visible.sql())
                .params(visible.parameters())
                .param("ids", ids)
                .query(Long.class)
                .list());
    }

    /** One page, latest first; one row more than {@link #PAGE} when there are others. */
    public List<CaseRecord> page(Viewer viewer, CaseFilter filter, int page) {
        return list(viewer, filter, PAGE + 1, page * PAGE);
    }

    /** All for a file, latest first. */
    public List<CaseRecord> all(Viewer viewer, CaseFilter filter) {
        return list(viewer, filter, MOST_IN_A_FILE, 0);
    }

    /** How many there are in each state, whichever state the filter asks for. */
    public Map<CaseState, Long> counts(Viewer viewer, CaseFilter filter) {
        CaseConditions conditions = CaseConditions.visibleTo(viewer).matching(filter.inAnyState(), violations);
        Map<CaseState, Long> counts = new EnumMap<>(CaseState.class);
        jdbc.sql("select c.state, count(*) as cases from case_record c where " + conditions.sql() + " group by c.state")
                .params(conditions.parameters())
                .query(row -> {
                    counts.put(CaseState.valueOf(row.getString("state")), row.getLong("cases"));
                });
        return counts;
    }

    /** Campaigns in which the viewer may register a case: running, and one of their units takes part. */
    public List<Campaign> open(Viewer viewer) {
        return campaigns.visibleTo(viewer).stream()
                .filter(campaign -> campaign.closedAt() == null)
                .filter(campaign -> !owners(viewer, campaign.id()).isEmpty())
                .toList();
    }

    /** The viewer's units that take part in a campaign or lead it, and for which they may write. */
    public List<Long> owners(Viewer viewer, long campaignId) {
        List<Long> units = units(campaignId);
        return viewer.unitIds().stream()
                .filter(unit -> units.contains(unit) && viewer.mayAct(unit, Capability.LIAISON))
                .sorted()
                .toList();
    }

    /** Everybody in a campaign, its lead first. */
    public List<Long> units(long campaignId) {
        return Stream.concat(
                        campaigns.find(campaignId).map(Campaign::leadUnit).stream(),
                        campaigns.participants(campaignId).stream().map(one -> one.unitId()))
                .distinct()
                .toList();
    }

    private List<CaseRecord> list(Viewer viewer, CaseFilter filter, int most, int skipped) {
        CaseConditions conditions = CaseConditions.visibleTo(viewer).matching(filter, violations);
        return records.list(
                conditions.sql()
                        + " order by c.found_on desc, c.id desc offset :skipped rows fetch next :most rows only",
                CaseRecords.with(conditions.parameters(), Map.of("skipped", skipped, "most", most)));
    }
}
