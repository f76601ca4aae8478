package liandong.campaign;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A phase of a campaign (阶段). State is WAITING (not begun), OPEN, ENDED (its end has come, the lead has to close or
 * extend it), CLOSED, PASSED (over before the launch), or WITHDRAWN (a later version of the plan does without it).
 *
 * @param plannedStart first day by the plan
 * @param plannedEnd last day by the plan, {@code to} the last day after extensions
 * @param checklists units that were given a checklist, {@code done} those that are through with it
 */
public record Phase(
        long id,
        long campaignId,
        String planPhaseId,
        String kind,
        String name,
        LocalDate from,
        LocalDate to,
        LocalDate plannedStart,
        LocalDate plannedEnd,
        String state,
        long leadUnit,
        @Nullable Instant openedAt,
        @Nullable Instant endedAt,
        @Nullable Instant closedAt,
        @Nullable String closingNote,
        int checklists,
        int done) {

    public boolean isExtended() {
        return !to.equals(plannedEnd);
    }

    public int gaps() {
        return checklists - done;
    }

    /** Whether work on it is still possible. */
    public boolean isUnderWay() {
        return state.equals("OPEN") || state.equals("ENDED");
    }
}
