package liandong.meeting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the meeting decided on one matter (决议). */
public record Decision(
        long id,
        long meetingId,
        long agendaItemId,
        DecisionKind kind,
        String text,
        @Nullable Long ownerUnitId,
        @Nullable LocalDate due) {}
