package liandong.meeting;

/** The minutes are approved and locked (纪要已定稿). */
public record MinutesApproved(long meetingId) {}
