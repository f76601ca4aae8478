package liandong.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import liandong.engine.FeelRule;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;

/**
 * One check of a table, macros expanded (校验规则).
 *
 * @param address of the place to show it at
 * @param measure null when it holds for periods and totals alike
 * @param expression in FEEL, what {@code feel} was parsed from
 * @param lists operands that are lists, with the names of their cells; blank cells are left out, but not all may be blank
 */
public record Rule(
        String id,
        Finding.Level level,
        String address,
        @Nullable Measure measure,
        String expression,
        FeelRule feel,
        Map<String, List<String>> lists,
        MessageSourceResolvable message) {

    /** Whether it is asked of values of this kind. */
    boolean holdsFor(Measure asked) {
        return measure == null || measure == asked;
    }

    /** A finding when the rule is broken; a blank or unknown operand skips the rule. */
    Optional<Finding> check(CheckContext context, Function<String, @Nullable Object> operand) {
        if (!holdsFor(context.measure())) {
            return Optional.empty();
        }
        Map<String, Object> operands = new HashMap<>();
        for (String name : feel.names()) {
            Object found = lists.containsKey(name) ? filled(lists.get(name), operand) : operand.apply(name);
            if (found == null) {
                return Optional.empty();
            }
            operands.put(name, found);
        }
        if (feel.holds(operands)) {
            return Optional.empty();
        }
        return Optional.of(new Finding(level, address, id, message));
    }

    private static @Nullable Object filled(List<String> names, Function<String, @Nullable Object> operand) {
        List<Object> found = new ArrayList<>();
        for (String name : names) {
            Object one = operand.apply(name);
            if (one != null) {
                found.add(one);
            }
        }
        return found.isEmpty() ? null : found;
    }
}
