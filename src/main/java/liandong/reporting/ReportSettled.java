package liandong.reporting;

/** An obligation needs no more attention (应报了结): accepted, or locked without a report. */
public record ReportSettled(long campaignId, long obligationId, long unitId, boolean accepted) {}
