package liandong.handoff;

import java.time.Instant;
import liandong.organization.Stake;
import org.jspecify.annotations.Nullable;

/**
 * One letter that went out (移送函) and what its receiver answered (回执). A handoff has one for each unit it was sent to;
 * whoever refused it may still read this much.
 *
 * @param number 发文字号
 * @param decision null while the receiver has not decided
 */
public record HandoffLetter(
        long id,
        long handoffId,
        int place,
        String number,
        long receiver,
        boolean designated,
        Instant sentAt,
        @Nullable Instant signedAt,
        @Nullable String signedBy,
        @Nullable Decision decision,
        @Nullable String reason,
        @Nullable String legalBasis,
        @Nullable Long namedUnitId,
        @Nullable Instant decidedAt)
        implements Stake {

    /** What the receiver decided. */
    public enum Decision {
        /** 受理 */
        ACCEPTED,
        /** 不受理，退回 */
        REFUSED,
        /** 无管辖权，告知主管单位 */
        REDIRECTED
    }

    public boolean isRefused() {
        return decision == Decision.REFUSED || decision == Decision.REDIRECTED;
    }

    @Override
    public Long ownerUnitId() {
        return receiver;
    }

    @Override
    public @Nullable Long receiverUnitId() {
        return null;
    }

    @Override
    public @Nullable Long leadUnitId() {
        return null;
    }
}
