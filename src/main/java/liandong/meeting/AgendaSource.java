package liandong.meeting;

/** Where a matter on the agenda comes from (议题来源). */
public enum AgendaSource {
    /** An overdue report that the ladder or the lead sent to the meeting. */
    REPORT,
    /** Work an earlier meeting decided on and that is still open. */
    ACTION_ITEM,
    /** Added by the lead by hand. */
    MANUAL
}
