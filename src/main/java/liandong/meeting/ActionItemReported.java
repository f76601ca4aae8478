package liandong.meeting;

/** The unit says it has carried the item out (议定事项已报办结). */
public record ActionItemReported(long actionItemId) {}
