package liandong.reporting.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One step in the timeline of a report (办理过程). State is DONE, NOW or TO_COME. */
record Step(@Nullable Instant at, String text, @Nullable String unitName, String state) {}
