package liandong.campaign;

import java.util.List;
import liandong.campaign.CampaignPlan.PlanPhase;
import org.springframework.stereotype.Component;

/** Writes down the phases of a plan and what they ask for (阶段登记). */
@Component
class PhaseOpening {

    private final PhaseRows phases;
    private final RequirementRows requirements;

    PhaseOpening(PhaseRows phases, RequirementRows requirements) {
        this.phases = phases;
        this.requirements = requirements;
    }

    void insert(long campaignId, long leadUnitId, List<PlanPhase> planned) {
        for (int position = 0; position < planned.size(); position++) {
            insert(campaignId, leadUnitId, planned.get(position), position);
        }
    }

    long insert(long campaignId, long leadUnitId, PlanPhase phase, int position) {
        long id = phases.insert(campaignId, leadUnitId, phase, position);
        PhaseRequirement.of(phase).forEach(asked -> requirements.insert(id, asked));
        return id;
    }
}
