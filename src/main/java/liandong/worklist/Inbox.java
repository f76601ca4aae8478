package liandong.worklist;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import liandong.organization.Access;
import liandong.organization.Capability;
import liandong.organization.Viewer;
import liandong.shared.BusinessTime;
import liandong.shared.WorkingCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a viewer has to do, has done and waits for (待办 · 已办 · 跟踪), page by page. */
@Service
@Transactional(readOnly = true)
public class Inbox {

    /** {@link Viewer#mayAct} over the columns of a work item. */
    private static final String MAY_ACT = "(w.owner_unit_id in (:ownUnits) and w.role in (:ownRoles))";

    private final JdbcClient jdbc;
    private final BusinessTime time;
    private final Lamps lamps;

    Inbox(JdbcClient jdbc, BusinessTime time, Lamps lamps) {
        this.jdbc = jdbc;
        this.time = time;
        this.lamps = lamps;
    }

    /** Open work by due date, nearest first and undated last; done work by the day it was done, latest first. */
    public InboxPage page(Viewer viewer, InboxQuery query) {
        InboxOrder order = InboxOrder.of(query.tab());
        Map<String, Object> parameters = parameters(viewer);
        List<String> conditions = conditions(query, parameters);
        order.after(query.after(), conditions, parameters);
        List<WorkItem> found = jdbc.sql("select " + WorkItems.COLUMNS + " from work_item w where "
                        + String.join(" and ", conditions) + order.sql() + " fetch first " + (query.size() + 1)
                        + " rows only")
                .params(parameters)
                .query(WorkItems::map)
                .list();
        if (found.size() <= query.size()) {
            return new InboxPage(found, null);
        }
        List<WorkItem> shown = List.copyOf(found.subList(0, query.size()));
        return new InboxPage(shown, order.cursor(shown.get(shown.size() - 1)));
    }

    /** How much the viewer may do now; said on every page. */
    public long open(Viewer viewer) {
        return jdbc.sql("select count(*) from work_item w where w.state = 'OPEN' and " + MAY_ACT)
                .params(parameters(viewer))
                .query(Long.class)
                .single();
    }

    /** Dated work the viewer owes, nearest first, then what was closed after that moment: for calendars. */
    public List<WorkItem> dated(Viewer viewer, Instant closedAfter, int most) {
        return jdbc.sql("select " + WorkItems.COLUMNS + " from work_item w where " + Access.sql("w") + " and " + MAY_ACT
                        + " and w.due_at is not null and (w.closed_at is null or w.closed_at > :closedAfter)"
                        + " order by w.closed_at nulls first, w.due_at, w.id fetch first " + most + " rows only")
                .params(parameters(viewer))
                .param("closedAfter", WorkItems.utc(closedAfter))
                .query(WorkItems::map)
                .list();
    }

    public InboxCounts counts(Viewer viewer) {
        Map<String, Object> parameters = parameters(viewer);
        parameters.put("now", WorkItems.utc(time.now()));
        parameters.put("endOfToday", WorkItems.utc(WorkingCalendar.endOf(time.today())));
        return jdbc.sql("select count(case when " + MAY_ACT + " then 1 end) as todo,"
                        + " count(case when " + MAY_ACT
                        + " and w.due_at > :now and w.due_at <= :endOfToday then 1 end) as due_today,"
                        + " count(case when " + MAY_ACT + " and w.due_at <= :now then 1 end) as overdue,"
                        + " count(case when not " + MAY_ACT + " then 1 end) as waiting"
                        + " from work_item w where w.state = 'OPEN' and " + Access.sql("w"))
                .params(parameters)
                .query((row, number) -> new InboxCounts(
                        row.getLong("todo"), row.getLong("due_today"), row.getLong("overdue"), row.getLong("waiting")))
                .single();
    }

    private static Map<String, Object> parameters(Viewer viewer) {
        Map<String, Object> parameters = new HashMap<>(Access.parameters(viewer));
        Set<String> roles = new HashSet<>(Set.of(viewer.capability().name()));
        if (viewer.capability() == Capability.OFFICER) {
            roles.add(Capability.LIAISON.name());
        }
        parameters.put("ownUnits", viewer.unitIds().isEmpty() ? Set.of(-1L) : viewer.unitIds());
        parameters.put("ownRoles", roles);
        return parameters;
    }

    private List<String> conditions(InboxQuery query, Map<String, Object> parameters) {
        List<String> conditions = new ArrayList<>(List.of(
                Access.sql("w"),
                switch (query.tab()) {
                    case TODO -> "w.state = 'OPEN' and " + MAY_ACT;
                    case DONE -> "w.state = 'DONE' and " + MAY_ACT;
                    case WAITING -> "w.state = 'OPEN' and not " + MAY_ACT;
                }));
        equal("campaign_id", query.campaignId(), conditions, parameters);
        equal("source", query.source(), conditions, parameters);
        if (query.text() != null && !query.text().isBlank()) {
            conditions.add("position(:part in w.title) > 0");
            parameters.put("part", query.text().strip());
        }
        if (query.lamp() != null) {
            conditions.add(under(query.lamp(), parameters));
        }
        return conditions;
    }

    private static void equal(
            String column, @Nullable Object wanted, List<String> conditions, Map<String, Object> parameters) {
        if (wanted != null) {
            conditions.add("w." + column + " = :" + column);
            parameters.put(column, wanted);
        }
    }

    /** {@link Lamps#of} as a condition over due_at and closed_at. */
    private String under(Lamp lamp, Map<String, Object> parameters) {
        Instant endOfToday = WorkingCalendar.endOf(time.today());
        return switch (lamp) {
            case NOT_DUE -> {
                parameters.put("soon", WorkItems.utc(lamps.soonEnds()));
                yield "w.closed_at is null and (w.due_at is null or w.due_at > :soon)";
            }
            case DUE_SOON -> between(endOfToday, lamps.soonEnds(), parameters);
            case DUE_TODAY -> between(time.now(), endOfToday, parameters);
            case OVERDUE -> {
                parameters.put("now", WorkItems.utc(time.now()));
                yield "w.closed_at is null and w.due_at <= :now";
            }
            case DONE_ON_TIME -> "w.closed_at is not null and (w.due_at is null or w.closed_at <= w.due_at)";
            case DONE_LATE -> "w.closed_at > w.due_at";
        };
    }

    private static String between(Instant after, Instant until, Map<String, Object> parameters) {
        parameters.put("lampAfter", WorkItems.utc(after));
        parameters.put("lampUntil", WorkItems.utc(until));
        return "w.closed_at is null and w.due_at > :lampAfter and w.due_at <= :lampUntil";
    }
}
