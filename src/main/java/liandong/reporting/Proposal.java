package liandong.reporting;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the ladder proposes towards a unit of equal rank (建议); the lead decides. */
public record Proposal(
        long id,
        long roundId,
        long obligationId,
        Kind kind,
        State state,
        Instant proposedAt,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy) {

    /** What is proposed. */
    public enum Kind {
        /** 抄送单位负责人 */
        COPY_HEAD,
        /** 列入联络员会议议程 */
        AGENDA;

        public String messageKey() {
            return "reporting.proposal." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** What became of it. */
    public enum State {
        PROPOSED,
        APPROVED,
        DECLINED;

        public String messageKey() {
            return "reporting.proposal.state." + name().toLowerCase(Locale.ROOT);
        }
    }
}
