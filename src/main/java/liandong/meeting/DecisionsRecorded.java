package liandong.meeting;

/** The meeting was held and its decisions are recorded (议定已记录). */
public record DecisionsRecorded(long meetingId) {}
