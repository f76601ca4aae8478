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

    /** The first units of a scope at all levels, in the order of the plan. */
    public List<BoardUnit> first(BoardScope scope, int most) {
        return units(scope, "", " fetch first " + most + " rows only");
    }

    /** The units that belong to the region itself, to none of its parts. */
    public List<BoardUnit> directly(BoardScope scope) {
        return units(scope, " and " + BoardScope.PART + " is null", "");
    }

    private List<BoardUnit> units(BoardScope scope, String condition, String limit) {
        List<BoardUnit> units = jdbc.sql("select p.unit_id, u.name, u.phone " + BoardScope.FROM + scope.where()
                        + condition + " order by p.id" + limit)
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

    /** The parts of the region with what their units have reported, counted in one statement. */
    public List<RegionTally> regions(BoardScope scope) {
        return jdbc.sql("select d.code, d.name, count(distinct s.unit_id) as units, count(o.id) as reports,"
                        + " count(case when o.first_submitted_at is not null and not " + BoardScope.LATE
                        + " then 1 end) as on_time, count(case when " + BoardScope.LATE + " then 1 end) as late,"
                        + " count(case when " + BoardScope.OVERDUE + " then 1 end) as overdue"
                        + " from (select p.campaign_id, p.unit_id, " + BoardScope.PART + " as part " + BoardScope.FROM
                        + scope.where() + ") s join region d on d.code = s.part left join obligation o on "
                        + BoardScope.REPORTS.replace("p.", "s.") + " group by d.code, d.name order by d.code")
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
