package liandong.meeting;

/** A convened meeting was moved to another time or place (会议改期). */
public record MeetingRescheduled(long meetingId) {}
