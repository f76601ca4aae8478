package liandong.casework;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was made known to the public about a case (曝光记录).
 *
 * @param medium where, e.g. 官方网站
 * @param link "" where it has none
 * @param text as published, with the persons hidden
 * @param minor a fine of small amount, which is shown for three months only
 * @param withdrawnOn null while it is shown
 */
public record Exposure(
        long id,
        long caseId,
        LocalDate on,
        String medium,
        String link,
        String text,
        boolean minor,
        String by,
        Instant at,
        @Nullable LocalDate withdrawnOn,
        @Nullable String withdrawnFor) {

    /** The last day it is shown: three years, or three months for a minor penalty (市场监督管理行政处罚信息公示规定). */
    public LocalDate until() {
        return minor ? on.plusMonths(3) : on.plusYears(3);
    }

    public boolean isShown() {
        return withdrawnOn == null;
    }
}
