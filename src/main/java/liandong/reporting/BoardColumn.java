package liandong.reporting;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One item in one period (报送一期), a column of the board.
 *
 * @param kind MONTHLY, or the kind of summary
 * @param periodCode 2021-08 or ALL
 * @param classIds participant classes that owe it
 * @param fromUnitId the single unit that owes it, null when classes do
 * @param roundId null while its round has not begun
 */
public record BoardColumn(
        long itemId,
        String itemName,
        String kind,
        String periodCode,
        Set<String> classIds,
        @Nullable Long fromUnitId,
        LocalDate effectiveDue,
        @Nullable Long roundId) {

    /** Whether a unit of those classes will owe it. */
    public boolean isOwedBy(long unitId, Set<String> unitClasses) {
        return fromUnitId != null ? fromUnitId == unitId : unitClasses.stream().anyMatch(classIds::contains);
    }
}
