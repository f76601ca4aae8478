package liandong.reporting;

/**
 * A unit handed in its report (已报送).
 *
 * @param throughHead it goes to the unit's own head first and has not left the unit yet
 */
public record ReportSubmitted(long campaignId, long roundId, long obligationId, long unitId, boolean throughHead) {}
