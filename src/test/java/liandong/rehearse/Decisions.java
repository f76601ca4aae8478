package liandong.rehearse;

/** What people decide of their own will; told of every act, so that the protocol and the verdict know. */
interface Decisions {

    /** Whether the receiver sends this report back. */
    boolean sendsBack(long obligationId);

    /** Whether the receiver gives the unit the time it asks for. */
    boolean grantsMoreTime(long obligationId);

    /** Whether the receiver takes the unit's new figures. */
    boolean takesCorrection(long obligationId);

    /** EXTEND, INTERVIEW or MEETING for a supervised report. */
    String measure(long supervisionId);
}
