package liandong.campaign;

import java.util.List;
import liandong.shared.Refused;

/** A plan with problems cannot be launched (方案未通过校验). */
public class PlanRefused extends Refused {

    private final transient List<PlanProblem> problems;

    PlanRefused(List<PlanProblem> problems) {
        super("campaign.plan.refused", problems.size());
        this.problems = List.copyOf(problems);
    }

    public List<PlanProblem> problems() {
        return problems;
    }
}
