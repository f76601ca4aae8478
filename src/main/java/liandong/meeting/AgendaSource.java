package liandong.meeting;

/** Where a matter on the agenda comes from (议题来源). */
public enum AgendaSource {
    /** An overdue report that the ladder or the lead sent to the meeting. */
    REPORT,
    /** Work an earlier meeting decided on and that is still open. */
    ACTION_ITEM,
    /** A clue that nobody takes, put before the lead for designation. */
    HANDOFF,
    /** Unlawful information that the internet office is late with. */
    TRANSFER,
    /** A referral to the police with a step over its limit. */
    REFERRAL,
    /** Added by the lead by hand. */
    MANUAL;

    /** Whether there is a day a meeting can move. */
    boolean hasDue() {
        return this == REPORT || this == ACTION_ITEM;
    }
}
