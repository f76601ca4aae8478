package liandong.document.workbook;

import java.util.List;
import liandong.document.FormWorkbook;
import liandong.document.FormWorkbook.Earlier;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes a report to be filled (写填报工作簿), sheet by sheet. */
final class WorkbookWriting {

    /** Cases are shown with some free rows below them. */
    private static final int FREE_CASES = 10;

    private final XSSFWorkbook workbook;
    private final FormWorkbook order;
    private final String token;
    private final Wording wording;
    private final WorkbookLayout layout;
    private final Look look;
    private final Filled filled;
    private final OpenCells openCells;

    WorkbookWriting(XSSFWorkbook workbook, FormWorkbook order, String token, Wording wording) {
        this.workbook = workbook;
        this.order = order;
        this.token = token;
        this.wording = wording;
        this.layout = WorkbookLayout.of(order.table());
        this.look = new Look(workbook);
        this.filled = Filled.of(order);
        this.openCells = new OpenCells(order, filled);
    }

    void write() {
        if (layout.has(Tab.FORM)) {
            form();
        }
        Earlier before = order.before();
        if (before != null && layout.has(Tab.FORM)) {
            before(before);
        }
        for (Tab tab : List.of(Tab.TEXTS, Tab.CASES, Tab.REASONS)) {
            if (layout.has(tab)) {
                toFill(tab);
            }
        }
        token();
        workbook.lockStructure();
        workbook.setActiveSheet(0);
        workbook.setForceFormulaRecalculation(true);
    }

    private void form() {
        XSSFSheet sheet = toFill(Tab.FORM);
        new LiveChecks(sheet, order, layout).write();
    }

    private XSSFSheet toFill(Tab tab) {
        XSSFSheet sheet = workbook.createSheet(tab.title());
        List<Slot> slots = shown(tab);
        Measures measures = Measures.of(tab, slots, layout.columns(tab));
        new TabWriting(
                        sheet,
                        slots,
                        measures,
                        look,
                        filled,
                        slot -> words(slot, order.period()),
                        openCells::isOpen,
                        openCells::isBlocked)
                .write();
        List<Slot> open = slots.stream().filter(openCells::isOpen).toList();
        new Prompts(sheet, wording).write(open);
        new TabPage(sheet, tab, layout).set(open, slots);
        return sheet;
    }

    private void before(Earlier before) {
        XSSFSheet sheet = workbook.createSheet(Tab.BEFORE.title());
        List<Slot> slots = layout.of(Tab.FORM);
        Measures measures = Measures.of(Tab.FORM, slots, layout.columns(Tab.FORM));
        new TabWriting(
                        sheet,
                        slots,
                        measures,
                        look,
                        Filled.of(before.values()),
                        slot -> words(slot, before.period()),
                        slot -> false,
                        slot -> false)
                .write();
        new TabPage(sheet, Tab.FORM, layout).set(List.of(), slots);
    }

    /** Not all two hundred rows for cases. */
    private List<Slot> shown(Tab tab) {
        List<Slot> slots = layout.of(tab);
        if (tab != Tab.CASES) {
            return slots;
        }
        int head = layout.rows(tab) - CasePlan.CASES;
        int last = head + filled.cases() + FREE_CASES;
        return slots.stream().filter(slot -> slot.row() < last).toList();
    }

    private String words(Slot slot, String period) {
        return switch (slot.role()) {
            case TITLE ->
                slot.tab() == Tab.FORM
                        ? order.title()
                        : order.title() + "　" + slot.tab().title();
            case UNIT -> wording.say("unit", order.unitName());
            case PERIOD -> wording.say("period", period);
            default -> slot.words();
        };
    }

    private void token() {
        XSSFSheet sheet = workbook.createSheet(Tab.TOKEN.title());
        sheet.createRow(WorkbookLayout.TOKEN_ROW)
                .createCell(WorkbookLayout.TOKEN_COLUMN)
                .setCellValue(token);
        sheet.enableLocking();
        workbook.setSheetVisibility(workbook.getSheetIndex(sheet), SheetVisibility.VERY_HIDDEN);
    }
}
