package liandong.engine;

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
}
