package liandong.api;

import java.time.Instant;
import liandong.reporting.ObligationState;
import org.jspecify.annotations.Nullable;

/**
 * What a system is answered when it handed in a report (报送回执).
 *
 * @param submittedAt null while the unit's own head has not let it leave the unit
 * @param files attached with it
 */
public record Receipt(
        long obligation,
        ObligationState state,
        int revision,
        int version,
        @Nullable Instant submittedAt,
        int files) {}
