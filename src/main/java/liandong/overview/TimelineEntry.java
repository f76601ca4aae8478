package liandong.overview;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One entry of a timeline (办理过程). State is DONE, NOW or TO_COME. */
public record TimelineEntry(
        @Nullable Instant at, String text, @Nullable String unitName, String state) {}
