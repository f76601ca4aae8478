package liandong.campaign;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a new version of the plan changes (方案差异), in plain words.
 *
 * @param before null for what is new, {@code after} null for what falls away
 * @param unitIds whom it concerns and who are told
 */
public record PlanDifference(
        String group,
        String what,
        @Nullable String before,
        @Nullable String after,
        Set<Long> unitIds) {

    static PlanDifference of(String group, MovedDay day) {
        return new PlanDifference(
                group, day.name(), day.before().toString(), day.after().toString(), day.unitIds());
    }
}
