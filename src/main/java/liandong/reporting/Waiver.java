package liandong.reporting;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An error of a report that its unit asks the receiver to let pass (校验放行), once per rule.
 *
 * @param finding what is wrong and where, in words
 * @param answer why it was let pass, or why not
 */
public record Waiver(
        long id,
        long obligationId,
        String ruleId,
        State state,
        String finding,
        String askedReason,
        String askedBy,
        Instant askedAt,
        @Nullable String answer,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt) {

    /** Where the request stands. */
    public enum State {
        /** 待决定 */
        ASKED,
        /** 已放行 */
        GRANTED,
        /** 未放行 */
        REFUSED;

        public String messageKey() {
            return "review.waiver.state." + name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean isAsked() {
        return state == State.ASKED;
    }

    public boolean isGranted() {
        return state == State.GRANTED;
    }
}
