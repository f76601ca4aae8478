package liandong.reporting;

/** The unit's own head let the report leave the unit (本单位审核通过). */
public record ReportApproved(long campaignId, long roundId, long obligationId, long unitId) {}
