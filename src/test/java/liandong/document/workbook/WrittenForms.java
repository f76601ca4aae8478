package liandong.document.workbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import liandong.document.FormWorkbook;
import liandong.document.FormWorkbook.Earlier;
import liandong.document.WorkbookToken;
import liandong.document.WrittenWorkbook;
import liandong.table.Block;
import liandong.table.Measure;
import liandong.table.ReportTable;
import liandong.table.ReportValues;
import liandong.table.ValueType;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Workbooks written for tests, with a different figure in every cell. */
final class WrittenForms {

    static final String TOKEN = "signed";

    private WrittenForms() {}

    static WrittenWorkbook blank(ReportTable table, Set<String> own) {
        return write(order(table, ReportValues.EMPTY, null, own));
    }

    static WrittenWorkbook filled(ReportTable table, ReportValues values) {
        return write(order(table, values, new Earlier("2021年7月", values), table.ownColumns("")));
    }

    static FormWorkbook order(ReportTable table, ReportValues values, Earlier before, Set<String> own) {
        WorkbookToken token = new WorkbookToken(1, 2, 3, 4, table.id(), "v", 0, 1, "copy");
        return new FormWorkbook(
                table, Measure.PERIOD, table.title(), "市邮政管理局", "2021年8月", values, Map.of(), before, own, token);
    }

    static byte[] bytes(FormWorkbook order) {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/document");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        try {
            return new PoiWorkbookFormat(messages).write(order, TOKEN);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static WrittenWorkbook write(FormWorkbook order) {
        return WrittenWorkbook.of(bytes(order));
    }

    /** A figure of its own for every cell that is not blocked, words for every text, two typical cases. */
    static ReportValues values(ReportTable table) {
        SortedMap<String, BigDecimal> numbers = new TreeMap<>();
        table.grid()
                .ifPresent(grid -> grid.rows()
                        .forEach(row -> row.cells().stream()
                                .filter(cell -> cell.block() == Block.NONE)
                                .forEach(cell -> numbers.put(
                                        cell.address(),
                                        BigDecimal.valueOf(100L + numbers.size(), row.scale() > 0 ? 2 : 0)))));
        table.fields().forEach(field -> numbers.put(field.address(), BigDecimal.valueOf(1000L + numbers.size())));
        Map<String, String> texts = new LinkedHashMap<>();
        table.texts().forEach(text -> texts.put(text.heading(), "=1+1 是文字\n第二段 " + text.label()));
        List<Map<String, String>> cases = new ArrayList<>();
        for (int i = 0; i < 2 && !table.caseColumns().isEmpty(); i++) {
            Map<String, String> one = new LinkedHashMap<>();
            for (var column : table.caseColumns()) {
                one.put(
                        column.code(),
                        column.type() == ValueType.DATE ? "2021-08-1" + i : column.label() + " " + (i + 1));
            }
            cases.add(one);
        }
        return new ReportValues(numbers, texts, cases, false);
    }
}
