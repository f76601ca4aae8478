package liandong.handoff;

import java.util.Set;

/**
 * What the module a clue came from forbids its handoff (移送限制), e.g. that a complaint goes to whom it accuses or that a
 * letter names who complained.
 */
public interface HandoffRestriction {

    /** Units to which the clue must not go. */
    Set<Long> barredUnits(long handoffId);

    /** Whether a text of the sender says what the receiver must not learn. */
    boolean givesAway(long handoffId, String text);
}
