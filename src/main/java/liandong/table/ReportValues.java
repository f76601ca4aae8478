package liandong.table;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The values of one report (报表数据): one compact document, no row per cell. What is blank is absent; blank is not 0.
 *
 * @param numbers by address, {@code grid.ROW.COLUMN} and {@code fields.CODE}; exact
 * @param cases typical cases, each by column code
 * @param zero the unit states that it has nothing to report (零报告)
 */
public record ReportValues(
        SortedMap<String, BigDecimal> numbers, String narrative, List<Map<String, String>> cases, boolean zero) {

    public static final ReportValues EMPTY = new ReportValues(new TreeMap<>(), "", List.of(), false);

    public static final ReportValues ZERO = new ReportValues(new TreeMap<>(), "", List.of(), true);

    public ReportValues {
        numbers = Collections.unmodifiableSortedMap(new TreeMap<>(numbers));
        cases = cases.stream()
                .map(row -> Collections.unmodifiableMap(new LinkedHashMap<>(row)))
                .toList();
    }

    public Optional<BigDecimal> number(String address) {
        return Optional.ofNullable(numbers.get(address));
    }

    public boolean isBlank() {
        return numbers.isEmpty() && narrative.isBlank() && cases.isEmpty() && !zero;
    }

    public String toJson() {
        return ValueDocument.write(this);
    }

    /** @throws IllegalArgumentException if the text is no value document */
    public static ReportValues fromJson(String json) {
        return ValueDocument.read(json);
    }

    /** As the form fields would hold them, by address. */
    public Map<String, String> asForm() {
        Map<String, String> form = new LinkedHashMap<>();
        numbers.forEach((address, number) -> form.put(address, number.toPlainString()));
        form.put(TextPart.ADDRESS, narrative);
        for (int i = 0; i < cases.size(); i++) {
            for (Map.Entry<String, String> entry : cases.get(i).entrySet()) {
                form.put("cases." + i + "." + entry.getKey(), entry.getValue());
            }
        }
        return form;
    }
}
