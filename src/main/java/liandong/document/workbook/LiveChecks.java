package liandong.document.workbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import liandong.document.FormWorkbook;
import liandong.document.workbook.Slot.Role;
import liandong.table.Finding;
import liandong.table.Rule;
import liandong.table.ValueType;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.DefaultIndexedColorMap;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;

/**
 * The checks of the table while somebody types (即时校验): a wrong cell turns red, one that wants a reason orange, and
 * beside the form stands what is wrong in that row. A rule that Excel cannot follow is checked on the server only.
 */
final class LiveChecks {

    /** Excel takes no longer formula. */
    private static final int LONGEST = 8000;

    /** Every row has one, so that cells shifted to the right are seen when the workbook comes back. */
    private static final String NOTHING = "\"\"";

    private static final byte[] RED = {(byte) 0xFF, (byte) 0xB3, (byte) 0xB3};
    private static final byte[] ORANGE = {(byte) 0xFF, (byte) 0xD9, (byte) 0x8C};

    private final XSSFSheet sheet;
    private final FormWorkbook order;
    private final WorkbookLayout layout;
    private final XSSFSheetConditionalFormatting formats;
    private final Map<Integer, Map<String, List<String>>> brokenByRow = new LinkedHashMap<>();

    LiveChecks(XSSFSheet sheet, FormWorkbook order, WorkbookLayout layout) {
        this.sheet = sheet;
        this.order = order;
        this.layout = layout;
        this.formats = sheet.getSheetConditionalFormatting();
    }

    void write() {
        layout.of(Tab.FORM).stream().filter(slot -> slot.role() == Role.NUMBER).forEach(this::number);
        order.table().rules(order.measure()).stream()
                .sorted(Comparator.comparing(Rule::level))
                .forEach(this::rule);
        layout.of(Tab.FORM).stream().filter(slot -> slot.role() == Role.CHECK).forEach(this::words);
    }

    /** What was pasted is not stopped by the validation of the cell. */
    private void number(Slot slot) {
        String cell = cell(slot);
        boolean whole = slot.asked() != null && slot.asked().type() == ValueType.COUNT;
        color(
                slot,
                "AND(ISNUMBER(%1$s),OR(%1$s<0%2$s))".formatted(cell, whole ? "," + cell + "<>INT(" + cell + ")" : ""),
                RED);
    }

    private void rule(Rule rule) {
        Optional<Slot> place = layout.input(rule.address());
        Optional<String> broken = LiveFormula.ofBroken(rule, this::cell);
        if (place.isPresent() && broken.isPresent()) {
            color(place.get(), broken.get(), rule.level() == Finding.Level.ERROR ? RED : ORANGE);
            String says = String.valueOf(rule.message().getDefaultMessage());
            brokenByRow
                    .computeIfAbsent(place.get().row(), row -> new LinkedHashMap<>())
                    .computeIfAbsent(says, words -> new ArrayList<>())
                    .add(broken.get());
        }
    }

    private void color(Slot slot, String formula, byte[] rgb) {
        ConditionalFormattingRule format = formats.createConditionalFormattingRule(formula);
        PatternFormatting fill = format.createPatternFormatting();
        fill.setFillBackgroundColor(new XSSFColor(rgb, new DefaultIndexedColorMap()));
        fill.setFillPattern(PatternFormatting.SOLID_FOREGROUND);
        formats.addConditionalFormatting(
                new CellRangeAddress[] {
                    new CellRangeAddress(slot.row(), slot.lastRow(), slot.column(), slot.lastColumn())
                },
                format);
    }

    private void words(Slot slot) {
        String formula = String.join(
                "&",
                brokenByRow.getOrDefault(slot.row(), Map.of()).entrySet().stream()
                        .map(one -> "IF(OR(%s),\"%s；\",\"\")"
                                .formatted(
                                        String.join(",", one.getValue()),
                                        one.getKey().replace("\"", "\"\"")))
                        .toList());
        var cell = sheet.getRow(slot.row()).getCell(slot.column());
        cell.setCellFormula(formula.isEmpty() || formula.length() > LONGEST ? NOTHING : formula);
        cell.setCellValue("");
    }

    /** The cell of a name in rules, e.g. {@code CASES.AD}. */
    private Optional<String> cell(String name) {
        return layout.input((name.contains(".") ? "grid." : "fields.") + name).map(LiveChecks::cell);
    }

    private static String cell(Slot slot) {
        return new CellReference(slot.row(), slot.column(), true, true).formatAsString();
    }
}
