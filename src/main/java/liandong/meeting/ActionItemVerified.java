package liandong.meeting;

/** The lead found the item done, or sent it back (议定事项已核验). */
public record ActionItemVerified(long actionItemId, boolean done) {}
