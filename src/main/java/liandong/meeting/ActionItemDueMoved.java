package liandong.meeting;

/** A meeting gave the item more time (议定事项延期). */
public record ActionItemDueMoved(long actionItemId) {}
