package liandong.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known outside the report when it is checked (校验依据); rules that need more are skipped.
 *
 * @param figures from other sources by name, e.g. {@code CRIMINAL_REFERRALS}, {@code MONTHLY.CASES.AD}
 * @param dates SUBMITTED_ON, CAMPAIGN.FROM, CAMPAIGN.TO
 * @param total this report and those of the periods before it, for the rules about totals; null when not known
 */
public record CheckContext(
        Measure measure,
        Map<String, BigDecimal> figures,
        Map<String, LocalDate> dates,
        @Nullable ReportValues total) {

    public CheckContext {
        figures = Map.copyOf(figures);
        dates = Map.copyOf(dates);
    }

    public CheckContext(Measure measure, Map<String, BigDecimal> figures, Map<String, LocalDate> dates) {
        this(measure, figures, dates, null);
    }

    public static CheckContext of(Measure measure) {
        return new CheckContext(measure, Map.of(), Map.of());
    }

    /** The same, as the rules about totals want it. */
    CheckContext ofTotal() {
        return new CheckContext(Measure.CUMULATIVE, figures, dates, total);
    }
}
