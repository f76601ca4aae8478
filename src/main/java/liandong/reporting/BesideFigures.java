package liandong.reporting;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import liandong.table.ReportTable;
import liandong.table.ReportValues;
import org.springframework.stereotype.Component;

/** What stands beside the cells of a report while it is written (上期、累计): the period before, the sum so far, the months. */
@Component
public class BesideFigures {

    private final Obligations obligations;
    private final ReportRevisions revisions;
    private final Cumulative cumulative;
    private final MonthlyFigures monthly;

    BesideFigures(Obligations obligations, ReportRevisions revisions, Cumulative cumulative, MonthlyFigures monthly) {
        this.obligations = obligations;
        this.revisions = revisions;
        this.cumulative = cumulative;
        this.monthly = monthly;
    }

    /**
     * Numbers by address.
     *
     * @param lastPeriod code of the period before; empty when nothing was handed in for one
     * @param before sum of the periods before this one
     * @param periods how many periods are in that sum
     * @param months of a summary: what the monthly reports add up to
     */
    public record Beside(
            String lastPeriod,
            SortedMap<String, BigDecimal> last,
            SortedMap<String, BigDecimal> before,
            int periods,
            Map<String, BigDecimal> months) {

        /** Nothing stands beside. */
        public static final Beside NOTHING =
                new Beside("", Collections.emptySortedMap(), Collections.emptySortedMap(), 0, Map.of());
    }

    /** A report of the period before (上期). */
    record Last(String period, ReportValues values) {}

    public Beside of(Obligation owed, ReportTable table) {
        Cumulative.Sum sum = cumulative.before(owed, table);
        Map<String, BigDecimal> months = new HashMap<>();
        monthly.behind(owed).forEach((name, number) -> months.put(name.replaceFirst("^MONTHLY", "grid"), number));
        Optional<Last> last = last(owed);
        return new Beside(
                last.map(Last::period).orElse(""),
                last.map(one -> one.values().numbers()).orElse(Collections.emptySortedMap()),
                sum.values().numbers(),
                sum.periods().size(),
                months);
    }

    /** What the same unit handed in for the period before; empty when it handed nothing in. */
    Optional<Last> last(Obligation owed) {
        return obligations
                .before(owed)
                .flatMap(earlier -> revisions.of(earlier.id()).stream()
                        .filter(one -> one.submitted()
                                && one.revisionNo() <= earlier.standing().revisionNo())
                        .reduce((first, second) -> second)
                        .map(last -> new Last(
                                earlier.terms().periodCode(), last.draft().values())));
    }
}
