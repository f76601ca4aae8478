package liandong.reporting;

/** The unit's own head wants it changed before it leaves the unit (本单位退改). */
public record ReportSentBack(long campaignId, long obligationId, long unitId) {}
