package liandong.reporting;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import liandong.shared.BusinessTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes the totals of one item into the report that lays them together (汇总预填), when they are there and nobody has
 * written anything yet; the unit changes and hands it in like any other report.
 */
@Component
class Prefill {

    private final ReportingItems items;
    private final Obligations obligations;
    private final ReportRevisions revisions;
    private final Compilations compilations;
    private final BusinessTime time;
    private final Words words;
    private final JdbcClient jdbc;

    Prefill(
            ReportingItems items,
            Obligations obligations,
            ReportRevisions revisions,
            Compilations compilations,
            BusinessTime time,
            Words words,
            JdbcClient jdbc) {
        this.items = items;
        this.obligations = obligations;
        this.revisions = revisions;
        this.compilations = compilations;
        this.time = time;
        this.words = words;
        this.jdbc = jdbc;
    }

    void onOpening(ReportingItem item, long obligationId) {
        if (item.compilesItemId() == null) {
            return;
        }
        ids("select id from collection_round where item_id = :value", item.compilesItemId()).stream()
                .flatMap(round -> compilations.latest(round).stream())
                .forEach(compiled -> write(obligationId, item, compiled));
    }

    void onCompiling(long compiledItemId, Compilation compiled) {
        for (ReportingItem compiling : items.compiling(compiledItemId)) {
            ids("select id from obligation where item_id = :value and state = 'OPEN'", compiling.id())
                    .forEach(obligation -> write(obligation, compiling, compiled));
        }
    }

    private void write(long obligationId, ReportingItem item, Compilation compiled) {
        ReportingItem source = items.get(Objects.requireNonNull(item.compilesItemId()));
        Obligation owed = obligations.get(obligationId);
        boolean sameTable = Objects.equals(source.tableId(), item.tableId());
        if (owed.standing().revisionNo() > 0 || !sameTable) {
            return;
        }
        owed.write(1);
        obligations.save(owed);
        revisions.write(
                obligationId,
                1,
                item.tableId(),
                new ReportDraft(compiled.totals(), Map.of()),
                words.of("reporting.prefilled-by", source.name()),
                time.now());
    }

    private List<Long> ids(String sql, long value) {
        return jdbc.sql(sql).param("value", value).query(Long.class).list();
    }
}
