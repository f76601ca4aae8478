package liandong.engine;

import java.time.Instant;
import java.util.Optional;

/** Runs the engine's jobs by hand, in order (到期作业); rehearsals and tests, where the job executor is off. */
public interface DueJobs {

    /**
     * Runs everything that is due now, in the order of due dates, including what that makes due; returns how many ran.
     * A job that fails stays in failed work and does not stop the others.
     */
    int run();

    /** When the next timer is due; history clean-up does not count. */
    Optional<Instant> next();
}
