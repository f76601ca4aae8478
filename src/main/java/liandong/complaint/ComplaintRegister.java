package liandong.complaint;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import liandong.campaign.Campaign;
import liandong.campaign.Campaigns;
import liandong.organization.Directory;
import liandong.organization.Viewer;
import liandong.worklist.Lamp;
import liandong.worklist.Lamps;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register as a person may read it (投诉举报登记簿): rows and the five counters of the grid (R84). */
@Service
@Transactional(readOnly = true)
public class ComplaintRegister {

    /** Rows of one page. */
    public static final int PAGE = 50;

    private final JdbcClient jdbc;
    private final Campaigns campaigns;
    private final Directory directory;
    private final ComplaintWords words;
    private final Lamps lamps;

    ComplaintRegister(JdbcClient jdbc, Campaigns campaigns, Directory directory, ComplaintWords words, Lamps lamps) {
        this.jdbc = jdbc;
        this.campaigns = campaigns;
        this.directory = directory;
        this.words = words;
        this.lamps = lamps;
    }

    /** @param lamp null when it is closed */
    public record Row(
            Complaint complaint,
            String title,
            String campaign,
            String unit,
            @Nullable LocalDate due,
            @Nullable Lamp lamp) {}

    /** Of what a person sees: received, closed, penalised, answered, satisfied (受理、办结、处罚、反馈、满意). */
    public record Counters(long received, long closed, long penalised, long answered, long satisfied) {}

    /**
     * Newest first.
     *
     * @param before only those older than that id; null for the first page
     */
    public List<Row> rows(Viewer viewer, ComplaintFilter filter, @Nullable Long before) {
        Map<String, Object> parameters = new HashMap<>();
        String sql = "select * from complaint c where " + filter.sql(viewer, parameters);
        if (before != null) {
            sql += " and c.id < :before";
            parameters.put("before", before);
        }
        List<Complaint> found = jdbc.sql(sql + " order by c.id desc fetch first " + (PAGE + 1) + " rows only")
                .params(parameters)
                .query(Complaints::map)
                .list();
        Map<Long, String> units = directory.unitNames(
                found.stream().map(Complaint::ownerUnitId).distinct().toList());
        Map<Long, String> names =
                campaigns.visibleTo(viewer).stream().collect(Collectors.toMap(Campaign::id, Campaign::name));
        return found.stream()
                .map(one -> new Row(
                        one,
                        words.title(one),
                        names.getOrDefault(one.terms().campaignId(), ""),
                        units.getOrDefault(one.ownerUnitId(), ""),
                        one.due(),
                        one.state().isOpen() ? lamps.of(one.dueAt(), null) : null))
                .toList();
    }

    public Counters counters(Viewer viewer, ComplaintFilter filter) {
        Map<String, Object> parameters = new HashMap<>();
        String condition = filter.sql(viewer, parameters);
        return jdbc.sql("""
                        select count(*) as received,
                            count(case when c.state = 'CLOSED' then 1 end) as closed,
                            count(case when c.outcome = 'PENALISED' then 1 end) as penalised,
                            count(c.answered_on) as answered,
                            count(case when c.satisfaction = 'SATISFIED' then 1 end) as satisfied
                        from complaint c where """ + " " + condition)
                .params(parameters)
                .query((row, number) -> new Counters(
                        row.getLong("received"),
                        row.getLong("closed"),
                        row.getLong("penalised"),
                        row.getLong("answered"),
                        row.getLong("satisfied")))
                .single();
    }
}
