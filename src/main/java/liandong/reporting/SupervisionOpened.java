package liandong.reporting;

/** Supervision of an overdue report begins (启动督办). */
public record SupervisionOpened(long campaignId, long supervisionId, long obligationId) {}
