package liandong.handoff;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A unit that takes part in an investigation (协办单位) for which the receiver of the clue stays responsible.
 *
 * @param asked what it is to do
 * @param answer what it did; null until it says so
 */
public record JointUnit(
        long unitId,
        String asked,
        @Nullable String answer,
        @Nullable Instant answeredAt) {}
