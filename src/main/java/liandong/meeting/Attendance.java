package liandong.meeting;

import org.jspecify.annotations.Nullable;

/** Whether a unit came, and who for it (签到). */
public record Attendance(
        long unitId, boolean present, @Nullable String attendedBy) {}
