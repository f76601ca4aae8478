package liandong.reporting;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One recorded change of a due day (期限变更). */
public record DueChange(
        int dueRevision,
        LocalDate oldDue,
        LocalDate newDue,
        String reason,
        @Nullable String changedBy,
        Instant changedAt) {}
