package liandong.complaint.web;

import java.util.Objects;
import liandong.complaint.ComplaintOutcome;
import liandong.complaint.Satisfaction;
import liandong.shared.Refused;
import org.jspecify.annotations.Nullable;

/**
 * What somebody enters in a step of a complaint (环节表单).
 *
 * @param act which of the step's buttons was pressed
 */
record ComplaintStepForm(
        @Nullable Integer version,
        @Nullable String act,
        @Nullable String said,
        @Nullable ComplaintOutcome outcome,
        @Nullable String documentNo,
        @Nullable String answeredOn,
        @Nullable Satisfaction satisfaction,
        @Nullable Long toUnitId) {

    static final ComplaintStepForm EMPTY = new ComplaintStepForm(null, null, null, null, null, null, null, null);

    int seenVersion() {
        return Objects.requireNonNullElse(version, -1);
    }

    String pressed() {
        return Objects.requireNonNullElse(act, "");
    }

    String words() {
        return NewComplaintForm.text(said);
    }

    ComplaintOutcome how() {
        if (outcome == null) {
            throw new Refused("complaint.refused.outcome");
        }
        return outcome;
    }

    long receiver() {
        if (toUnitId == null) {
            throw new Refused("complaint.refused.no-receiver");
        }
        return toUnitId;
    }

    Satisfaction answer() {
        if (satisfaction == null) {
            throw new Refused("complaint.refused.satisfaction");
        }
        return satisfaction;
    }
}
