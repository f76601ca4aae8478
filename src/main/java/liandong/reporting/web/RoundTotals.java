package liandong.reporting.web;

import java.util.List;
import java.util.Set;
import liandong.reporting.Compilation;
import liandong.reporting.InputChange;
import org.jspecify.annotations.Nullable;

/**
 * One revision of a round's totals as the page shows it (汇总数据): each total leads to what it is made of, those that the
 * revision before it had otherwise are marked.
 *
 * @param grid null when the table has none
 * @param fields single totals beside the grid
 * @param changed addresses whose total is not what it was in the revision before
 * @param changes the reports that made it so
 */
record RoundTotals(
        Compilation shown,
        @Nullable GridView grid,
        List<Total> fields,
        List<Text> texts,
        int cases,
        Set<String> changed,
        List<Change> changes) {

    /**
     * @param address as its field is named
     * @param label empty for the text without a heading
     */
    record Text(String address, String label, String written) {}

    record Total(String address, String label, String figure) {}

    record Change(InputChange input, String unit, List<Figure> figures) {}

    record Figure(String label, String before, String after) {}

    /** Whether there are texts to read or to write. */
    public boolean isWritten() {
        return shown.isLarge() && !texts.isEmpty()
                || texts.stream().anyMatch(text -> !text.written().isEmpty());
    }
}
