package liandong.reporting.web;

import java.util.List;
import liandong.reporting.SourcedFigures;
import liandong.reporting.TypicalCase;
import org.jspecify.annotations.Nullable;

/**
 * What the page needs beyond a sheet to read, for the person who fills it (填报).
 *
 * @param grid null when the table has none
 * @param sourced what the registers say
 * @param typicalCases registered cases the report could tell
 */
record Filling(@Nullable FillGrid grid, BesideView beside, SourcedFigures sourced, List<TypicalCase> typicalCases) {

    /** How many numbers could be taken over. */
    public int proposals() {
        return sourced.proposals().size();
    }
}
