package liandong.document.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import liandong.table.Field;
import liandong.table.ValueType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/** Writes the slots of one sheet (写工作表): words, values, merged cells, widths and heights. */
final class TabWriting {

    private static final int MOST_VERBATIM = 255;

    private final XSSFSheet sheet;
    private final List<Slot> slots;
    private final Measures measures;
    private final Look look;
    private final Filled filled;
    private final Function<Slot, String> words;
    private final Predicate<Slot> open;
    private final Predicate<Slot> blocked;
    private final Map<Integer, Float> heights = new HashMap<>();

    /** @param words of a slot that the form does not print, e.g. the title */
    TabWriting(
            XSSFSheet sheet,
            List<Slot> slots,
            Measures measures,
            Look look,
            Filled filled,
            Function<Slot, String> words,
            Predicate<Slot> open,
            Predicate<Slot> blocked) {
        this.sheet = sheet;
        this.slots = slots;
        this.measures = measures;
        this.look = look;
        this.filled = filled;
        this.words = words;
        this.open = open;
        this.blocked = blocked;
    }

    void write() {
        for (int i = 0; i < measures.columns(); i++) {
            sheet.setColumnWidth(i, measures.width(i));
        }
        slots.forEach(this::write);
        sheet.setDefaultRowHeightInPoints(Measures.LEAST);
        heights.forEach(this::setHeight);
    }

    /** A row of the usual height is left to the spreadsheet program, which makes it higher for what is typed there. */
    private void setHeight(int row, float height) {
        if (height != Measures.LEAST) {
            row(row).setHeightInPoints(height);
        }
    }

    private void write(Slot slot) {
        var style = look.of(
                new Look.Kind(slot.role(), open.test(slot), blocked.test(slot), isDate(slot), isVerbatim(slot)));
        for (int row = slot.row(); row <= slot.lastRow(); row++) {
            for (int column = slot.column(); column <= slot.lastColumn(); column++) {
                row(row).createCell(column).setCellStyle(style);
            }
        }
        if (slot.isMerged()) {
            // Slots never overlap; POI's own check of that is slow.
            sheet.addMergedRegionUnsafe(
                    new CellRangeAddress(slot.row(), slot.lastRow(), slot.column(), slot.lastColumn()));
        }
        Cell first = row(slot.row()).getCell(slot.column());
        String shown = slot.isInput() ? filled.words(slot.address()) : words.apply(slot);
        if (slot.isInput()) {
            fill(first, slot, filled.at(slot.address()));
        } else if (!shown.isEmpty()) {
            first.setCellValue(shown);
        }
        for (int row = slot.row(); row <= slot.lastRow(); row++) {
            heights.merge(row, measures.height(slot, shown), Math::max);
        }
    }

    private static void fill(Cell cell, Slot slot, @Nullable Object value) {
        if (value instanceof BigDecimal number && isExact(number)) {
            cell.setCellValue(number.doubleValue());
        } else if (value instanceof BigDecimal number) {
            cell.setCellValue(number.toPlainString());
        } else if (value != null && isDate(slot)) {
            cell.setCellValue(LocalDate.parse(value.toString()));
        } else if (value != null) {
            // Always a text cell, never a formula.
            cell.setCellValue(value.toString());
        }
    }

    /** Whether Excel, which calculates with some sixteen digits, keeps it as it is. */
    private static boolean isExact(BigDecimal number) {
        return BigDecimal.valueOf(number.doubleValue()).compareTo(number) == 0;
    }

    /** Longer texts of that format are shown as #### by older programs. */
    private static boolean isVerbatim(Slot slot) {
        Field asked = slot.asked();
        return asked != null && asked.type() == ValueType.TEXT && asked.maxLength() <= MOST_VERBATIM;
    }

    private static boolean isDate(Slot slot) {
        return slot.asked() != null && slot.asked().type() == ValueType.DATE;
    }

    private XSSFRow row(int number) {
        Row row = sheet.getRow(number);
        return row == null ? sheet.createRow(number) : (XSSFRow) row;
    }
}
