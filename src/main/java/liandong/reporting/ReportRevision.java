package liandong.reporting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One revision of a report (报表稿次); frozen once submitted. */
public record ReportRevision(
        long id,
        long obligationId,
        int revisionNo,
        @Nullable String tableId,
        ReportDraft draft,
        boolean submitted,
        String filledBy,
        Instant savedAt,
        @Nullable String submittedBy,
        @Nullable Instant submittedAt) {}
