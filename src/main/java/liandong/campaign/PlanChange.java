package liandong.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A recorded change of a running campaign's days (方案调整): who, when and why; what was before is kept. */
public record PlanChange(
        long id, long campaignId, String reason, String changedBy, Instant changedAt, List<Line> lines) {

    /** One day of it. */
    public record Line(String name, LocalDate before, LocalDate after, int units) {}
}
