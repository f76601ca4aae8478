package liandong.campaign;

import java.util.ArrayList;
import java.util.List;

/** What the reader found on its way through a plan (校验记录). */
final class PlanNotes {

    private final List<PlanProblem> problems = new ArrayList<>();
    private final List<PlanProblem> remarks = new ArrayList<>();

    void problem(PlanField field, String key, Object... arguments) {
        problems.add(field.problem(key, arguments));
    }

    void problems(List<PlanProblem> found) {
        problems.addAll(found);
    }

    void remark(PlanField field, String key, Object... arguments) {
        remarks.add(field.remark(key, arguments));
    }

    /** In the order of the file. A field that the schema refused needs no second complaint. */
    List<PlanProblem> problems() {
        List<String> seen = new ArrayList<>();
        return problems.stream()
                .filter(problem -> {
                    boolean first = problem.path().isEmpty() || !seen.contains(problem.path());
                    seen.add(problem.path());
                    return first;
                })
                .sorted(java.util.Comparator.comparingInt(PlanProblem::line))
                .toList();
    }

    List<PlanProblem> remarks() {
        return List.copyOf(remarks);
    }
}
