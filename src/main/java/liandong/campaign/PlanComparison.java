package liandong.campaign;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a new version of the plan would change (方案比对), or why it cannot be taken.
 *
 * @param days days that move, told beside the other differences
 */
public record PlanComparison(List<PlanDifference> differences, List<MovedDay> days, List<PlanProblem> problems) {

    public static final PlanComparison NONE = new PlanComparison(List.of(), List.of(), List.of());

    public static PlanComparison of(PlanDifference difference) {
        return new PlanComparison(List.of(difference), List.of(), List.of());
    }

    static PlanComparison refused(PlanProblem problem) {
        return new PlanComparison(List.of(), List.of(), List.of(problem));
    }

    PlanComparison and(PlanComparison other) {
        return new PlanComparison(
                joined(differences, other.differences), joined(days, other.days), joined(problems, other.problems));
    }

    /** A day that moves concerns only who still takes part. */
    PlanComparison daysOf(Set<Long> unitIds) {
        return new PlanComparison(
                differences, days.stream().map(day -> day.of(unitIds)).toList(), problems);
    }

    public boolean isEmpty() {
        return differences.isEmpty() && days.isEmpty() && problems.isEmpty();
    }

    private static <T> List<T> joined(List<T> some, List<T> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
