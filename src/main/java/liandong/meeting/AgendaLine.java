package liandong.meeting;

import org.jspecify.annotations.Nullable;

/** A matter as the page shows it (议程行), with the names of its units and what was decided on it. */
public record AgendaLine(
        AgendaItem item,
        @Nullable String unitName,
        @Nullable Decision decision,
        @Nullable String ownerName) {}
