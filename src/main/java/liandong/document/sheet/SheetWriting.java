package liandong.document.sheet;

import java.util.List;
import java.util.Set;
import liandong.document.RowSource;
import liandong.document.Sheet;
import liandong.document.SheetColumn;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Writes one table (写表): ready to be printed on A4 across, its headings on every page. */
public final class SheetWriting {

    private static final int ROWS_IN_MEMORY = 200;

    /** What Excel takes for the beginning of a formula when a text is typed or pasted again. */
    private static final Set<Character> FORMULA_STARTS = Set.of('=', '+', '-', '@', '\t', '\r');

    private static final int LONGEST = 32_767;

    private final Sheet table;
    private final org.apache.poi.ss.usermodel.Sheet sheet;
    private final CellStyle title;
    private final CellStyle note;
    private final CellStyle heading;
    private final CellStyle text;
    private final CellStyle quoted;
    private int next;

    public SheetWriting(Workbook workbook, Sheet table) {
        this.table = table;
        this.sheet = workbook.createSheet(WorkbookUtil.createSafeSheetName(table.name()));
        this.title = style(workbook, 16, true, false);
        title.setAlignment(HorizontalAlignment.CENTER);
        this.note = style(workbook, 10, false, false);
        this.heading = style(workbook, 11, true, true);
        heading.setAlignment(HorizontalAlignment.CENTER);
        heading.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        heading.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        this.text = style(workbook, 11, false, true);
        this.quoted = style(workbook, 11, false, true);
        quoted.setQuotePrefixed(true);
    }

    /** For long tables: what is written next goes to a file on the disk row by row. */
    public static SXSSFWorkbook streamed(XSSFWorkbook workbook) {
        SXSSFWorkbook streamed = new SXSSFWorkbook(workbook, ROWS_IN_MEMORY, true);
        // Many readers do not understand the large format that is POI's default here.
        streamed.setZip64Mode(Zip64Mode.AsNeeded);
        return streamed;
    }

    /** @param more rows below those of the table itself */
    public void write(RowSource more) {
        wide(table.title(), title, 28);
        if (table.note() != null) {
            wide(table.note(), note, 16f * (1 + table.note().length() / 60));
        }
        int head = next;
        headings();
        table.rows().forEach(this::row);
        more.each(this::row);
        sheet.createFreezePane(0, head + 1);
        sheet.setRepeatingRows(new CellRangeAddress(head, head, -1, -1));
        print();
    }

    /** One text over all columns; every cell of a merged range is styled, else borders are lost. */
    private void wide(String words, CellStyle style, float height) {
        Row row = sheet.createRow(next);
        row.setHeightInPoints(height);
        for (int i = 0; i < table.columns().size(); i++) {
            row.createCell(i).setCellStyle(style);
        }
        row.getCell(0).setCellValue(words);
        if (table.columns().size() > 1) {
            sheet.addMergedRegion(
                    new CellRangeAddress(next, next, 0, table.columns().size() - 1));
        }
        next++;
    }

    private void headings() {
        Row row = sheet.createRow(next++);
        for (int i = 0; i < table.columns().size(); i++) {
            SheetColumn column = table.columns().get(i);
            sheet.setColumnWidth(i, Math.min(column.width(), 120) * 256);
            Cell cell = row.createCell(i);
            cell.setCellValue(column.heading());
            cell.setCellStyle(heading);
        }
    }

    private void row(List<?> values) {
        Row row = sheet.createRow(next++);
        for (int i = 0; i < table.columns().size(); i++) {
            fill(row.createCell(i), i < values.size() ? values.get(i) : null);
        }
    }

    private void fill(Cell cell, @Nullable Object value) {
        cell.setCellStyle(text);
        if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
            return;
        }
        String words = value == null ? "" : value.toString();
        words = words.substring(0, Math.min(words.length(), LONGEST));
        if (!words.isEmpty() && FORMULA_STARTS.contains(words.charAt(0))) {
            cell.setCellStyle(quoted);
        }
        // Always a text cell, never a formula.
        cell.setCellValue(words);
    }

    private void print() {
        PrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setLandscape(true);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        sheet.setFitToPage(true);
        sheet.setHorizontallyCenter(true);
        sheet.getFooter().setCenter("&P / &N");
    }

    private static CellStyle style(Workbook workbook, int points, boolean bold, boolean framed) {
        Font font = workbook.createFont();
        font.setFontName("宋体");
        font.setFontHeightInPoints((short) points);
        font.setBold(bold);
        CellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        if (framed) {
            style.setBorderTop(BorderStyle.THIN);
            style.setBorderBottom(BorderStyle.THIN);
            style.setBorderLeft(BorderStyle.THIN);
            style.setBorderRight(BorderStyle.THIN);
        }
        return style;
    }
}
