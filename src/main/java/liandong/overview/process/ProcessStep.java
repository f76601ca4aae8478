package liandong.overview.process;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One step a process has taken or is taking (流程环节).
 *
 * @param id element of the diagram
 * @param name what people read
 * @param decision a gateway: it says where the process went, nobody does anything there
 * @param state DONE, NOW or FAILED
 * @param times how often it has been taken
 */
public record ProcessStep(
        String id,
        String name,
        boolean decision,
        Instant at,
        @Nullable Instant until,
        String state,
        int times) {

    /** The same element taken again, as one line: under way if either is, at the later time. */
    ProcessStep and(ProcessStep later) {
        return new ProcessStep(
                id,
                name,
                decision,
                later.at,
                later.until,
                state.equals("DONE") ? later.state : state,
                times + later.times);
    }
}
