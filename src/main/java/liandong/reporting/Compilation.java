package liandong.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import liandong.organization.NotVisible;
import liandong.shared.BusinessTime;
import liandong.table.ReportValues;
import org.jspecify.annotations.Nullable;

/**
 * What a round was laid together to (汇总), frozen: how many of how many, who was missing, the totals. What is accepted
 * after publishing makes the next revision.
 *
 * @param countedUntil the statistics cut-off (统计截止): what was accepted until then is in the totals
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
        Instant countedUntil,
        @Nullable Instant publishedAt,
        @Nullable String publishedBy) {

    /** The revision with that number, the latest without one; none is as if the round were not visible. */
    public static Compilation chosen(List<Compilation> revisions, @Nullable Integer revisionNo) {
        return revisions.stream()
                .filter(one -> revisionNo == null || one.revisionNo() == revisionNo)
                .reduce((first, second) -> second)
                .orElseThrow(NotVisible::new);
    }

    /** Whether nobody edits what so many units wrote in one text: it is collected apart. */
    public boolean isLarge() {
        return accepted > LaidTogether.MOST_UNITS;
    }

    public boolean isComplete() {
        return accepted == expected;
    }

    /** The last day whose reports are in the totals. */
    public LocalDate lastDay() {
        return countedUntil.minusNanos(1).atZone(BusinessTime.ZONE).toLocalDate();
    }
}
