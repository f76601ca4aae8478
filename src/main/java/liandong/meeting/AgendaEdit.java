package liandong.meeting;

import org.jspecify.annotations.Nullable;

/** What the lead changes on one matter of a drafted agenda (议程调整). */
public record AgendaEdit(
        long itemId, int position, @Nullable String explanation, boolean postponed) {}
