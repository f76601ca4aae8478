package liandong.audit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the auditor looks for (审计查询). Empty text and null mean any; dates are business dates, both included.
 *
 * @param subject beginning of the subject, e.g. {@code obligation:17}
 * @param before only rows with a smaller id: the next page
 */
public record AuditQuery(
        String subject,
        String action,
        String actor,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Long before) {}
