package liandong.campaign;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading a plan (方案校验结果): the plan, or what is wrong with it.
 *
 * @param plan null exactly when there are problems
 * @param problems what must be put right before the plan can be launched, all of it at once
 * @param remarks what was proposed, guessed or left out, for the preview
 */
public record PlanReading(@Nullable CampaignPlan plan, List<PlanProblem> problems, List<PlanProblem> remarks) {

    /** The plan; only without problems. */
    public CampaignPlan valid() {
        if (plan == null) {
            throw new PlanRefused(problems);
        }
        return plan;
    }
}
