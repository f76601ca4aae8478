package liandong.reporting;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.function.Consumer;
import liandong.document.WorkbookCell;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook opened in a spreadsheet program (打开的工作簿): cells are found by the words of the form. */
public final class WorkbookFile {

    private static final String ADVERTISING = "违法发布医疗美容广告";

    private WorkbookFile() {}

    public static XSSFWorkbook open(byte[] content) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(content));
    }

    public static byte[] edit(byte[] content, Consumer<XSSFWorkbook> editing) throws IOException {
        try (XSSFWorkbook workbook = open(content)) {
            editing.accept(workbook);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }

    static XSSFCell cell(XSSFWorkbook workbook, WorkbookCell at) {
        CellReference place = new CellReference(at.name());
        return workbook.getSheet(at.sheet()).getRow(place.getRow()).getCell(place.getCol());
    }

    /** The figure about illegal advertising in a row of the form; in one with a line of its own below the labels. */
    public static XSSFCell advertising(XSSFWorkbook workbook, String label) {
        XSSFSheet form = workbook.getSheet("报表");
        int column = find(form, ADVERTISING).getColumnIndex();
        Cell row = find(form, label);
        int line = form.getMergedRegions().stream()
                .filter(region -> region.isInRange(row))
                .mapToInt(region -> region.getLastRow())
                .findFirst()
                .orElse(row.getRowIndex());
        return form.getRow(line).getCell(column);
    }

    private static Cell find(XSSFSheet sheet, String words) {
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (cell.toString().replaceAll("\\s", "").equals(words)) {
                    return cell;
                }
            }
        }
        throw new AssertionError("nowhere: " + words);
    }
}
