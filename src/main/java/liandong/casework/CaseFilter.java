package liandong.casework;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which cases are asked for (案件筛选); null or empty asks for all.
 *
 * @param text part of the title, the subject or the decision number
 * @param owner only those this unit is responsible for
 * @param from first day of the decision, or of the exposure
 * @param exposed the days are those of the exposure
 * @param row and {@code column}: only those counted in that cell of a statistics grid
 */
public record CaseFilter(
        @Nullable Long campaign,
        @Nullable CaseState state,
        String text,
        @Nullable Long owner,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        boolean exposed,
        String row,
        String column) {

    public CaseFilter {
        text = text.strip();
    }

    /** Whether it shows the cases behind one number of a report. */
    public boolean isOfCell() {
        return from != null && to != null;
    }

    /** The same in every state. */
    CaseFilter inAnyState() {
        return new CaseFilter(campaign, null, text, owner, from, to, exposed, row, column);
    }
}
