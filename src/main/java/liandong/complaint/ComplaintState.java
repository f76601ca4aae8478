package liandong.complaint;

import liandong.organization.Capability;
import org.jspecify.annotations.Nullable;

/** Where a complaint stands (办理环节); each open one is a task of {@code complaint.bpmn}. */
public enum ComplaintState {
    ACCEPTING("accept-complaint"),
    VERIFYING("verify-matter"),
    EXTENDING("allow-more-time"),
    HANDLING("handle-matter"),
    ANSWERING("answer-complainant"),
    CALLING_BACK("call-back"),
    CLOSED(null);

    private final @Nullable String step;

    ComplaintState(@Nullable String step) {
        this.step = step;
    }

    public boolean isOpen() {
        return step != null;
    }

    /** Element id of its task. */
    public String step() {
        if (step == null) {
            throw new IllegalStateException("A closed complaint has no task");
        }
        return step;
    }

    public Capability role() {
        return this == EXTENDING ? Capability.UNIT_HEAD : Capability.LIAISON;
    }
}
