package liandong.casework;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days of a case (办案日期), each in Shanghai; null while it has not come so far.
 *
 * @param exposedOn made known to the public (曝光)
 */
public record CaseDates(
        @Nullable LocalDate foundOn,
        @Nullable LocalDate filedOn,
        @Nullable LocalDate decidedOn,
        @Nullable LocalDate exposedOn) {

    /** Days within which a case that was filed has to be decided (行政处罚法第六十条). */
    static final int DAYS_TO_DECIDE = 90;

    /** Exposed first on that day. */
    CaseDates exposed(LocalDate on) {
        boolean earlier = exposedOn == null || on.isBefore(exposedOn);
        return new CaseDates(foundOn, filedOn, decidedOn, earlier ? on : exposedOn);
    }

    /** The last day to decide; null while it is not filed. */
    public @Nullable LocalDate decideBy() {
        return filedOn == null ? null : filedOn.plusDays(DAYS_TO_DECIDE);
    }
}
