package liandong.complaint;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a complaint stands and what came of it (办理情况).
 *
 * @param due the last day of the present step; null when it is closed
 * @param resumeDue the day verification was due when more time was asked for
 * @param handoffId under which it went to the competent unit
 * @param result what was found or done, "" before
 * @param documentNo number of the decision, "" without one
 */
public record ComplaintStanding(
        ComplaintState state,
        Instant since,
        @Nullable LocalDate due,
        @Nullable LocalDate resumeDue,
        boolean extensionAsked,
        @Nullable ComplaintOutcome outcome,
        String result,
        String documentNo,
        String answer,
        @Nullable LocalDate answeredOn,
        @Nullable Satisfaction satisfaction,
        @Nullable Long handoffId,
        int version) {

    static ComplaintStanding registered(Complaint.Turn turn) {
        return new ComplaintStanding(
                ComplaintState.ACCEPTING, turn.since(), turn.due(), null, false, null, "", "", "", null, null, null, 0);
    }
}
