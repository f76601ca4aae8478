package liandong.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import liandong.reporting.ReportDraft;
import liandong.reporting.TypedReport;
import liandong.shared.PlainText;
import liandong.table.Entry;
import liandong.table.Field;
import liandong.table.Finding;
import liandong.table.GridCell;
import liandong.table.ReportTable;
import liandong.table.ReportValues;
import liandong.table.TextPart;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/**
 * A report as a unit's system sends it (接口报送内容).
 *
 * @param version of the obligation that the system has read; somebody else's change since then is a conflict
 * @param values numbers by address, {@code grid.CASES.AD} or {@code fields.VEHICLES}
 * @param texts by address, {@code narrative} or {@code text.取得的成效}
 * @param cases typical cases by column code
 * @param reasons why a warning is right all the same, by rule
 * @param zero the unit states that it has nothing to report
 * @param throughHead the unit's own head looks at it first
 */
public record Submission(
        int version,
        Map<String, JsonNode> values,
        Map<String, String> texts,
        List<Map<String, String>> cases,
        Map<String, String> reasons,
        boolean zero,
        boolean throughHead)
        implements TypedReport {

    private static final int LONGEST_REASON = 500;
    private static final int MOST_CASES = 200;
    private static final int MOST_UNKNOWN = 200;
    private static final int LONGEST_ADDRESS = 100;
    private static final int MOST_DIGITS = 60;
    private static final String RULE = "[\\p{L}\\p{N}._-]{1,60}";

    /** What the system leaves out is blank. */
    public Submission(
            int version,
            @Nullable Map<String, JsonNode> values,
            @Nullable Map<String, String> texts,
            @Nullable List<Map<String, String>> cases,
            @Nullable Map<String, String> reasons,
            boolean zero,
            boolean throughHead) {
        this.version = version;
        this.values = values == null ? Map.of() : values;
        this.texts = written(texts);
        this.cases = cases == null
                ? List.of()
                : cases.stream().map(Submission::written).toList();
        this.reasons = written(reasons);
        this.zero = zero;
        this.throughHead = throughHead;
    }

    private static Map<String, String> written(@Nullable Map<String, String> texts) {
        Map<String, String> written = new LinkedHashMap<>(texts == null ? Map.of() : texts);
        written.values().removeIf(text -> text == null || text.isBlank());
        return written;
    }

    /** Unlike a page, a system is told of every address that the table does not know. */
    @Override
    public Entry read(ReportTable table) {
        Map<String, String> typed = typed();
        List<Finding> findings = new ArrayList<>();
        if (cases.size() > MOST_CASES) {
            findings.add(wrong("cases", "too-many-cases", MOST_CASES));
        }
        Set<String> known = known(table);
        typed.keySet().stream()
                .filter(address -> !known.contains(address))
                .limit(MOST_UNKNOWN)
                .forEach(address -> findings.add(wrong(shown(address), "unknown-address")));
        typed.keySet().retainAll(known);
        typed.forEach((address, text) -> checkText(address, text, findings));
        reasons.forEach((rule, reason) -> checkReason(rule, reason, findings));
        typed.put("zero", String.valueOf(zero));
        Entry entry = table.parse(typed);
        findings.addAll(entry.findings());
        return new Entry(entry.values(), findings);
    }

    private static void checkReason(String rule, String reason, List<Finding> findings) {
        if (!rule.matches(RULE)) {
            findings.add(wrong("reasons", "unknown-rule"));
        } else if (reason.strip().length() > LONGEST_REASON) {
            findings.add(Finding.error("reasons." + rule, "too-long", LONGEST_REASON));
        } else {
            checkText("reasons." + rule, reason, findings);
        }
    }

    private static void checkText(String address, String text, List<Finding> findings) {
        PlainText.oddCharacter(text).ifPresent(odd -> findings.add(wrong(address, "odd-character", odd)));
    }

    private static String shown(String address) {
        return PlainText.visible(PlainText.shortened(address, LONGEST_ADDRESS));
    }

    @Override
    public ReportDraft draft(ReportValues read) {
        return new ReportDraft(
                read,
                reasons.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, reason -> reason.getValue().strip())));
    }

    private Map<String, String> typed() {
        Map<String, String> typed = new LinkedHashMap<>();
        values.forEach((address, value) -> typed.put(address, typed(value)));
        typed.putAll(texts);
        for (int i = 0; i < cases.size(); i++) {
            String place = "cases." + i + ".";
            cases.get(i).forEach((column, text) -> typed.put(place + column, text));
        }
        return typed;
    }

    /** A number is written out unless it is absurdly long, which the table refuses at its place. */
    private static String typed(JsonNode value) {
        if (value.isNumber()) {
            BigDecimal number = value.decimalValue();
            boolean writable = number.precision() <= MOST_DIGITS && Math.abs((long) number.scale()) <= MOST_DIGITS;
            return writable ? number.toPlainString() : "9".repeat(MOST_DIGITS + 1);
        }
        return value.isNull()
                ? ""
                : value.isTextual() ? value.asText() : value.getNodeType().name();
    }

    private Set<String> known(ReportTable table) {
        Stream<String> grid =
                table.grid().stream().flatMap(found -> found.cells()).map(GridCell::address);
        Stream<String> single = Stream.concat(
                table.fields().stream().map(Field::address),
                table.texts().stream().map(TextPart::address));
        Set<String> known = Stream.concat(grid, single).collect(Collectors.toSet());
        for (int i = 0; i < cases.size(); i++) {
            String place = "cases." + i + ".";
            table.caseColumns().forEach(column -> known.add(place + column.code()));
        }
        return known;
    }

    private static Finding wrong(String address, String rule, Object... arguments) {
        return new Finding(
                Finding.Level.ERROR,
                address,
                rule,
                new DefaultMessageSourceResolvable(new String[] {"api.finding." + rule}, arguments));
    }
}
