package liandong.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import liandong.table.ReportTable;
import liandong.table.ReportValues;
import liandong.table.TableSum;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Adds reports of several periods up (累计): what counts of each is the revision that was handed in, or taken last; a
 * correction counts once it is taken, and so do months entered afterwards. Blank stays blank when all are blank. Exact, one query.
 */
@Component
public class Cumulative {

    private final JdbcClient jdbc;

    Cumulative(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A sum over periods.
     *
     * @param periods codes of those in it, first one first; a period stands there once
     */
    public record Sum(ReportValues values, List<String> periods) {

        public static final Sum NONE = new Sum(ReportValues.EMPTY, List.of());
    }

    /** What the same unit has handed in of the same item for the periods before; accepted or still under review. */
    public Sum before(Obligation owed, ReportTable table) {
        ObligationTerms of = owed.terms();
        return sum(
                table,
                jdbc.sql(reports(
                                "o.item_id = :item and o.owner_unit_id = :unit and o.period_code < :period",
                                "'SUBMITTED', 'ACCEPTED'"))
                        .param("item", of.itemId())
                        .param("unit", of.ownerUnitId())
                        .param("period", of.periodCode()));
    }

    /** Accepted reports of one item from one unit, up to and with a period. */
    public Sum until(long itemId, ReportTable table, long unitId, String lastPeriod) {
        return sum(
                table,
                jdbc.sql(reports(
                                "o.item_id = :item and o.owner_unit_id = :unit and o.period_code <= :period",
                                "'ACCEPTED'"))
                        .param("item", itemId)
                        .param("unit", unitId)
                        .param("period", lastPeriod));
    }

    /** Accepted reports of one item over all its periods, from these units: the monthly figures behind a summary. */
    public Sum ofUnits(long itemId, ReportTable table, Set<Long> unitIds) {
        if (unitIds.isEmpty()) {
            return Sum.NONE;
        }
        return sum(
                table,
                jdbc.sql(reports("o.item_id = :item and o.owner_unit_id in (:units)", "'ACCEPTED'"))
                        .param("item", itemId)
                        .param("units", unitIds));
    }

    private static String reports(String which, String states) {
        return """
                select o.period_code, o.unit_kind, r.values_document from obligation o
                join report_revision r on r.obligation_id = o.id and r.revision_no = o.revision_no and r.state = 'SUBMITTED'
                where %1$s and o.state in (%2$s)
                union all
                select o.period_code, o.unit_kind, o.values_document from back_entry o where %1$s
                order by period_code""".formatted(which, states);
    }

    private static Sum sum(ReportTable table, JdbcClient.StatementSpec reports) {
        TableSum sum = new TableSum(table);
        List<String> periods = new ArrayList<>();
        reports.query(row -> {
            sum.add(ReportValues.fromJson(row.getString("values_document")), row.getString("unit_kind"));
            periods.add(row.getString("period_code"));
        });
        return new Sum(sum.values(), periods.stream().distinct().collect(Collectors.toList()));
    }
}
