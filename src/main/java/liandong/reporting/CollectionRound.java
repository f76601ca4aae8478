package liandong.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import liandong.organization.Stake;
import org.jspecify.annotations.Nullable;

/**
 * A round (一期归集): one item in one period, collected by the unit that compiles it. Who is missing is seen by that unit
 * and the lead only.
 */
public record CollectionRound(
        long id,
        long campaignId,
        long itemId,
        String periodCode,
        String title,
        State state,
        long compilingUnitId,
        @Nullable Long receiverUnitId,
        long leadUnit,
        LocalDate nominalDue,
        LocalDate effectiveDue,
        Instant cutOffAt,
        Instant lockAt,
        int expected,
        @Nullable Instant nextRungAt,
        int wave,
        Instant startedAt,
        @Nullable Instant openedAt,
        @Nullable Instant endedAt)
        implements Stake {

    /** Where it stands. */
    public enum State {
        /** 开启中 */
        OPENING,
        /** 报送中 */
        OPEN,
        /** 已汇总，待确认 */
        COMPILED,
        /** 报批中 */
        APPROVING,
        /** 已发布 */
        PUBLISHED,
        /** 已结束 */
        LOCKED;

        public String messageKey() {
            return "reporting.round." + name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public Long ownerUnitId() {
        return compilingUnitId;
    }

    @Override
    public Long leadUnitId() {
        return leadUnit;
    }
}
