package liandong.meeting;

/** The campaign closes before the meeting is held (会议取消). */
public record MeetingCalledOff(long meetingId) {}
