package liandong.campaign;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import liandong.campaign.CampaignPlan.PlanPhase;

/**
 * A new version of the plan of a running campaign (方案变更) beside the one in force.
 *
 * @param participants who takes part by the new version; units that are still to be made are missing
 */
public record PlanRevision(Campaign campaign, CampaignPlan before, CampaignPlan after, List<Participant> participants) {

    Optional<PlanPhase> phaseBefore(String phaseId) {
        return phase(before, phaseId);
    }

    Optional<PlanPhase> phaseAfter(String phaseId) {
        return phase(after, phaseId);
    }

    private static Optional<PlanPhase> phase(CampaignPlan plan, String phaseId) {
        return plan.phases().stream()
                .filter(phase -> phase.id().equals(phaseId))
                .findFirst();
    }

    /** Units that take part by the new version. */
    public Set<Long> unitIds() {
        return participants.stream().map(Participant::unitId).collect(Collectors.toSet());
    }
}
