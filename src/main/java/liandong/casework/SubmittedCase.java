package liandong.casework;

import java.util.List;
import liandong.organization.Stake;
import org.jspecify.annotations.Nullable;

/**
 * A typical case as an accepted report told it (报送的典型案例).
 *
 * @param periodCode of the report
 * @param penaltyOn the day as written there
 * @param laws named in {@code legalBasis}
 * @param selectedBy who of the lead picked it; null while nobody has
 */
public record SubmittedCase(
        long id,
        long campaignId,
        long obligationId,
        Long ownerUnitId,
        @Nullable Long receiverUnitId,
        Long leadUnitId,
        String periodCode,
        String organisation,
        String penaltyOn,
        String title,
        String facts,
        String legalBasis,
        String penalty,
        String narrative,
        List<LawReference> laws,
        @Nullable String selectedBy)
        implements Stake {

    public SubmittedCase {
        laws = List.copyOf(laws);
    }

    public boolean isSelected() {
        return selectedBy != null;
    }

    /** The case it is, whatever else was corrected about it. */
    boolean isSame(SubmittedCase other) {
        return title.equals(other.title) && organisation.equals(other.organisation);
    }

    SubmittedCase with(List<LawReference> named) {
        return new SubmittedCase(
                id,
                campaignId,
                obligationId,
                ownerUnitId,
                receiverUnitId,
                leadUnitId,
                periodCode,
                organisation,
                penaltyOn,
                title,
                facts,
                legalBasis,
                penalty,
                narrative,
                named,
                selectedBy);
    }
}
