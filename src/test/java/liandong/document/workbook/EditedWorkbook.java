package liandong.document.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import liandong.document.FormWorkbook;
import liandong.document.ReceivedWorkbook;
import liandong.document.WorkbookFormat;
import liandong.document.WorkbookToken;
import liandong.document.workbook.Slot.Role;
import liandong.table.Heading;
import liandong.table.Measure;
import liandong.table.ReportTable;
import liandong.table.ReportValues;
import liandong.table.ValueType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellCopyPolicy;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.springframework.context.support.ResourceBundleMessageSource;

/** A workbook in the hands of somebody who edits it (被改动的工作簿), with what they mean by it. */
public final class EditedWorkbook {

    static final String TOKEN = "LD2|…#…";

    private static final PoiWorkbookFormat FORMAT = new PoiWorkbookFormat(messages());

    private final ReportTable table;
    private final Random random;
    private final WorkbookLayout layout;
    private final XSSFWorkbook workbook;
    private final Map<String, BigDecimal> numbers = new TreeMap<>();
    private final Map<String, String> texts = new TreeMap<>();
    private int formulas;

    /** What people do to a form. */
    enum Mischief {
        ROW_INSERTED(true),
        ROW_DELETED(true),
        COLUMN_INSERTED(true),
        COLUMN_DELETED(true),
        ROWS_SWAPPED(true),
        ROWS_SORTED(true),
        CELLS_PUSHED_RIGHT(true),
        CELLS_PUSHED_DOWN(true),
        CELLS_MERGED(true),
        CELLS_PARTED(true),
        SHEET_RENAMED(true),
        SHEET_DELETED(true),
        LABEL_CHANGED(true),
        CASE_ROW_DELETED(false),
        TITLE_CHANGED(false),
        SHEETS_REORDERED(false),
        ROW_HIDDEN(false);

        private final boolean movesTheForm;

        Mischief(boolean movesTheForm) {
            this.movesTheForm = movesTheForm;
        }

        boolean movesTheForm() {
            return movesTheForm;
        }
    }

    EditedWorkbook(ReportTable table, Random random) throws IOException {
        this.table = table;
        this.random = random;
        this.layout = WorkbookLayout.of(table);
        Set<String> columns =
                table.grid().orElseThrow().columns().stream().map(Heading::code).collect(Collectors.toSet());
        WorkbookToken token = new WorkbookToken(1, 2, 3, 4, table.id(), layout.version(), 0, 0, "copy");
        FormWorkbook order = new FormWorkbook(
                table,
                Measure.PERIOD,
                "专项整治工作月报（2021年8月）",
                "县市场监督管理局",
                "2021年8月",
                ReportValues.EMPTY,
                Map.of(),
                null,
                columns,
                token);
        this.workbook = new XSSFWorkbook(new ByteArrayInputStream(FORMAT.write(order, TOKEN)));
    }

    ReceivedWorkbook received() throws IOException {
        return FORMAT.open(bytes());
    }

