package liandong.campaign;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import liandong.audit.AuditLog;
import liandong.campaign.Checklist.Answer;
import liandong.organization.Access;
import liandong.organization.Capability;
import liandong.organization.Viewer;
import liandong.shared.BusinessTime;
import liandong.shared.PlainText;
import liandong.shared.Refused;
import liandong.worklist.Worklist;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What units do about their checklists (办理阶段清单). */
@Service
@Transactional
public class Checklists {

    static final String SOURCE = "phase-checklist";
    private static final Set<String> ANSWERS = Set.of("OPEN", "DONE", "NOT_CONCERNED");

    private final ChecklistRows rows;
    private final PhaseRows phases;
    private final Worklist worklist;
    private final CampaignEvents timeline;
    private final AuditLog audit;
    private final BusinessTime time;

    Checklists(
            ChecklistRows rows,
            PhaseRows phases,
            Worklist worklist,
            CampaignEvents timeline,
            AuditLog audit,
            BusinessTime time) {
        this.rows = rows;
        this.phases = phases;
        this.worklist = worklist;
        this.timeline = timeline;
        this.audit = audit;
        this.time = time;
    }

    /** Those checklists of a phase that the viewer may see: its own units', or all of them for the lead. */
    @Transactional(readOnly = true)
    public List<Checklist> visible(Viewer viewer, long phaseId) {
        return rows.ofPhase(phaseId).stream()
                .filter(checklist -> Access.canSee(viewer, checklist))
                .toList();
    }

    /**
     * Ticks requirements. When every requirement is answered the checklist is done. Saying once more what a colleague
     * has said just now changes nothing.
     *
     * @return whether it is done now
     * @throws Refused when the phase is closed, the checklist done already or an answer unknown
     */
    public boolean answer(Viewer viewer, long checklistId, List<Answer> answers) {
        Access.visible(viewer, rows.find(checklistId));
        rows.hold(checklistId);
        Checklist checklist = rows.find(checklistId).orElseThrow();
        if (checklist.isDoneWith(answers) && viewer.mayAct(checklist.ownerUnitId(), Capability.LIAISON)) {
            return true;
        }
        Phase phase = phases.find(checklist.phaseId()).orElseThrow();
        guard(viewer, checklist, phase, answers);
        answers.forEach(answer -> rows.answer(checklistId, answer, viewer.displayName(), time.now()));
        audit.record(
                "checklist-answered",
                "phase-checklist:" + checklistId,
                checklist.ownerUnitId(),
                answers.stream()
                        .map(one -> one.requirementId() + "=" + one.answer())
                        .collect(Collectors.joining(" ")));
        Optional<Checklist> now = rows.find(checklistId);
        boolean complete = now.isPresent() && now.get().items().stream().allMatch(Checklist.Item::isTicked);
        if (complete && rows.finish(checklistId, time.now())) {
            worklist.done(SOURCE, checklistId);
            timeline.add(phase.campaignId(), checklist.ownerUnitId(), "campaign.event.checklist-done", phase.name());
            audit.record("checklist-done", "phase-checklist:" + checklistId, checklist.ownerUnitId(), phase.name());
        }
        return complete;
    }

    private static void guard(Viewer viewer, Checklist checklist, Phase phase, List<Answer> answers) {
        if (!viewer.mayAct(checklist.ownerUnitId(), Capability.LIAISON)) {
            throw new Refused("campaign.checklist.not-yours", checklist.unitName());
        }
        if (!checklist.isOpen() || !phase.isUnderWay()) {
            throw new Refused("campaign.checklist.not-open");
        }
        List<Long> known = checklist.requirementIds();
        for (Answer answer : answers) {
            if (!known.contains(answer.requirementId()) || !ANSWERS.contains(answer.answer())) {
                throw new Refused("campaign.checklist.unknown-answer", answer.answer());
            }
            PlainText.note(answer.note());
        }
    }
}
