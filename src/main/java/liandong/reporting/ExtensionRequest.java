package liandong.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A unit asks for a later due day (延期申请).
 *
 * @param oldDue the due day when it was asked
 * @param grantedDue may differ from the day wanted; null unless granted
 */
public record ExtensionRequest(
        long id,
        long obligationId,
        LocalDate oldDue,
        LocalDate wantedDue,
        String reason,
        String askedBy,
        Instant askedAt,
        State state,
        @Nullable LocalDate grantedDue,
        @Nullable String answer,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt) {

    /** Where it stands. */
    public enum State {
        /** 待决定 */
        ASKED,
        /** 已同意 */
        GRANTED,
        /** 未同意 */
        REFUSED,
        /** 单位撤回 */
        WITHDRAWN,
        /** 已报送、已了结或者期限已另行延后，不再需要 */
        OBSOLETE;

        public String messageKey() {
            return "review.extension.state." + name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean isAsked() {
        return state == State.ASKED;
    }
}