    private byte[] bytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        workbook.write(bytes);
        return bytes.toByteArray();
    }

    /** One that somebody filled in as it should be. */
    public static byte[] filled(ReportTable table) throws IOException {
        EditedWorkbook edited = new EditedWorkbook(table, new Random(1));
        edited.typeMuch();
        return edited.bytes();
    }

    public static WorkbookFormat format() {
        return FORMAT;
    }

    Map<String, BigDecimal> numbers() {
        return numbers;
    }

    Map<String, String> texts() {
        return texts;
    }

    int formulas() {
        return formulas;
    }

    void typeMuch() {
        List<Slot> slots = layout.of(Tab.FORM).stream()
                .filter(slot -> slot.role() == Role.NUMBER)
                .toList();
        for (Slot slot : slots) {
            if (random.nextInt(3) > 0) {
                typeNumber(slot);
            }
        }
        layout.of(Tab.TEXTS).stream().filter(Slot::isInput).forEach(slot -> {
            cell(slot).setCellValue("检查 " + random.nextInt(100) + " 户，\n=查处若干");
            texts.put(slot.address(), cell(slot).getStringCellValue());
        });
    }

    private void type(Slot slot, BigDecimal number) {
        cell(slot).setCellValue(number.doubleValue());
        numbers.put(slot.address(), number);
    }

    private void typeNumber(Slot slot) {
        boolean whole = slot.asked() == null || slot.asked().type() == ValueType.COUNT;
        BigDecimal number = whole
                ? new BigDecimal(random.nextInt(20_000))
                : BigDecimal.valueOf(
                        random.nextInt(1_000_000), Math.min(2, slot.asked().scale()));
        XSSFCell cell = cell(slot);
        switch (random.nextInt(10)) {
            case 0 -> cell.setCellValue(number.toPlainString());
            case 1 -> cell.setCellValue(fullWidth(number.toPlainString()));
            case 2 -> cell.setCellValue(" " + number.toPlainString() + "\u3000");
            case 3 -> cell.setCellValue(String.format("%,.2f", number).replaceAll("\\.00$", ""));
            case 4 -> cell.setCellValue(number.toPlainString() + "\n");
            case 5 -> formula(cell, number.subtract(BigDecimal.ONE).toPlainString() + "+1");
            case 6 -> formula(cell, "(" + number.toPlainString() + "*3)/3");
            case 7 -> {
                number = built(slot, cell, number);
            }
            case 8 -> {
                cell.setCellValue(random.nextBoolean() ? "" : " \u00A0");
                number = null;
            }
            default -> cell.setCellValue(number.doubleValue());
        }
        if (number != null) {
            numbers.put(slot.address(), plain(number));
        }
    }

    /** On another cell of the form that is filled already. */
    private BigDecimal built(Slot slot, XSSFCell cell, BigDecimal number) {
        List<String> others = numbers.entrySet().stream()
                .filter(other -> other.getValue().scale() <= 0)
                .map(Map.Entry::getKey)
                .toList();
        if (others.isEmpty()) {
            cell.setCellValue(number.doubleValue());
            return number;
        }
        String other = others.get(random.nextInt(others.size()));
        Slot there = layout.input(other).orElseThrow();
        formula(cell, new CellAt(there.row(), there.column()) + "*2+" + number.toPlainString());
        return numbers.get(other).multiply(BigDecimal.valueOf(2)).add(number);
    }

    private void formula(XSSFCell cell, String formula) {
        cell.setCellFormula(formula);
        // What it last showed is a lie.
        cell.setCellValue(4711);
        formulas++;
    }

    void writeOutside() {
        XSSFSheet form = form();
        form.createRow(layout.rows(Tab.FORM) + 3).createCell(1).setCellValue(99);
        form.getRow(5).createCell(layout.columns(Tab.FORM) + 4).setCellValue("备忘");
        workbook.createSheet("我的草稿").createRow(0).createCell(0).setCellValue(1);
    }

    void deleteToken() {
        workbook.removeSheetAt(workbook.getSheetIndex(Tab.TOKEN.title()));
    }

    void make(Mischief mischief) {
        XSSFSheet form = form();
        int last = form.getLastRowNum();
        Slot number = anyNumber();
        switch (mischief) {
            case ROW_INSERTED -> form.shiftRows(number.row(), last, 1);
            case ROW_DELETED -> {
                form.removeRow(form.getRow(number.row()));
                form.shiftRows(number.row() + 1, last, -1);
            }
            case COLUMN_INSERTED -> form.shiftColumns(number.column(), layout.columns(Tab.FORM), 1);
            case COLUMN_DELETED -> form.shiftColumns(number.column() + 1, layout.columns(Tab.FORM), -1);
            case ROWS_SWAPPED -> swap(form, number.row(), otherRow(number));
            case ROWS_SORTED -> sort(form);
            case CELLS_PUSHED_RIGHT -> pushRight(form.getRow(number.row()), number.column());
            case CELLS_PUSHED_DOWN -> pushDown(form, number);
            case CELLS_MERGED ->
                form.addMergedRegionUnsafe(
                        new CellRangeAddress(number.row(), number.row() + 1, number.column(), number.column() + 1));
            case CELLS_PARTED -> form.removeMergedRegion(random.nextInt(form.getNumMergedRegions()));
            case SHEET_RENAMED -> workbook.setSheetName(workbook.getSheetIndex(form), "八月");
            case SHEET_DELETED -> workbook.removeSheetAt(workbook.getSheetIndex(Tab.REASONS.title()));
            case LABEL_CHANGED -> label(form).setCellValue("其他");
            case CASE_ROW_DELETED -> deleteCase();
            case TITLE_CHANGED -> form.getRow(0).getCell(0).setCellValue("月报（改）");
            case SHEETS_REORDERED -> workbook.setSheetOrder(Tab.FORM.title(), 2);
            case ROW_HIDDEN -> form.getRow(number.row()).setZeroHeight(true);
        }
    }

    private Slot anyNumber() {
        List<Slot> slots = layout.of(Tab.FORM).stream()
                .filter(slot -> slot.address().startsWith("grid."))
                .toList();
        return slots.get(random.nextInt(slots.size()));
    }

    private int otherRow(Slot number) {
        return layout.of(Tab.FORM).stream()
                .filter(slot -> slot.address().startsWith("grid.") && slot.row() != number.row())
                .map(Slot::row)
                .skip(random.nextInt(20))
                .findFirst()
                .orElseThrow();
    }

    private void swap(XSSFSheet form, int one, int other) {
        int aside = form.getLastRowNum() + 20;
        CellCopyPolicy policy =
                new CellCopyPolicy.Builder().mergedRegions(false).build();
        form.createRow(aside).copyRowFrom(form.getRow(one), policy);
        form.getRow(one).copyRowFrom(form.getRow(other), policy);
        form.getRow(other).copyRowFrom(form.getRow(aside), policy);
        form.removeRow(form.getRow(aside));
    }

    /** The last three plain rows the other way round. */
    private void sort(XSSFSheet form) {
        int last = layout.of(Tab.FORM).stream()
                .filter(slot -> slot.address().startsWith("grid."))
                .mapToInt(Slot::row)
                .max()
                .orElseThrow();
        swap(form, last, last - 2);
    }

    private void pushRight(XSSFRow row, int from) {
        for (int column = row.getLastCellNum() - 1; column >= from; column--) {
            move(row.getCell(column), row.createCell(column + 1));
        }
        row.createCell(from);
    }

    /** Spreadsheets refuse to push cells into joined ones; another program may, and then the last figure gives it away. */
    private void pushDown(XSSFSheet form, Slot from) {
        layout.of(Tab.FORM).stream()
                .filter(slot -> slot.address().startsWith("grid.") && slot.column() == from.column())
                .reduce((first, second) -> second)
                .ifPresent(last -> type(last, BigDecimal.valueOf(7)));
        for (int row = form.getLastRowNum(); row >= from.row(); row--) {
            Row below = form.getRow(row + 1) == null ? form.createRow(row + 1) : form.getRow(row + 1);
            move(form.getRow(row).getCell(from.column()), below.createCell(from.column()));
        }
        form.getRow(from.row()).createCell(from.column());
    }

    private static void move(Cell from, Cell to) {
        if (from != null) {
            ((XSSFCell) to).copyCellFrom(from, new CellCopyPolicy());
        }
    }

    private Cell label(XSSFSheet form) {
        List<Slot> labels = layout.of(Tab.FORM).stream()
                .filter(slot -> slot.role() == Role.STUB || slot.role() == Role.HEAD)
                .toList();
        Slot label = labels.get(random.nextInt(labels.size()));
        return form.getRow(label.row()).getCell(label.column());
    }

    private void deleteCase() {
        if (layout.has(Tab.CASES)) {
            XSSFSheet cases = workbook.getSheet(Tab.CASES.title());
            cases.shiftRows(5, cases.getLastRowNum(), -1);
        }
    }

    private XSSFSheet form() {
        return workbook.getSheet(Tab.FORM.title());
    }

    private XSSFCell cell(Slot slot) {
        return workbook.getSheet(slot.tab().title()).getRow(slot.row()).getCell(slot.column());
    }

    private static String fullWidth(String digits) {
        return digits.chars()
                .mapToObj(digit -> String.valueOf((char) (digit - '0' + '０')))
                .collect(Collectors.joining());
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/document", "messages/table", "messages/reporting");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
