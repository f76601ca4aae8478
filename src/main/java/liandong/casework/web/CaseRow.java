package liandong.casework.web;

import java.math.BigDecimal;
import liandong.casework.CaseRecord;
import liandong.casework.Yuan;
import liandong.worklist.Lamp;
import org.jspecify.annotations.Nullable;

/**
 * A case in a list (案件行).
 *
 * @param lamp of the days to decide, null before it is filed and once it is closed
 */
record CaseRow(
        CaseRecord one,
        String owner,
        String violation,
        @Nullable Lamp lamp) {

    /** In yuan; empty without one. */
    public String fine() {
        BigDecimal fine = one.facts().penalty().fineYuan();
        return fine.signum() == 0 ? "" : Yuan.write(fine);
    }
}
