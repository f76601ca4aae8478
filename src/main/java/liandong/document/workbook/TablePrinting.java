package liandong.document.workbook;

import java.util.List;
import liandong.document.PrintedTable;
import liandong.document.workbook.Slot.Role;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes figures in the layout of the printed form (印制成品表): what only helps to fill it is left out. */
final class TablePrinting {

    private final XSSFWorkbook workbook;
    private final PrintedTable order;

    TablePrinting(XSSFWorkbook workbook, PrintedTable order) {
        this.workbook = workbook;
        this.order = order;
    }

    void write() {
        WorkbookLayout layout = WorkbookLayout.of(order.table());
        int end = layout.input(FormPlan.ZERO).map(Slot::row).orElse(layout.rows(Tab.FORM));
        List<Slot> slots = layout.of(Tab.FORM).stream()
                .filter(slot -> slot.row() < end && slot.role() != Role.CHECK)
                .toList();
        if (slots.isEmpty()) {
            return;
        }
        XSSFSheet sheet = workbook.createSheet(Tab.FORM.title());
        Measures measures = Measures.of(Tab.FORM, slots, layout.columns(Tab.FORM));
        new TabWriting(
                        sheet,
                        slots,
                        measures,
                        new Look(workbook),
                        Filled.of(order.values()),
                        this::words,
                        slot -> true,
                        slot -> false)
                .write();
        new TabPage(sheet, Tab.FORM, layout).setPrinted(slots);
    }

    private String words(Slot slot) {
        return switch (slot.role()) {
            case TITLE -> order.title();
            case UNIT -> order.unit();
            case PERIOD -> order.period();
            default -> slot.words();
        };
    }
}
