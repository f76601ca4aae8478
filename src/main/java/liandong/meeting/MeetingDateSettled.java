package liandong.meeting;

/** The lead confirmed the date, or decided not to convene this time (会期已定). */
public record MeetingDateSettled(long meetingId, boolean convened) {}
