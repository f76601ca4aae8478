package liandong.overview.process;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One step a process has taken or is taking (流程环节).
 *
 * @param id element of the diagram
 * @param name what people read
 * @param state DONE, NOW or FAILED
 */
public record ProcessStep(
        String id, String name, Instant at, @Nullable Instant until, String state) {}
