package liandong.engine;

import java.time.Instant;

/** Sets the engine's own clock (引擎时钟), which its timers go by, to business time. Rehearsals and tests only. */
public interface EngineClock {

    void set(Instant now);

    /** Back to the clock on the wall. */
    void reset();
}
