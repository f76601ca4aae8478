package liandong.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks the values of one report against its table (校验): blocks, required fields, then the table's rules. */
final class TableCheck {

    private final ReportTable table;
    private final TableParts parts;
    private final List<Finding> findings = new ArrayList<>();

    TableCheck(ReportTable table, TableParts parts) {
        this.table = table;
        this.parts = parts;
    }

    List<Finding> check(ReportValues values, CheckContext context) {
        if (values.zero()) {
            checkZero(values);
            return findings;
        }
        if (values.isBlank()) {
            findings.add(Finding.error(Finding.WHOLE_REPORT, "empty"));
        }
        checkTexts(values);
        checkBlocks(values);
        parts.rules()
                .forEach(rule -> rule.check(context, name -> number(values, context, name))
                        .ifPresent(findings::add));
        checkTotal(context);
        for (int i = 0; i < values.cases().size(); i++) {
            checkCase(i, values.cases().get(i), context);
        }
        return findings;
    }

    /** Over several periods a closed case may belong to an earlier one: some rules hold for the total only. */
    private void checkTotal(CheckContext context) {
        ReportValues total = context.total();
        if (total == null || context.measure() == Measure.CUMULATIVE) {
            return;
        }
        CheckContext ofTotal = context.ofTotal();
        parts.rules().stream()
                .filter(rule -> rule.measure() == Measure.CUMULATIVE)
                .forEach(rule -> rule.check(ofTotal, name -> number(total, ofTotal, name))
                        .map(Finding::ofTotal)
                        .ifPresent(findings::add));
    }

    private void checkZero(ReportValues values) {
        if (!table.zeroReportAllowed()) {
            findings.add(Finding.error(Finding.WHOLE_REPORT, "zero-not-allowed"));
        }
        boolean figures = values.numbers().values().stream().anyMatch(number -> number.signum() != 0);
        if (figures || !values.cases().isEmpty()) {
            findings.add(Finding.error(Finding.WHOLE_REPORT, "zero-with-figures"));
        }
    }

    private void checkTexts(ReportValues values) {
        parts.texts().stream()
                .filter(text ->
                        text.required() && values.section(text.heading()).isEmpty())
                .forEach(text -> findings.add(
                        text.heading().isEmpty()
                                ? Finding.error(text.address(), "required")
                                : Finding.error(text.address(), "section-missing", text.label())));
    }

    private void checkBlocks(ReportValues values) {
        if (parts.grid() == null) {
            return;
        }
        parts.grid()
                .cells()
                .filter(cell -> values.number(cell.address()).isPresent())
                .forEach(cell -> {
                    if (cell.block() == Block.HARD) {
                        findings.add(Finding.error(cell.address(), "blocked"));
                    } else if (cell.block() == Block.SOFT) {
                        findings.add(Finding.warn(cell.address(), "soft-blocked"));
                    }
                });
    }

    private void checkCase(int index, Map<String, String> row, CheckContext context) {
        String place = "cases." + index + ".";
        for (Field column : parts.caseColumns()) {
            if (column.required() && !row.containsKey(column.code())) {
                findings.add(Finding.error(place + column.code(), "required"));
            }
        }
        for (Rule rule : parts.caseRules()) {
            rule.check(context, name -> caseOperand(row, context, name))
                    .map(found -> new Finding(found.level(), place + found.address(), found.ruleId(), found.message()))
                    .ifPresent(findings::add);
        }
    }

    private static @Nullable BigDecimal number(ReportValues values, CheckContext context, String name) {
        if (name.startsWith("FIGURES.")) {
            return context.figures().get(name.substring("FIGURES.".length()));
        }
        return values.numbers().get((name.contains(".") ? "grid." : "fields.") + name);
    }

    private @Nullable Object caseOperand(Map<String, String> row, CheckContext context, String name) {
        LocalDate known = context.dates().get(name);
        String text = row.get(name);
        if (known != null || text == null) {
            return known;
        }
        boolean date = parts.caseColumns().stream()
                .anyMatch(column -> column.code().equals(name) && column.type() == ValueType.DATE);
        return date ? LocalDate.parse(text) : text;
    }
}
