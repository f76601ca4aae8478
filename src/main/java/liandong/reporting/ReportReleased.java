package liandong.reporting;

/**
 * The unit is no longer asked for it (不再要求报送).
 *
 * @param standing where it stood until then
 */
public record ReportReleased(long campaignId, long roundId, long obligationId, long unitId, ObligationState standing) {}
