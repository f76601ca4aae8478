package liandong.reporting;

import java.time.LocalDate;
import liandong.organization.Stake;
import org.jspecify.annotations.Nullable;

/**
 * How far a round has come (归集进度), counted on the obligations the viewer may see. Its page is for those with a stake in
 * the round itself: who receives, compiles or leads.
 *
 * @param state as in the round: OPENING, OPEN, CLOSED …
 * @param submitted have left their unit, {@code accepted} of them are through
 */
public record RoundProgress(
        long roundId,
        long campaignId,
        String title,
        String state,
        LocalDate effectiveDue,
        boolean ended,
        int expected,
        int submitted,
        int accepted,
        int overdue,
        Long ownerUnitId,
        @Nullable Long receiverUnitId,
        Long leadUnitId)
        implements Stake {

    /** E.g. 3/8. */
    public String fraction() {
        return submitted + "/" + expected;
    }
}
