package liandong.document.workbook;

import java.util.List;
import liandong.document.CellMark;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The sheet that lists everything that is wrong (错误清单), each line with a link to its cell. */
final class MistakeList {

    private static final String[] HEADINGS = {"序号", "位置（点击跳转）", "单元格", "问题和改法"};
    private static final int[] WIDTHS = {6, 36, 18, 80};
    private static final String WHOLE = "整份报表";

    private final XSSFWorkbook workbook;
    private final XSSFSheet sheet;
    private final CellStyle plain;
    private final CellStyle bold;
    private final CellStyle link;

    MistakeList(XSSFWorkbook workbook, String name) {
        this.workbook = workbook;
        this.sheet = workbook.createSheet(name);
        workbook.setSheetOrder(name, 0);
        this.plain = style(false, false);
        this.bold = style(true, false);
        this.link = style(false, true);
    }

    void write(List<CellMark> marks) {
        Row head = sheet.createRow(0);
        for (int i = 0; i < HEADINGS.length; i++) {
            sheet.setColumnWidth(i, WIDTHS[i] * 256);
            put(head, i, HEADINGS[i], bold);
        }
        for (int i = 0; i < marks.size(); i++) {
            line(sheet.createRow(i + 1), i + 1, marks.get(i));
        }
        sheet.createFreezePane(0, 1);
        print();
        workbook.setActiveSheet(0);
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            workbook.getSheetAt(i).setSelected(i == 0);
        }
    }

    private void line(Row row, int number, CellMark mark) {
        put(row, 0, String.valueOf(number), plain);
        Cell place = put(row, 1, mark.place().isEmpty() ? WHOLE : mark.place(), mark.at() == null ? plain : link);
        put(row, 2, mark.at() == null ? "" : mark.at().toString(), plain);
        put(row, 3, mark.words(), plain);
        if (mark.at() != null) {
            Hyperlink target = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
            target.setAddress("'" + mark.at().sheet() + "'!" + mark.at().name());
            place.setHyperlink(target);
        }
    }

    private static Cell put(Row row, int column, String words, CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellValue(words);
        cell.setCellStyle(style);
        return cell;
    }

    private void print() {
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.setFitToPage(true);
    }

    private CellStyle style(boolean heading, boolean isLink) {
        Font font = workbook.createFont();
        font.setFontName("宋体");
        font.setBold(heading);
        if (isLink) {
            font.setUnderline(Font.U_SINGLE);
            font.setColor(IndexedColors.BLUE.getIndex());
        }
        CellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        return style;
    }
}
