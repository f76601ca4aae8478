package liandong.meeting;

/** A decision asks a unit to do something by a day (议定事项已下达). */
public record ActionItemAgreed(long actionItemId) {}
