package liandong.reporting;

import java.time.Instant;
import java.time.LocalDate;
import liandong.shared.BusinessTime;
import org.jspecify.annotations.Nullable;

/**
 * What of an obligation never changes (应报要素): who owes what to whom.
 *
 * @param kind MONTHLY, INTERIM, FINAL or FINAL_COMPILED
 * @param peer the unit is of equal rank with the lead
 * @param bornLate it was due before it could be opened
 */
public record ObligationTerms(
        long id,
        long campaignId,
        long itemId,
        long roundId,
        String periodCode,
        String title,
        String kind,
        @Nullable String tableId,
        long ownerUnitId,
        @Nullable Long receiverUnitId,
        long leadUnitId,
        String unitClass,
        String unitKind,
        boolean peer,
        LocalDate nominalDue,
        boolean bornLate,
        Instant openedAt,
        Instant lockAt) {

    /** The last day on which it can be handed in. */
    public LocalDate lastDay() {
        return lockAt.minusSeconds(1).atZone(BusinessTime.ZONE).toLocalDate();
    }
}
