package liandong.document.workbook;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import liandong.document.sheet.CellNumber;
import org.apache.poi.ss.formula.FormulaParseException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Takes one sheet out of a file (取出工作表): values as people see them, formulas as they are written, nothing computed. */
final class SheetCells {

    /** No plain arithmetic, so that it is refused like any other formula. */
    private static final String UNREADABLE = "?";

    private SheetCells() {}

    static ReceivedSheet of(XSSFSheet sheet) {
        Map<CellAt, ReceivedCell> cells = new HashMap<>();
        for (Row row : sheet) {
            for (Cell cell : row) {
                ReceivedCell read = read(cell);
                if (!read.isBlank()) {
                    cells.put(new CellAt(cell.getRowIndex(), cell.getColumnIndex()), read);
                }
            }
        }
        Set<String> merged = sheet.getMergedRegions().stream()
                .map(CellRangeAddress::formatAsString)
                .collect(Collectors.toSet());
        return new ReceivedSheet(sheet.getSheetName(), cells, merged);
    }

    private static ReceivedCell read(Cell cell) {
        return switch (cell.getCellType()) {
            case STRING -> new ReceivedCell(cell.getStringCellValue(), "");
            case NUMERIC -> new ReceivedCell(CellNumber.words(cell), "");
            case BOOLEAN -> new ReceivedCell(String.valueOf(cell.getBooleanCellValue()), "");
            case FORMULA -> new ReceivedCell("", formula(cell));
            case ERROR -> new ReceivedCell("", UNREADABLE);
            default -> ReceivedCell.BLANK;
        };
    }

    private static String formula(Cell cell) {
        try {
            return cell.isPartOfArrayFormulaGroup() || cell.getCellFormula().isBlank()
                    ? UNREADABLE
                    : cell.getCellFormula();
        } catch (FormulaParseException | IllegalStateException shared) {
            return UNREADABLE;
        }
    }
}
