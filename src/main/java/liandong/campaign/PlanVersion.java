package liandong.campaign;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A plan that is or was in force (方案版本). Reason and author are null for the plan as it was launched. */
public record PlanVersion(
        int number,
        Instant since,
        @Nullable String reason,
        @Nullable String by) {}
