package liandong.reporting;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What one unit contributed to one total of a compilation (汇总构成).
 *
 * @param revisionNo the revision of its report that was added up
 * @param figure null when the unit left the cell blank
 * @param zero it stated that it has nothing to report
 * @param late its report left the unit after its due day
 */
public record Contribution(
        long unitId,
        long obligationId,
        int revisionNo,
        @Nullable BigDecimal figure,
        boolean zero,
        boolean late) {}
