package liandong.document.sheet;

import java.util.ArrayList;
import java.util.List;
import liandong.document.SheetRow;
import liandong.shared.PlainText;
import liandong.shared.Refused;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * Reads one sheet as text (读表). A formula is refused at its cell: what it
 * last showed need not be true.
 */
final class SheetReading {

    private static final int MOST_ROWS = 5000;
    private static final int MOST_COLUMNS = 100;

    private final Sheet sheet;

    SheetReading(Sheet sheet) {
        this.sheet = sheet;
    }

    List<SheetRow> rows() {
        List<SheetRow> rows = new ArrayList<>();
        for (Row row : sheet) {
            List<String> cells = cells(row);
            if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                rows.add(new SheetRow(row.getRowNum() + 1, cells));
            }
            if (rows.size() > MOST_ROWS) {
                throw new Refused("document.refused.rows", MOST_ROWS);
            }
        }
        return rows;
    }

    private static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        int last = Math.min(row.getLastCellNum(), MOST_COLUMNS);
        for (int i = 0; i < last; i++) {
            cells.add(text(row.getCell(i)).strip());
        }
        return cells;
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null) {
            return "";
        }
        return switch (cell.getCellType()) {
            case STRING -> words(cell);
            case NUMERIC -> CellNumber.words(cell);
            case BOOLEAN -> String.valueOf(cell.getBooleanCellValue());
            case FORMULA ->
                throw new Refused("document.refused.formula", cell.getAddress().formatAsString());
            case ERROR ->
                throw new Refused(
                        "document.refused.error-cell", cell.getAddress().formatAsString());
            default -> "";
        };
    }

    private static String words(Cell cell) {
        String words = cell.getStringCellValue();
        PlainText.oddCharacter(words).ifPresent(odd -> {
            throw new Refused(
                    "document.refused.odd-character", cell.getAddress().formatAsString(), odd);
        });
        return words;
    }
}
