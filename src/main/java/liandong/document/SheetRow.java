package liandong.document;

import java.util.List;

/**
 * A row of a sheet that was read (行).
 *
 * @param number as Excel shows it, the first is 1
 * @param cells as text without blanks around it, "" where nothing is; as many as the widest row has
 */
public record SheetRow(int number, List<String> cells) {

    public SheetRow {
        cells = List.copyOf(cells);
    }

    /** The text of a column, "" beyond the last. */
    public String cell(int column) {
        return column < 0 || column >= cells.size() ? "" : cells.get(column);
    }
}
