package liandong.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Evaluates decision tables (决策表). The newest deployed version answers; the same question is worked out once. */
public interface Decisions {

    /**
     * Everything a table with one output collects for these inputs, in the order of its rules.
     *
     * @param decisionKey e.g. {@code reminder-ladder}
     * @param inputs by input variable; plain strings and numbers
     * @throws IllegalStateException when no such table is deployed
     */
    default List<String> collect(String decisionKey, Map<String, Object> inputs) {
        return rows(decisionKey, inputs).stream()
                .flatMap(row -> row.values().stream())
                .toList();
    }

    /** The same for a table with several outputs: each matching rule's, by name of the output. */
    List<Map<String, String>> rows(String decisionKey, Map<String, Object> inputs);

    /**
     * The outputs of the only rule that answers.
     *
     * @throws IllegalStateException when none does, or several do
     */
    default Map<String, String> row(String decisionKey, Map<String, Object> inputs) {
        List<Map<String, String>> rows = rows(decisionKey, inputs);
        if (rows.size() != 1) {
            throw new IllegalStateException(rows.size() + " rules of " + decisionKey + " answer " + inputs);
        }
        return rows.get(0);
    }

    /** A day as tables compare it, for rules that hold from a day or until one: 20210805. */
    static int day(LocalDate day) {
        return day.getYear() * 10_000 + day.getMonthValue() * 100 + day.getDayOfMonth();
    }
}
