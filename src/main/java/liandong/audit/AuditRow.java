package liandong.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One audit row (审计记录) as the auditor reads it. Actor null: the server itself. */
public record AuditRow(
        long id,
        Instant at,
        @Nullable String actor,
        @Nullable Long unitId,
        String action,
        String subject,
        String detail,
        boolean sealed) {}
