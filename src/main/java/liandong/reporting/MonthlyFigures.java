package liandong.reporting;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The monthly figures that a summary should agree with (月报累计): of the unit itself and, when it lays summaries
 * together, of the units whose summaries those are.
 */
@Component
class MonthlyFigures {

    private static final String GRID = "grid.";

    private final ReportingItems items;
    private final ItemTables tables;
    private final Cumulative cumulative;
    private final JdbcClient jdbc;

    MonthlyFigures(ReportingItems items, ItemTables tables, Cumulative cumulative, JdbcClient jdbc) {
        this.items = items;
        this.tables = tables;
        this.cumulative = cumulative;
        this.jdbc = jdbc;
    }

    /** By the name that rules use, e.g. {@code MONTHLY.CASES.AD}; none for a monthly report. */
    Map<String, BigDecimal> behind(Obligation owed) {
        Map<String, BigDecimal> figures = new HashMap<>();
        if (owed.terms().kind().equals("MONTHLY") || owed.terms().tableId() == null) {
            return figures;
        }
        ReportingItem summary = items.get(owed.terms().itemId());
        Set<Long> units = units(owed, summary);
        items.ofCampaign(owed.terms().campaignId()).stream()
                .filter(ReportingItem::isMonthly)
                .forEach(monthly -> cumulative
                        .ofUnits(monthly.id(), tables.of(monthly), units)
                        .values()
                        .numbers()
                        .forEach((address, number) -> add(figures, address, number)));
        return figures;
    }

    private static void add(Map<String, BigDecimal> figures, String address, BigDecimal number) {
        if (address.startsWith(GRID)) {
            figures.merge("MONTHLY." + address.substring(GRID.length()), number, BigDecimal::add);
        }
    }

    private Set<Long> units(Obligation owed, ReportingItem summary) {
        Set<Long> units = new HashSet<>(List.of(owed.ownerUnitId()));
        if (summary.compilesItemId() != null) {
            units.addAll(jdbc.sql("select distinct owner_unit_id from obligation where item_id = :item")
                    .param("item", summary.compilesItemId())
                    .query(Long.class)
                    .list());
        }
        return units;
    }
}
