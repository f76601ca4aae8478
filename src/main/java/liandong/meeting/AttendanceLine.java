package liandong.meeting;

import org.jspecify.annotations.Nullable;

/** A unit in the attendance list (签到行). */
public record AttendanceLine(
        long unitId,
        String unitName,
        boolean present,
        @Nullable String attendedBy) {}
