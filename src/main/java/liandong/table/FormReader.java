package liandong.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Reads a filled form by the table's own addresses (录入读取); whatever else was sent is left aside. */
final class FormReader {

    static final String ZERO = "zero";
    private static final int MAX_CASES = 200;
    private static final Pattern CASE_INDEX = Pattern.compile("cases\\.(\\d{1,3})\\..*");

    private final ReportTable table;
    private final SortedMap<String, BigDecimal> numbers = new TreeMap<>();
    private final List<Finding> findings = new ArrayList<>();

    FormReader(ReportTable table) {
        this.table = table;
    }

    Entry read(Map<String, String> form) {
        table.grid()
                .ifPresent(grid -> grid.rows()
                        .forEach(row -> row.cells()
                                .forEach(cell -> readNumber(form, cell.address(), row.type(), row.scale()))));
        table.fields().forEach(field -> readNumber(form, field.address(), field.type(), field.scale()));
        Map<String, String> sections = new LinkedHashMap<>();
        table.texts(form)
                .forEach(part -> sections.put(part.heading(), readText(form, part.address(), part.maxLength())));
        List<Map<String, String>> cases = readCases(form);
        boolean zero = "true".equals(form.get(ZERO));
        return new Entry(new ReportValues(numbers, sections, cases, zero), findings);
    }

    private void readNumber(Map<String, String> form, String address, ValueType type, int scale) {
        TypedNumber typed = TypedNumber.read(form.getOrDefault(address, ""), type, scale);
        if (!typed.problem().isEmpty()) {
            findings.add(Finding.error(address, typed.problem(), scale));
        } else {
            typed.number().ifPresent(number -> numbers.put(address, number));
        }
    }

    private String readText(Map<String, String> form, String address, int maxLength) {
        String text = TypedText.clean(form.getOrDefault(address, ""));
        if (text.codePointCount(0, text.length()) > maxLength) {
            findings.add(Finding.error(address, "too-long", maxLength));
        }
        return text;
    }

    private List<Map<String, String>> readCases(Map<String, String> form) {
        TreeSet<Integer> indexes = new TreeSet<>();
        form.keySet().forEach(key -> {
            var matcher = CASE_INDEX.matcher(key);
            if (matcher.matches()) {
                indexes.add(Integer.valueOf(matcher.group(1)));
            }
        });
        List<Map<String, String>> cases = new ArrayList<>();
        for (int index : table.caseColumns().isEmpty() ? new TreeSet<Integer>() : indexes) {
            Map<String, String> row = readCase(form, index);
            if (index < MAX_CASES && !row.isEmpty()) {
                cases.add(row);
            }
        }
        return cases;
    }

    private Map<String, String> readCase(Map<String, String> form, int index) {
        Map<String, String> row = new LinkedHashMap<>();
        for (Field column : table.caseColumns()) {
            String address = "cases." + index + "." + column.code();
            String text = readText(form, address, column.maxLength());
            if (column.type() == ValueType.DATE && !text.isBlank()) {
                text = TypedText.date(text).map(Object::toString).orElseGet(() -> {
                    findings.add(Finding.error(address, "not-a-date"));
                    return "";
                });
            }
            if (!text.isBlank()) {
                row.put(column.code(), text);
            }
        }
        return row;
    }
}
