package liandong.reporting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One period of a reporting item (报告期), with the round that collects it once that has started.
 *
 * @param plannedDue the day of the plan as it was launched, {@code nominalDue} the one that holds now
 */
record ItemPeriod(
        long id,
        long itemId,
        int place,
        String periodCode,
        LocalDate nominalDue,
        LocalDate plannedDue,
        PeriodDates dates,
        @Nullable Long roundId) {}
