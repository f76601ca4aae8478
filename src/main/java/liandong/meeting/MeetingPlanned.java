package liandong.meeting;

/** A meeting was proposed (会议已拟定). */
public record MeetingPlanned(long meetingId) {}
