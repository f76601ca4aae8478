package liandong.meeting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the lead records for one matter (议定意见); without a kind the matter is carried over to the next meeting. */
public record Resolution(
        long agendaItemId,
        @Nullable DecisionKind kind,
        String text,
        @Nullable Long ownerUnitId,
        @Nullable LocalDate due) {}
