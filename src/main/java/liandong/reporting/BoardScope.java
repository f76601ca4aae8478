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
 * Which part of a campaign's board a viewer looks at (看板范围), as conditions over participants {@code p} of campaign
 * {@code c} in regions {@code r} under {@code q} under {@code g}.
 *
 * @param columns the columns wanted
 * @param region whose units are shown
 * @param whole whether it is the campaign's own region, to which everybody belongs
 */
public record BoardScope(
        Viewer viewer, long campaignId, List<BoardColumn> columns, BoardFilter filter, String region, boolean whole) {

    static final String FROM = """
            from participant p join unit u on u.id = p.unit_id
            left join region r on r.code = u.region_code left join region q on q.code = r.parent_code
            left join region g on g.code = q.parent_code""";

    /** The part of the region that a unit lies in; null when it belongs to the region itself. */
    static final String PART = "case when r.parent_code = :region then r.code"
            + " when q.parent_code = :region then q.code when g.parent_code = :region then g.code end";

    static final String OVERDUE =
            "(o.first_submitted_at is null and o.state <> 'RELEASED' and o.effective_due < :today)";

    /** A day of Beijing ends 16 hours (57600 s) after it begins in Greenwich. */
    static final String LATE = "(o.first_submitted_at is not null and"
            + " extract(epoch from o.first_submitted_at) > extract(epoch from o.effective_due) + 57600)";

    /** The reports of a participant that count here. */
    static final String REPORTS = "o.campaign_id = p.campaign_id and o.owner_unit_id = p.unit_id"
            + " and o.item_id in (:items) and " + Access.sql("o");

    private static final String LED_OR_OWN = " in (:viewerUnits) or l.lead_unit_id in (:viewerUnits))";

    // Who owes something the viewer may know of, or is going to. As one set and not as conditions of each participant,
    // which PostgreSQL believes to be so dear that it compiles the statement for seconds.
    private static final String SHOWN =
            " where p.campaign_id = :campaign and p.unit_id in (select o.owner_unit_id from obligation o"
                    + " where o.campaign_id = :campaign and o.item_id in (:items) and " + Access.sql("o")
                    + " union all select k.unit_id from participant_class k join campaign l on l.id = k.campaign_id"
                    + " where k.campaign_id = :campaign and k.class_id in (:classes) and (k.unit_id" + LED_OR_OWN
                    + " union all select m.unit_id from participant m join campaign l on l.id = m.campaign_id"
                    + " where m.campaign_id = :campaign and m.unit_id in (:from) and (m.unit_id" + LED_OR_OWN + ")";

    String where() {
        StringBuilder where = new StringBuilder(SHOWN);
        if (!whole) {
            where.append(" and (u.region_code = :region or ").append(PART).append(" is not null)");
        }
        if (filter.late()) {
            where.append(having("(" + OVERDUE + " or " + LATE + ")"));
        }
        if (filter.owing()) {
            where.append(having("o.state in ('OPEN', 'RETURNED')"));
        }
        if (filter.unitClass() != null) {
            where.append(" and exists (select 1 from participant_class w where w.campaign_id = p.campaign_id"
                    + " and w.unit_id = p.unit_id and w.class_id = :unitClass)");
        }
        return where.toString();
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
