package liandong.reporting;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import liandong.shared.BusinessTime;
import liandong.table.ReportTable;
import liandong.table.ReportValues;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Fills a summary before anybody writes it (汇总预填): with the sum of the unit's own months, and, when it lays the
 * summaries of others together, with their totals and texts. It follows what is accepted afterwards as long as nobody of
 * the unit has written; the unit changes it and hands it in like any other report.
 */
@Component
class Prefill {

    private final ReportingItems items;
    private final ItemTables tables;
    private final Obligations obligations;
    private final ReportRevisions revisions;
    private final Compilations compilations;
    private final Cumulative cumulative;
    private final BusinessTime time;
    private final Words words;
    private final JdbcClient jdbc;

    Prefill(
            ReportingItems items,
            ItemTables tables,
            Obligations obligations,
            ReportRevisions revisions,
            Compilations compilations,
            Cumulative cumulative,
            BusinessTime time,
            Words words,
            JdbcClient jdbc) {
        this.items = items;
        this.tables = tables;
        this.obligations = obligations;
        this.revisions = revisions;
        this.compilations = compilations;
        this.cumulative = cumulative;
        this.time = time;
        this.words = words;
        this.jdbc = jdbc;
    }

    void onOpening(ReportingItem item, long obligationId) {
        if (!item.isMonthly()) {
            write(item, obligations.get(obligationId));
        }
    }

    /** Another input of theirs was laid together. */
    void onCompiling(long compiledItemId) {
        for (ReportingItem compiling : items.compiling(compiledItemId)) {
            ids("select id from obligation where item_id = :given and state = 'OPEN'", compiling.id())
                    .forEach(id -> write(compiling, obligations.get(id)));
        }
    }

    /** Another month counts for the summaries that unit has still to write. */
    @EventListener
    void on(ReportAccepted event) {
        monthCounts(obligations.get(event.obligationId()));
    }

    /** So does a correction that was taken. */
    @EventListener
    void on(RevisionCounted event) {
        monthCounts(obligations.get(event.obligationId()));
    }

    /** And a month entered afterwards. */
    @EventListener
    void on(BackEntered event) {
        fillAnew(event.campaignId(), event.unitId());
    }

    private void monthCounts(Obligation counted) {
        if (counted.terms().kind().equals("MONTHLY")) {
            fillAnew(counted.terms().campaignId(), counted.ownerUnitId());
        }
    }

    private void fillAnew(long campaignId, long unitId) {
        jdbc
                .sql("select id from obligation where campaign_id = :campaign and owner_unit_id = :unit"
                        + " and kind <> 'MONTHLY' and state = 'OPEN'")
                .param("campaign", campaignId)
                .param("unit", unitId)
                .query(Long.class)
                .list()
                .stream()
                .map(obligations::get)
                .forEach(owed -> write(items.ofRound(owed.terms().roundId()), owed));
    }

    private void write(ReportingItem item, Obligation owed) {
        Optional<ReportRevision> latest = revisions.latest(owed.id());
        String author = words.of("reporting.prefilled");
        if (latest.isPresent() && !latest.get().filledBy().equals(author)) {
            return;
        }
        ReportValues values = values(item, owed);
        if (values.isBlank()
                || latest.filter(last -> last.draft().values().equals(values)).isPresent()) {
            return;
        }
        owed.write(1);
        obligations.save(owed);
        revisions.write(owed, 1, new ReportDraft(values, Map.of()), author, time.now());
    }

    private ReportValues values(ReportingItem item, Obligation owed) {
        ReportTable table = tables.of(item);
        SortedMap<String, BigDecimal> numbers = new TreeMap<>();
        ReportValues others = ReportValues.EMPTY;
        if (item.compilesItemId() != null) {
            others = ids("select id from collection_round where item_id = :given", item.compilesItemId()).stream()
                    .flatMap(round -> compilations.latest(round).stream())
                    .map(Compilation::totals)
                    .findFirst()
                    .orElse(ReportValues.EMPTY);
            add(numbers, others, table);
        }
        if (!alreadyCounted(item, owed.ownerUnitId())) {
            ownMonths(item, owed.ownerUnitId()).forEach(months -> add(numbers, months, table));
        }
        return new ReportValues(
                numbers, others.sections(), table.caseColumns().isEmpty() ? List.of() : others.cases(), false);
    }

    /** A unit whose own summary is among those laid together has its months in there. */
    private boolean alreadyCounted(ReportingItem item, long unitId) {
        return item.compilesItemId() != null
                && jdbc.sql("select count(*) from obligation where item_id = :item and owner_unit_id = :unit")
                                .param("item", item.compilesItemId())
                                .param("unit", unitId)
                                .query(Long.class)
                                .single()
                        > 0;
    }

    private List<ReportValues> ownMonths(ReportingItem summary, long unitId) {
        return items.ofCampaign(summary.campaignId()).stream()
                .filter(ReportingItem::isMonthly)
                .map(monthly -> cumulative
                        .ofUnits(monthly.id(), tables.of(monthly), Set.of(unitId))
                        .values())
                .toList();
    }

    /** Only what has a place in the summary's own table. */
    private static void add(SortedMap<String, BigDecimal> numbers, ReportValues values, ReportTable table) {
        values.numbers().forEach((address, number) -> {
            if (!table.label(address).isEmpty()) {
                numbers.merge(address, number, BigDecimal::add);
            }
        });
    }

    private List<Long> ids(String sql, long given) {
        return jdbc.sql(sql).param("given", given).query(Long.class).list();
    }
}
