package liandong.document.workbook;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import liandong.document.FormWorkbook;
import liandong.table.ReportValues;
import org.jspecify.annotations.Nullable;

/** What stands in the cells already (已填内容), by address: numbers as numbers, everything else as text. */
final class Filled {

    /** What a cell of yes or nothing holds. */
    static final String YES = "是";

    private final Map<String, Object> byAddress = new HashMap<>();

    private Filled(ReportValues values, Map<String, String> reasons) {
        byAddress.putAll(values.asForm());
        byAddress.putAll(values.numbers());
        reasons.forEach((rule, reason) -> byAddress.put("reason." + rule, reason));
        if (values.zero()) {
            byAddress.put(FormPlan.ZERO, YES);
        }
    }

    static Filled of(FormWorkbook order) {
        return new Filled(order.values(), order.reasons());
    }

    static Filled of(ReportValues values) {
        return new Filled(values, Map.of());
    }

    @Nullable
    Object at(String address) {
        return byAddress.get(address);
    }

    boolean has(String address) {
        return byAddress.containsKey(address);
    }

    /** How many typical cases there are. */
    int cases() {
        return byAddress.keySet().stream()
                .filter(address -> address.startsWith("cases."))
                .mapToInt(address -> 1 + Integer.parseInt(address.split("\\.", 3)[1]))
                .max()
                .orElse(0);
    }

    /** As it is shown, to measure it. */
    String words(String address) {
        Object found = byAddress.get(address);
        return found instanceof BigDecimal number ? number.toPlainString() : found == null ? "" : found.toString();
    }
}
