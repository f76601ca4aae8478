package liandong.reporting;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A unit corrects a report that was accepted already (接收后更正). The old revision counts until the receiver takes the new
 * one.
 *
 * @param oldRevision what counted when it began
 * @param newRevision what was handed in instead; null while it is being written
 */
public record Correction(
        long id,
        long obligationId,
        String reason,
        String askedBy,
        Instant askedAt,
        State state,
        int oldRevision,
        @Nullable Integer newRevision,
        @Nullable Instant handedInAt,
        @Nullable String answer,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt) {

    /** Where it stands. */
    public enum State {
        /** 更正中 */
        WRITING,
        /** 已提交更正，待决定 */
        SUBMITTED,
        /** 已采用新稿 */
        COUNTED,
        /** 未采用，原稿有效 */
        REFUSED,
        /** 已放弃 */
        DROPPED;

        public String messageKey() {
            return "review.correction.state." + name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean isWriting() {
        return state == State.WRITING;
    }

    public boolean isSubmitted() {
        return state == State.SUBMITTED;
    }

    public boolean isOpen() {
        return isWriting() || isSubmitted();
    }
}
