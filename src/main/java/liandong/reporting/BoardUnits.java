package liandong.reporting;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import liandong.shared.BusinessTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rows of the board (看板行): units, or regions with their counts where there are too many units for one page. */
@Service
@Transactional(readOnly = true)
public class BoardUnits {

    private final JdbcClient jdbc;
    private final BusinessTime time;

    BoardUnits(JdbcClient jdbc, BusinessTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** The units of a scope at all levels, in the order of the plan. */
    public List<BoardUnit> all(BoardScope scope) {
        return units(scope, "", List.of());
    }

    /** The units of a scope that belong to these regions themselves. */
    public List<BoardUnit> directly(BoardScope scope, List<String> regions) {
        return regions.isEmpty() ? List.of() : units(scope, " and u.region_code in (:regions)", regions);
    }

    private List<BoardUnit> units(BoardScope scope, String condition, List<String> regions) {
        List<BoardUnit> units = jdbc.sql(
                        "select distinct p.id, p.unit_id, u.name, u.phone" + scope.sql() + condition + " order by p.id")
                .param("regions", regions)
                .params(scope.parameters())
                .param("today", time.today())
                .query((row, number) ->
                        new BoardUnit(row.getLong("unit_id"), row.getString("name"), row.getString("phone"), Set.of()))
                .list();
        Map<Long, Set<String>> classes = classes(scope.campaignId(), units);
        return units.stream()
                .map(unit -> new BoardUnit(
                        unit.unitId(), unit.name(), unit.phone(), classes.getOrDefault(unit.unitId(), Set.of())))
                .toList();
    }

    private Map<Long, Set<String>> classes(long campaignId, List<BoardUnit> units) {
        if (units.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("select unit_id, class_id from participant_class where campaign_id = :campaign"
                        + " and unit_id in (:units)")
                .param("campaign", campaignId)
                .param("units", units.stream().map(BoardUnit::unitId).toList())
                .query((row, number) -> Map.entry(row.getLong(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
    }

    /** What the units of each part of the region, and of no part of it, have reported, counted in one statement. */
    public List<RegionTally> parts(BoardScope scope) {
        return jdbc.sql(
                        "select coalesce(d.code, s.region_code) as code, coalesce(d.name, '') as name, sum(s.units) as units, sum(s.reports) as reports,"
                                + " sum(s.submitted) - sum(s.late) as on_time, sum(s.late) as late, sum(s.overdue) as overdue"
                                + " from (select u.region_code, count(distinct p.unit_id) as units, count(o.id) as reports,"
                                + " count(o.first_submitted_at) as submitted, count(case when " + BoardScope.LATE
                                + " then 1 end) as late, count(case when " + BoardScope.OVERDUE
                                + " then 1 end) as overdue"
                                + scope.sql()
                                + " group by u.region_code) s left join region r on r.code = s.region_code"
                                + " left join region q on q.code = r.parent_code left join region g on g.code = q.parent_code"
                                + " left join region d on d.code = case when r.parent_code = :region then r.code"
                                + " when q.parent_code = :region then q.code when g.parent_code = :region then g.code end"
                                + " group by coalesce(d.code, s.region_code), d.name order by 1")
                .params(scope.parameters())
                .param("today", time.today())
                .query((row, number) -> new RegionTally(
                        row.getString("code"),
                        row.getString("name"),
                        row.getInt("units"),
                        row.getInt("reports"),
                        row.getInt("on_time"),
                        row.getInt("late"),
                        row.getInt("overdue")))
                .list();
    }
}
