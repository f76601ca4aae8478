package liandong.reporting;

import java.time.Instant;
import liandong.table.ReportValues;

/**
 * Figures of a month for which no report was asked (补录).
 *
 * @param note what explains unusual figures; may be empty
 */
public record BackEntry(
        long itemId,
        String periodCode,
        ReportValues values,
        String note,
        String enteredBy,
        Instant enteredAt,
        int version) {}
