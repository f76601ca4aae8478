package liandong.document.workbook;

import java.util.List;
import liandong.document.workbook.Slot.Role;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** How a sheet is printed, protected and first shown (页面与保护): A4 across, one page wide, locked without a password. */
final class TabPage {

    private static final double SIDE = 0.5;
    private static final double TOP = 0.6;

    private final XSSFSheet sheet;
    private final Tab tab;
    private final WorkbookLayout layout;

    TabPage(XSSFSheet sheet, Tab tab, WorkbookLayout layout) {
        this.sheet = sheet;
        this.tab = tab;
        this.layout = layout;
    }

    /** For a table that is only read. */
    void setPrinted(List<Slot> shown) {
        print(shown);
        freeze();
    }

    void set(List<Slot> open, List<Slot> shown) {
        setPrinted(shown);
        protect();
        open.stream().findFirst().ifPresent(slot -> sheet.setActiveCell(new CellAddress(slot.row(), slot.column())));
    }

    private void print(List<Slot> shown) {
        PrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setLandscape(true);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        sheet.setFitToPage(true);
        sheet.setHorizontallyCenter(true);
        sheet.setMargin(org.apache.poi.ss.usermodel.PageMargin.LEFT, SIDE);
        sheet.setMargin(org.apache.poi.ss.usermodel.PageMargin.RIGHT, SIDE);
        sheet.setMargin(org.apache.poi.ss.usermodel.PageMargin.TOP, TOP);
        sheet.setMargin(org.apache.poi.ss.usermodel.PageMargin.BOTTOM, TOP);
        sheet.getFooter().setCenter("&P / &N");
        int lastRow = shown.stream().mapToInt(Slot::lastRow).max().orElse(0);
        sheet.getWorkbook()
                .setPrintArea(sheet.getWorkbook().getSheetIndex(sheet), 0, layout.columns(tab) - 1, 0, lastRow);
    }

    /** What names the cells stays in sight, and is printed on every page. */
    private void freeze() {
        int head = headRows();
        switch (tab) {
            case FORM -> sheet.createFreezePane(1, head);
            case CASES -> {
                sheet.createFreezePane(2, head);
                sheet.setRepeatingRows(new CellRangeAddress(head - 1, head - 1, -1, -1));
            }
            default -> {}
        }
    }

    private int headRows() {
        return layout.of(tab).stream()
                .filter(slot -> slot.role() == Role.HEAD)
                .mapToInt(slot -> slot.lastRow() + 1)
                .max()
                .orElse(2);
    }

    private void protect() {
        sheet.enableLocking();
        sheet.lockFormatColumns(false);
        sheet.lockFormatRows(false);
        sheet.lockSelectLockedCells(false);
        sheet.lockSelectUnlockedCells(false);
    }
}
