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
 * @param sections texts by heading; the narrative without a heading under the empty one
 * @param cases typical cases, each by column code
 * @param zero the unit states that it has nothing to report (零报告)
 */
public record ReportValues(
        SortedMap<String, BigDecimal> numbers,
        Map<String, String> sections,
        List<Map<String, String>> cases,
        boolean zero) {

    public static final ReportValues EMPTY = new ReportValues(new TreeMap<>(), Map.of(), List.of(), false);

    public static final ReportValues ZERO = new ReportValues(new TreeMap<>(), Map.of(), List.of(), true);

    public ReportValues {
        numbers = Collections.unmodifiableSortedMap(new TreeMap<>(numbers));
        Map<String, String> written = new LinkedHashMap<>(sections);
        written.values().removeIf(String::isBlank);
        sections = Collections.unmodifiableMap(written);
        cases = cases.stream()
                .map(row -> Collections.unmodifiableMap(new LinkedHashMap<>(row)))
                .toList();
    }

    /** One narrative without a heading. */
    public ReportValues(
            SortedMap<String, BigDecimal> numbers, String narrative, List<Map<String, String>> cases, boolean zero) {
        this(numbers, Map.of("", narrative), cases, zero);
    }

    /** What was written under no heading; empty when nothing was. */
    public String narrative() {
        return section("");
    }

    /** What was written under a heading; empty when nothing was. */
    public String section(String heading) {
        return sections.getOrDefault(heading, "");
    }

    public Optional<BigDecimal> number(String address) {
        return Optional.ofNullable(numbers.get(address));
    }

    public boolean isBlank() {
        return numbers.isEmpty() && sections.isEmpty() && cases.isEmpty() && !zero;
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
        sections.forEach(
                (heading, text) -> form.put(heading.isEmpty() ? TextPart.NARRATIVE : TextPart.SECTION + heading, text));
        for (int i = 0; i < cases.size(); i++) {
            for (Map.Entry<String, String> entry : cases.get(i).entrySet()) {
                form.put("cases." + i + "." + entry.getKey(), entry.getValue());
            }
        }
        return form;
    }
}
