package liandong.reporting.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import liandong.reporting.ReportDraft;
import liandong.reporting.TypedReport;
import liandong.shared.PlainText;
import liandong.shared.Problem;
import liandong.table.Entry;
import liandong.table.ReportTable;
import liandong.table.ReportValues;

/**
 * What a liaison typed into the page of a report (填报表单), by address: {@code grid.CASES.AD}, {@code fields.VEHICLES},
 * {@code narrative}, {@code cases.0.FACTS}, {@code reason.V03}. Kept as typed, so that it can be shown again.
 */
record ReportForm(Map<String, String> typed) implements TypedReport {

    static final String REASON = "reason.";
    private static final Pattern CASE = Pattern.compile("cases\\.(\\d{1,3})\\.(.+)");
    private static final int REASON_LENGTH = 500;

    ReportForm {
        typed = Map.copyOf(typed);
    }

    static ReportForm of(Map<String, String> parameters) {
        return new ReportForm(withoutEmptyCases(parameters));
    }

    /** The form as it would look with this draft typed in. */
    static ReportForm of(ReportDraft draft) {
        Map<String, String> typed = new LinkedHashMap<>(draft.values().asForm());
        draft.warnReasons().forEach((rule, reason) -> typed.put(REASON + rule, reason));
        return new ReportForm(typed);
    }

    /** The version the person saw; whatever is no number was seen by nobody. */
    int version() {
        String version = typed.getOrDefault("version", "");
        return version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1;
    }

    boolean throughHead() {
        return typed.containsKey("throughHead");
    }

    /** Reasons that are longer than is kept. */
    List<Problem> longReasons() {
        return typed.entrySet().stream()
                .filter(field -> field.getKey().startsWith(REASON)
                        && field.getValue().strip().length() > REASON_LENGTH)
                .map(field -> Problem.of(
                        field.getKey(),
                        "shared.text.too-long",
                        REASON_LENGTH,
                        field.getValue().strip().length()))
                .toList();
    }

    @Override
    public Entry read(ReportTable table) {
        return table.parse(typed);
    }

    /**
     * With the reasons for warnings; never a zero report, which is an act of its own.
     *
     * @throws liandong.shared.Refused when a reason is too long
     */
    @Override
    public ReportDraft draft(ReportValues read) {
        Map<String, String> reasons = new LinkedHashMap<>();
        typed.forEach((name, reason) -> {
            if (name.startsWith(REASON) && !reason.isBlank()) {
                PlainText.check(reason.strip(), REASON_LENGTH);
                reasons.put(name.substring(REASON.length()), reason.strip());
            }
        });
        return new ReportDraft(new ReportValues(read.numbers(), read.sections(), read.cases(), false), reasons);
    }

    /** With these in the place of what was typed there. */
    ReportForm with(Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(typed);
        all.putAll(more);
        return new ReportForm(all);
    }

    int cases() {
        return (int) typed.keySet().stream()
                .map(CASE::matcher)
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1))
                .distinct()
                .count();
    }

    /** With one more case, unless the very same is there already. */
    ReportForm withCase(Map<String, String> fields) {
        int number = cases();
        for (int i = 0; i < number; i++) {
            String place = "cases." + i + ".";
            if (fields.entrySet().stream()
                    .allMatch(field -> field.getValue().equals(typed.getOrDefault(place + field.getKey(), "")))) {
                return this;
            }
        }
        Map<String, String> added = new LinkedHashMap<>();
        fields.forEach((column, value) -> added.put("cases." + number + "." + column, value));
        return with(added);
    }

    /** Without the case of that number; the others move up. */
    ReportForm withoutCase(String number) {
        Map<String, String> kept = new LinkedHashMap<>(typed);
        kept.keySet().removeIf(name -> name.startsWith("cases." + number + "."));
        return of(kept);
    }

    /** An empty case is no case; the others move up, so that findings and fields keep the same number. */
    private static Map<String, String> withoutEmptyCases(Map<String, String> parameters) {
        Map<String, String> kept = new LinkedHashMap<>();
        TreeMap<Integer, Map<String, String>> cases = new TreeMap<>();
        parameters.forEach((name, typed) -> {
            Matcher matcher = CASE.matcher(name);
            if (!matcher.matches()) {
                kept.put(name, typed);
            } else {
                cases.computeIfAbsent(Integer.valueOf(matcher.group(1)), key -> new LinkedHashMap<>())
                        .put(matcher.group(2), typed);
            }
        });
        int number = 0;
        for (Map<String, String> one : cases.values()) {
            if (one.values().stream().anyMatch(typed -> !typed.isBlank())) {
                String prefix = "cases." + number++ + ".";
                one.forEach((column, typed) -> kept.put(prefix + column, typed));
            }
        }
        return kept;
    }
}
