package liandong.notification;

import liandong.organization.Capability;
import org.jspecify.annotations.Nullable;

/** A stored line of a digest (已登记条目). */
record FiledLine(
        long id,
        long unitId,
        Capability role,
        @Nullable Long leadUnitId,
        String itemKey,
        String reminderKey,
        String text,
        String link) {}
