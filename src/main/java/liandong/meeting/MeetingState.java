package liandong.meeting;

/** Where a liaison meeting (联络员会议) stands. */
public enum MeetingState {
    /** Proposed; its date is not confirmed. */
    PLANNED,
    /** Date confirmed and the participants invited. */
    CONVENED,
    /** Held, decisions recorded; minutes still a draft. */
    HELD,
    /** Minutes approved and locked. */
    MINUTED,
    /** Not convened this time, or the campaign closed before. */
    CANCELLED
}
