package liandong.campaign;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import liandong.audit.AuditLog;
import liandong.campaign.CampaignPlan.PlanPhase;
import liandong.shared.BusinessTime;
import liandong.shared.Conflict;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes over what a new version of the plan changes in the phases (阶段变更). */
@Component
class PhaseRevising {

    private final PhaseRows phases;
    private final PhaseOpening opening;
    private final RequirementRows requirements;
    private final ChecklistRevision checklists;
    private final AuditLog audit;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    PhaseRevising(
            PhaseRows phases,
            PhaseOpening opening,
            RequirementRows requirements,
            ChecklistRevision checklists,
            AuditLog audit,
            BusinessTime time,
            ApplicationEventPublisher events) {
        this.phases = phases;
        this.opening = opening;
        this.requirements = requirements;
        this.checklists = checklists;
        this.audit = audit;
        this.time = time;
        this.events = events;
    }

    void revise(PlanRevision revision, PlanChange change) {
        Map<String, Phase> rows = phases.ofCampaign(change.campaignId()).stream()
                .collect(Collectors.toMap(Phase::planPhaseId, Function.identity()));
        List<PlanPhase> after = revision.after().phases();
        for (int position = 0; position < after.size(); position++) {
            PlanPhase phase = after.get(position);
            if (revision.phaseBefore(phase.id()).isEmpty()) {
                add(revision.campaign(), phase, position, change.reason());
            } else {
                phases.describe(row(rows, phase).id(), phase.name(), position);
            }
        }
        for (PlanPhase before : revision.before().phases()) {
            revision.phaseAfter(before.id())
                    .ifPresentOrElse(
                            same -> ask(row(rows, before), before, same),
                            () -> withdraw(row(rows, before), change.reason()));
        }
        phases.ofCampaign(change.campaignId()).stream()
                .filter(Phase::isUnderWay)
                .forEach(phase -> checklists.follow(phase, revision.unitIds(), change.reason()));
    }

    private void add(Campaign campaign, PlanPhase phase, int position, String reason) {
        long id = opening.insert(campaign.id(), campaign.leadUnit(), phase, position);
        audit.record("phase-added", "phase:" + id, campaign.leadUnit(), phase.name() + ": " + reason);
        events.publishEvent(new PhaseAdded(campaign.id(), id));
    }

    private void withdraw(Phase row, String reason) {
        if (!phases.withdraw(row.id(), time.now())) {
            throw new Conflict("campaign.version.changed");
        }
        audit.record("phase-withdrawn", "phase:" + row.id(), row.leadUnit(), row.name() + ": " + reason);
        events.publishEvent(new PhaseWithdrawn(row.campaignId(), row.id()));
    }

    private void ask(Phase row, PlanPhase before, PlanPhase after) {
        if (!PhaseRevisions.takesRequirements(row)) {
            return;
        }
        PhaseRevisions.added(before, after).forEach(gone -> requirements.withdraw(row.id(), gone, time.now()));
        PhaseRequirement.of(after).forEach(asked -> {
            if (!requirements.restore(row.id(), asked)) {
                requirements.insert(row.id(), asked);
            }
        });
    }

    private static Phase row(Map<String, Phase> rows, PlanPhase phase) {
        return Objects.requireNonNull(rows.get(phase.id()));
    }
}
