package liandong.handoff.web;

import java.util.Objects;
import liandong.handoff.HandoffOutcome;
import liandong.shared.Refused;
import org.jspecify.annotations.Nullable;

/**
 * What somebody answers in a step of a handoff (环节表单).
 *
 * @param act which of the step's buttons was pressed
 */
record StepForm(
        @Nullable Integer version,
        @Nullable String act,
        @Nullable String signedBy,
        @Nullable String reason,
        @Nullable String legalBasis,
        @Nullable Long unitId,
        @Nullable String unitText,
        @Nullable Boolean filed,
        @Nullable String decision,
        @Nullable String documentNo,
        @Nullable String result) {

    static final StepForm EMPTY = new StepForm(null, null, null, null, null, null, null, null, null, null, null);

    int seenVersion() {
        return Objects.requireNonNullElse(version, -1);
    }

    String pressed() {
        return Objects.requireNonNullElse(act, "");
    }

    /** Only units are looked for; nothing is answered yet. */
    boolean onlyLooksForUnits() {
        return ReceiverChoice.FIND.equals(act);
    }

    String said() {
        return text(reason);
    }

    String signer() {
        return text(signedBy);
    }

    String basis() {
        return text(legalBasis);
    }

    HandoffOutcome outcome() {
        if (filed == null) {
            throw new Refused("handoff.refused.not-said-filed");
        }
        return new HandoffOutcome(filed, text(decision), text(documentNo), text(result));
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").strip();
    }
}
