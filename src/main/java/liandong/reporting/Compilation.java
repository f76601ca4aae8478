package liandong.reporting;

import java.time.Instant;
import java.util.List;
import liandong.table.ReportValues;
import org.jspecify.annotations.Nullable;

/**
 * What a round was laid together to (汇总), frozen: how many of how many, who was missing, the totals. What is accepted
 * after publishing makes the next revision.
 */
public record Compilation(
        long id,
        long roundId,
        int revisionNo,
        int accepted,
        int expected,
        int underReview,
        List<String> missingUnits,
        List<String> unitsUnderReview,
        ReportValues totals,
        @Nullable String note,
        Instant compiledAt,
        @Nullable Instant publishedAt,
        @Nullable String publishedBy) {

    public boolean isComplete() {
        return accepted == expected;
    }
}
