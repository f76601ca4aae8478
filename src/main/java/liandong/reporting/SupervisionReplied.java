package liandong.reporting;

/** The supervised unit answered the reminder, or handed the report in (已回复催办). */
public record SupervisionReplied(long supervisionId) {}
