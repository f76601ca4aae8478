package liandong.reporting;

/** The receiver accepted the report (已接收). */
public record ReportAccepted(long campaignId, long roundId, long obligationId, long unitId) {}
