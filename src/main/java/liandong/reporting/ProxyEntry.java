package liandong.reporting;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the lead or the receiver entered for a unit that answered otherwise (代录), and where it came from.
 *
 * @param toldBy who of the unit said or sent it
 * @param revisionNo what was handed in that way; null while it is being entered
 */
public record ProxyEntry(
        long id,
        long obligationId,
        Kind kind,
        String toldBy,
        Instant toldAt,
        String note,
        String enteredBy,
        State state,
        @Nullable Integer revisionNo,
        @Nullable String answer,
        @Nullable String answeredBy,
        @Nullable Instant answeredAt) {

    /** How the unit answered. */
    public enum Kind {
        /** 电话 */
        PHONE,
        /** 传真 */
        FAX,
        /** 纸质 */
        PAPER;

        public String messageKey() {
            return "review.proxy.kind." + name().toLowerCase(Locale.ROOT);
        }

        /** A call leaves no paper; everything else is attached. */
        boolean wantsScan() {
            return this != PHONE;
        }
    }

    /** Where it stands. */
    public enum State {
        /** 代录中 */
        BEGUN,
        /** 已代录，待单位核对 */
        ENTERED,
        /** 单位已确认 */
        CONFIRMED,
        /** 单位有异议 */
        OBJECTED,
        /** 未完成，作废 */
        DROPPED;

        public String messageKey() {
            return "review.proxy.state." + name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean isBegun() {
        return state == State.BEGUN;
    }

    public boolean isEntered() {
        return state == State.ENTERED;
    }
}
