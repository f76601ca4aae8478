package liandong.reporting;

import static liandong.shared.Instants.db;
import static liandong.shared.Instants.dbOrNull;
import static liandong.shared.Instants.read;
import static liandong.shared.Instants.readOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import liandong.shared.Period;
import liandong.table.ReportTable;
import liandong.table.ReportValues;
import liandong.table.TableSum;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The compilations (汇总) of rounds, revision by revision. */
@Repository
class Compilations {

    private final JdbcClient jdbc;

    Compilations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Compilation> of(long roundId) {
        return jdbc.sql("select * from compilation where round_id = :round order by revision_no")
                .param("round", roundId)
                .query(Compilations::map)
                .list();
    }

    Optional<Compilation> latest(long roundId) {
        List<Compilation> all = of(roundId);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** The totals published last of each earlier period of the same item, by period. */
    SortedMap<Period, ReportValues> before(CollectionRound round) {
        SortedMap<Period, ReportValues> totals = new TreeMap<>();
        jdbc.sql("""
                        select r.period_code, c.totals_document from collection_round r
                        join compilation c on c.round_id = r.id
                        where r.item_id = :item and r.period_code < :period and c.revision_no =
                            (select max(p.revision_no) from compilation p
                             where p.round_id = r.id and p.published_at is not null)""")
                .param("item", round.itemId())
                .param("period", round.periodCode())
                .query(row -> {
                    totals.put(
                            new Period(row.getString("period_code")),
                            ReportValues.fromJson(row.getString("totals_document")));
                });
        return totals;
    }

    /** Adds the accepted reports of a round up, one after the other. */
    ReportValues total(long roundId, ReportTable table) {
        TableSum sum = new TableSum(table);
        jdbc.sql("""
                        select o.unit_kind, r.values_document from obligation o
                        join report_revision r on r.obligation_id = o.id and r.revision_no = o.revision_no
                        where o.round_id = :round and o.state = 'ACCEPTED' order by o.id""").param("round", roundId).query(row -> {
            sum.add(ReportValues.fromJson(row.getString("values_document")), row.getString("unit_kind"));
        });
        return sum.values();
    }

    /** Ids of the units of a round whose report is in one of these states. */
    List<Long> units(long roundId, List<ObligationState> states) {
        return jdbc.sql(
                        "select owner_unit_id from obligation where round_id = :round and state in (:states) order by id")
                .param("round", roundId)
                .param("states", states.stream().map(Enum::name).toList())
                .query(Long.class)
                .list();
    }

    /** Ids of the units whose reports a compilation is made of. */
    List<Long> contributors(long compilationId) {
        return jdbc.sql("select distinct o.owner_unit_id from compilation_input i join obligation o"
                        + " on o.id = i.obligation_id where i.compilation_id = :id")
                .param("id", compilationId)
                .query(Long.class)
                .list();
    }

    /** Whether a report was accepted since it was compiled last. */
    boolean acceptedSince(long roundId) {
        return jdbc.sql("""
                        select count(*) from obligation where round_id = :round and state = 'ACCEPTED' and accepted_at >
                            (select max(compiled_at) from compilation where round_id = :round)""").param("round", roundId).query(Long.class).single() > 0;
    }

    void insert(Compilation compilation) {
        jdbc.sql("""
                        insert into compilation (round_id, revision_no, accepted, expected, under_review, missing_units,
                            review_units, totals_document, note, compiled_at, counted_until, published_at,
                            published_by)
                        values (:round, :no, :accepted, :expected, :underReview, :missing, :review, :totals, :note,
                            :compiledAt, :countedUntil, :publishedAt, :publishedBy)""")
                .param("round", compilation.roundId())
                .param("no", compilation.revisionNo())
                .param("accepted", compilation.accepted())
                .param("expected", compilation.expected())
                .param("underReview", compilation.underReview())
                .param("missing", String.join("\n", compilation.missingUnits()))
                .param("review", String.join("\n", compilation.unitsUnderReview()))
                .param("totals", compilation.totals().toJson())
                .param("note", compilation.note())
                .param("compiledAt", db(compilation.compiledAt()))
                .param("countedUntil", db(compilation.countedUntil()))
                .param("publishedAt", dbOrNull(compilation.publishedAt()))
                .param("publishedBy", compilation.publishedBy())
                .update();
    }

    /** Only before it is published; what is published never changes. */
    void rewrite(long compilationId, ReportValues totals) {
        jdbc.sql("update compilation set totals_document = :totals where id = :id and published_at is null")
                .param("totals", totals.toJson())
                .param("id", compilationId)
                .update();
    }

    void confirm(long compilationId, @Nullable String note, String by) {
        jdbc.sql("update compilation set note = :note, published_by = :by where id = :id")
                .param("note", note)
                .param("by", by)
                .param("id", compilationId)
                .update();
    }

    void publish(long compilationId, Instant now) {
        jdbc.sql("update compilation set published_at = :now where id = :id and published_at is null")
                .param("now", db(now))
                .param("id", compilationId)
                .update();
    }

    private static Compilation map(ResultSet row, int number) throws SQLException {
        return new Compilation(
                row.getLong("id"),
                row.getLong("round_id"),
                row.getInt("revision_no"),
                row.getInt("accepted"),
                row.getInt("expected"),
                row.getInt("under_review"),
                names(row.getString("missing_units")),
                names(row.getString("review_units")),
                ReportValues.fromJson(row.getString("totals_document")),
                row.getString("note"),
                read(row, "compiled_at"),
                read(row, "counted_until"),
                readOrNull(row, "published_at"),
                row.getString("published_by"));
    }

    private static List<String> names(String stored) {
        return stored.isEmpty() ? List.of() : new ArrayList<>(List.of(stored.split("\n")));
    }
}
