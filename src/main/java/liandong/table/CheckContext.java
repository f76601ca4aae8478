package liandong.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/**
 * What is known outside the report when it is checked (校验依据); rules that need more are skipped.
 *
 * @param figures from other sources by name, e.g. {@code CRIMINAL_REFERRALS}, {@code MONTHLY.CASES.AD}
 * @param dates SUBMITTED_ON, CAMPAIGN.FROM, CAMPAIGN.TO
 */
public record CheckContext(Measure measure, Map<String, BigDecimal> figures, Map<String, LocalDate> dates) {

    public CheckContext {
        figures = Map.copyOf(figures);
        dates = Map.copyOf(dates);
    }

    public static CheckContext of(Measure measure) {
        return new CheckContext(measure, Map.of(), Map.of());
    }
}
