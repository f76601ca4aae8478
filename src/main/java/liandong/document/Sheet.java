package liandong.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table to be written as an Excel file (导出表): a title, one row of headings, the rows below.
 *
 * @param name of the sheet
 * @param title above the headings, printed on the first page
 * @param note below the title in small type, null for none
 * @param rows numbers are written as numbers, everything else as text that no program takes for a formula
 */
public record Sheet(
        String name, String title, @Nullable String note, List<SheetColumn> columns, List<? extends List<?>> rows) {

    public Sheet {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}
