package liandong.meeting;

/** Where an action item (议定事项) stands. */
public enum ActionState {
    CARRYING_OUT,
    /** The unit says it is done; the lead verifies. */
    REPORTED,
    DONE
}
