package liandong.document.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import liandong.document.CellMark;
import liandong.document.ComputedCell;
import liandong.document.WorkbookCell;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.Units;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Marks in a workbook what has to be put right (标红退回): wrong cells in red with a comment, and a list with links to them. */
final class WorkbookMarking {

    /** The sheet with everything that is wrong. */
    static final String LIST = "错误清单";

    private static final String AUTHOR = "联动";
    private static final XSSFColor RED = new XSSFColor(new byte[] {(byte) 0xFF, (byte) 0xC7, (byte) 0xCE});
    private static final XSSFColor YELLOW = new XSSFColor(new byte[] {(byte) 0xFF, (byte) 0xF2, (byte) 0xCC});

    private final XSSFWorkbook workbook;
    private final Map<String, XSSFCellStyle> coloured = new HashMap<>();

    private WorkbookMarking(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    static byte[] mark(byte[] content, List<CellMark> marks) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(content))) {
            WorkbookMarking marking = new WorkbookMarking(workbook);
            marking.clear();
            marking.cells(marks);
            new MistakeList(workbook, LIST).write(marks);
            return bytes(workbook);
        }
    }

    /** The results in the place of the formulas, each with a comment that says where it comes from. */
    static byte[] fill(byte[] content, List<ComputedCell> computed) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(content))) {
            WorkbookMarking marking = new WorkbookMarking(workbook);
            marking.clear();
            for (ComputedCell one : computed) {
                Cell cell = marking.cell(one.at());
                cell.removeFormula();
                cell.setCellValue(Double.parseDouble(one.result()));
                marking.paint(cell, YELLOW, one.formula() + " = " + one.result());
            }
            return bytes(workbook);
        }
    }

    private static byte[] bytes(XSSFWorkbook workbook) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        workbook.write(bytes);
        return bytes.toByteArray();
    }

    private void cells(List<CellMark> marks) {
        Map<WorkbookCell, List<CellMark>> byCell =
                marks.stream().filter(mark -> mark.at() != null).collect(Collectors.groupingBy(CellMark::at));
        byCell.forEach((at, here) ->
                paint(cell(at), RED, here.stream().map(CellMark::words).collect(Collectors.joining("\n"))));
    }

    /** What was marked when it went back before is no longer so. */
    private void clear() {
        int list = workbook.getSheetIndex(LIST);
        if (list >= 0) {
            workbook.removeSheetAt(list);
        }
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            XSSFSheet sheet = workbook.getSheetAt(i);
            List.copyOf(sheet.getCellComments().entrySet()).stream()
                    .filter(comment -> AUTHOR.equals(comment.getValue().getAuthor()))
                    .forEach(comment -> {
                        Cell cell = cell(
                                sheet,
                                comment.getKey().getRow(),
                                comment.getKey().getColumn());
                        cell.removeCellComment();
                        cell.setCellStyle(style((XSSFCellStyle) cell.getCellStyle(), null));
                    });
        }
    }

    private void paint(Cell cell, XSSFColor colour, String words) {
        cell.setCellStyle(style((XSSFCellStyle) cell.getCellStyle(), colour));
        cell.removeCellComment();
        ClientAnchor anchor = workbook.getCreationHelper().createClientAnchor();
        // POI puts the comment on the anchor's cell at first, where a neighbour must not have one already.
        anchor.setCol1(cell.getColumnIndex());
        anchor.setDx1(Math.round(cell.getSheet().getColumnWidthInPixels(cell.getColumnIndex())) * Units.EMU_PER_PIXEL);
        anchor.setCol2(cell.getColumnIndex() + 4);
        anchor.setRow1(cell.getRowIndex());
        anchor.setRow2(cell.getRowIndex() + 4);
        Comment comment = cell.getSheet().createDrawingPatriarch().createCellComment(anchor);
        comment.setString(new XSSFRichTextString(words));
        comment.setAuthor(AUTHOR);
        cell.setCellComment(comment);
    }

    /** @param colour null for none; made once for all cells that look alike */
    private XSSFCellStyle style(XSSFCellStyle plain, @Nullable XSSFColor colour) {
        String key = plain.getIndex() + " "
                + Optional.ofNullable(colour).map(XSSFColor::getARGBHex).orElse("");
        return coloured.computeIfAbsent(key, made -> {
            XSSFCellStyle style = workbook.createCellStyle();
            style.cloneStyleFrom((CellStyle) plain);
            style.setFillPattern(colour == null ? FillPatternType.NO_FILL : FillPatternType.SOLID_FOREGROUND);
            if (colour != null) {
                style.setFillForegroundColor(colour);
            }
            return style;
        });
    }

    private Cell cell(WorkbookCell at) {
        CellReference place = new CellReference(at.name());
        return cell(workbook.getSheet(at.sheet()), place.getRow(), place.getCol());
    }

    private static Cell cell(XSSFSheet sheet, int row, int column) {
        Row line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        return line.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }
}
