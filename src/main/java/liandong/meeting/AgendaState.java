package liandong.meeting;

/** Where a matter stands between being filed and being decided (议程事项状态). */
public enum AgendaState {
    /** Waits for the next meeting. */
    WAITING,
    ON_AGENDA,
    DECIDED,
    /** Left undecided at its meeting; a new row of the same source waits for the next one. */
    CARRIED_OVER
}
