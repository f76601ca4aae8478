package liandong.reporting;

/** The unit's head explained why the report is late (已说明逾期原因). */
public record DelayExplained(long supervisionId) {}
