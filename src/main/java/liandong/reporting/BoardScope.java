package liandong.reporting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import liandong.organization.Access;
import liandong.organization.Viewer;

/**
 * Which part of a campaign's board a viewer looks at (看板范围): participants {@code p}, their units {@code u} and, for each
 * that there is, their reports {@code o}.
 *
 * @param columns the columns wanted
 * @param region whose units are shown
 * @param whole whether it is the campaign's own region, to which everybody belongs
 */
public record BoardScope(
        Viewer viewer, long campaignId, List<BoardColumn> columns, BoardFilter filter, String region, boolean whole) {

    static final String OVERDUE =
            "(o.first_submitted_at is null and o.state <> 'RELEASED' and o.effective_due < :today)";

    /** A day of Beijing ends 16 hours (57600 s) after it begins in Greenwich. */
    static final String LATE = "(o.first_submitted_at is not null and"
            + " extract(epoch from o.first_submitted_at) > extract(epoch from o.effective_due) + 57600)";

    private static final String WITHIN = " and u.region_code in (select r.code from region r"
            + " left join region q on q.code = r.parent_code left join region g on g.code = q.parent_code"
            + " where :region in (r.code, r.parent_code, q.parent_code, g.parent_code))";

    private static final String REPORTS = "o.campaign_id = p.campaign_id and o.owner_unit_id = p.unit_id"
            + " and o.item_id in (:items) and " + Access.sql("o");

    // Who owes something the viewer may know of, or is going to.
    private static final String SHOWN =
            " from participant p join unit u on u.id = p.unit_id left join obligation o on " + REPORTS + """
             where p.campaign_id = :campaign and (o.id is not null
                or (p.unit_id in (:from) or p.unit_id in (select k.unit_id from participant_class k
                    where k.campaign_id = :campaign and k.class_id in (:classes)))
                and (p.unit_id in (:viewerUnits) or exists (select 1 from campaign l
                    where l.id = :campaign and l.lead_unit_id in (:viewerUnits))))""";

    String sql() {
        StringBuilder sql = new StringBuilder(SHOWN);
        if (!whole) {
            sql.append(WITHIN);
        }
        if (filter.late()) {
            sql.append(having("(" + OVERDUE + " or " + LATE + ")"));
        }
        if (filter.owing()) {
            sql.append(having("o.state in ('OPEN', 'RETURNED')"));
        }
        if (filter.unitClass() != null) {
            sql.append(" and exists (select 1 from participant_class w where w.campaign_id = p.campaign_id"
                    + " and w.unit_id = p.unit_id and w.class_id = :unitClass)");
        }
        return sql.toString();
    }

    private static String having(String condition) {
        return " and exists (select 1 from obligation o where " + REPORTS + " and " + condition + ")";
    }

    Map<String, Object> parameters() {
        Map<String, Object> parameters = new HashMap<>(Access.parameters(viewer));
        parameters.put("campaign", campaignId);
        parameters.put("region", region);
        parameters.put("items", some(columns.stream().map(BoardColumn::itemId).collect(Collectors.toSet()), -1L));
        parameters.put(
                "from",
                some(
                        columns.stream()
                                .map(BoardColumn::fromUnitId)
                                .filter(Objects::nonNull)
                                .collect(Collectors.toSet()),
                        -1L));
        parameters.put(
                "classes",
                some(
                        columns.stream()
                                .filter(column -> column.fromUnitId() == null)
                                .flatMap(column -> column.classIds().stream())
                                .collect(Collectors.toSet()),
                        ""));
        if (filter.unitClass() != null) {
            parameters.put("unitClass", filter.unitClass());
        }
        return parameters;
    }

    /** SQL knows no empty list. */
    private static <T> Set<T> some(Set<T> found, T none) {
        return found.isEmpty() ? Set.of(none) : found;
    }
}
