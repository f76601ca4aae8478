package liandong.meeting;

/** An action item in a list (议定事项行). */
public record ActionLine(ActionItem item, String ownerName) {}
