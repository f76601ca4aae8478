package liandong.document.workbook;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * A sheet of a workbook that came back (读到的工作表).
 *
 * @param merged from the first to the last cell, e.g. {@code A1:B2}
 */
record ReceivedSheet(String name, Map<CellAt, ReceivedCell> cells, Set<String> merged) {

    ReceivedSheet {
        // No Map.copyOf: neighbouring cells have neighbouring hash codes, with which it takes seconds for a great
        // sheet.
        cells = Collections.unmodifiableMap(new HashMap<>(cells));
        merged = Set.copyOf(merged);
    }

    ReceivedCell cell(CellAt at) {
        return cells.getOrDefault(at, ReceivedCell.BLANK);
    }
}
