package liandong.campaign;

import java.util.List;
import java.util.stream.Stream;
import liandong.campaign.CampaignPlan.PlanPhase;
import org.jspecify.annotations.Nullable;

/**
 * One thing a phase asks for (阶段要求): of all but the lead when {@code planUnitId} is null, else of the unit that answers
 * for it by the responsibility ledger.
 */
record PhaseRequirement(
        @Nullable String planUnitId,
        String text,
        @Nullable String dutyKind,
        @Nullable String part) {

    static List<PhaseRequirement> of(PlanPhase phase) {
        return Stream.concat(
                        phase.requires().stream().map(text -> new PhaseRequirement(null, text, null, null)),
                        phase.duties().stream()
                                .map(duty -> new PhaseRequirement(
                                        duty.planUnitId(), duty.title(), duty.kind(), duty.part())))
                .toList();
    }

    /** Whether it asks the same of the same unit, though perhaps together with others now. */
    boolean asksTheSameAs(PhaseRequirement other) {
        return text.equals(other.text)
                && (planUnitId == null ? other.planUnitId == null : planUnitId.equals(other.planUnitId));
    }

    boolean asks(Participant participant) {
        return planUnitId == null ? !participant.role().equals("LEAD") : planUnitId.equals(participant.planUnitId());
    }
}
