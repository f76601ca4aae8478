package liandong.campaign;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the reader found on its way through a plan (校验记录). After a hundred problems it tells no more. */
final class PlanNotes {

    private static final int MOST = 100;

    private final List<PlanProblem> problems = new ArrayList<>();
    private final Set<String> refused = new HashSet<>();
    private final List<PlanProblem> remarks = new ArrayList<>();
    private boolean more;

    void problem(PlanField field, String key, Object... arguments) {
        add(field.problem(key, arguments));
    }

    /** A name that stands for nothing, with the names that are closest to it. */
    void unknown(PlanField field, String key, Collection<String> known) {
        if (problems.size() < MOST) {
            problem(field, key, PlanText.shortened(field.text()), PlanText.nearest(field.text(), known));
        } else {
            more = true;
        }
    }

    void problems(List<PlanProblem> found) {
        found.forEach(this::add);
    }

    /** A field that was refused before needs no second complaint. */
    private void add(PlanProblem problem) {
        if (problems.size() >= MOST) {
            more = true;
        } else if (refused.add(problem.path()) || problem.path().isEmpty()) {
            problems.add(problem);
        }
    }

    void remark(PlanField field, String key, Object... arguments) {
        remarks.add(field.remark(key, arguments));
    }

    /** In the order of the file. */
    List<PlanProblem> problems() {
        List<PlanProblem> sorted = new ArrayList<>(problems);
        sorted.sort(Comparator.comparingInt(PlanProblem::line));
        if (more) {
            sorted.add(new PlanProblem(0, "", "campaign.plan.problem.more", List.of(MOST)));
        }
        return List.copyOf(sorted);
    }

    List<PlanProblem> remarks() {
        return List.copyOf(remarks);
    }
}
