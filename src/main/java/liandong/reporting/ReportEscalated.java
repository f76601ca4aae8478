package liandong.reporting;

/**
 * An overdue report goes to the liaison meeting (逾期上会). Heard by the meeting module.
 *
 * @param facts what is overdue since when, and the unit's explanation if there is one
 */
public record ReportEscalated(long campaignId, long obligationId, long unitId, String title, String facts) {}
