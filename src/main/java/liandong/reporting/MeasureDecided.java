package liandong.reporting;

/** The lead decided what is to be done about an overdue report (已确定督办措施). */
public record MeasureDecided(long supervisionId, Supervision.Measure measure) {}
