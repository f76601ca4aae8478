package liandong.reporting;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What became of one step of a request to publish (发布审批记录). */
public record PublicationApproval(
        long id,
        int requestNo,
        ApprovalStep step,
        State state,
        @Nullable String reason,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt) {

    /** Where it stands. */
    public enum State {
        /** 待审批 */
        WAITING,
        /** 同意 */
        APPROVED,
        /** 退回 */
        SENT_BACK,
        /** 未到 */
        DROPPED;

        public String messageKey() {
            return "reporting.approval." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
