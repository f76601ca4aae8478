package liandong.audit;

import java.util.List;
import java.util.Locale;

/**
 * What verification found (审计校验结论).
 *
 * @param checked rows of the chain that were read
 * @param waiting rows written but not chained yet
 * @param problems what is wrong, the first altered or missing row first; empty when everything is as it was written
 */
public record AuditVerdict(long checked, long waiting, List<Problem> problems) {

    public boolean intact() {
        return problems.isEmpty();
    }

    /** What kind of harm was done. */
    public enum Kind {
        /** The row, or its link, is not what it was when it was sealed. */
        ALTERED,
        /** The row was sealed and is gone. */
        MISSING_ROW,
        /** The link is gone. */
        MISSING_LINK,
        /** The chain ends before the end that is on record. */
        CUT_OFF,
        /** A daily anchor says something else than the chain. */
        ANCHOR_DIFFERS;

        /** The last word of its message key. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * One finding.
     *
     * @param row number of the audit row, 0 when it cannot be told any more
     */
    public record Problem(Kind kind, long position, long row) {}
}
