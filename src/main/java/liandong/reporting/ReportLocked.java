package liandong.reporting;

/**
 * The period was locked before the report was accepted (锁定).
 *
 * @param standing where it stood until then
 */
public record ReportLocked(long campaignId, long roundId, long obligationId, long unitId, ObligationState standing) {}
