package liandong.document.workbook;

import java.util.Map;
import java.util.Set;

/**
 * A sheet of a workbook that came back (读到的工作表).
 *
 * @param merged from the first to the last cell, e.g. {@code A1:B2}
 */
record ReceivedSheet(String name, Map<CellAt, ReceivedCell> cells, Set<String> merged) {

    ReceivedSheet {
        cells = Map.copyOf(cells);
        merged = Set.copyOf(merged);
    }

    ReceivedCell cell(CellAt at) {
        return cells.getOrDefault(at, ReceivedCell.BLANK);
    }
}
