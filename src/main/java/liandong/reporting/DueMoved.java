package liandong.reporting;

import java.time.LocalDate;

/** The due day of an obligation was moved (期限变更); reminders count anew. */
public record DueMoved(long campaignId, long roundId, long obligationId, long unitId, LocalDate newDue) {}
