package liandong.reporting;

/**
 * A unit took its report back before it was accepted (已撤回).
 *
 * @param fromOwnReview it had not left the unit
 */
public record ReportWithdrawn(long campaignId, long obligationId, long unitId, boolean fromOwnReview) {}
