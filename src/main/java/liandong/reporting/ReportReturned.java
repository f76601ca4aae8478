package liandong.reporting;

/** The receiver wants the report corrected (退回补正). */
public record ReportReturned(long campaignId, long roundId, long obligationId, long unitId, String reason) {}
