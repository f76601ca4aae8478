package liandong.campaign;

import java.util.Set;
import liandong.audit.AuditLog;
import liandong.shared.BusinessTime;
import liandong.worklist.Worklist;
import org.springframework.stereotype.Component;

/**
 * Makes the checklists of a phase under way follow a new version of the plan (清单随方案调整): asks for what was added, ends
 * what nobody is asked for any more. What was ticked stays ticked and is not asked again.
 */
@Component
class ChecklistRevision {

    private final ChecklistRows rows;
    private final ChecklistWork work;
    private final PhaseCourse course;
    private final Worklist worklist;
    private final AuditLog audit;
    private final BusinessTime time;

    ChecklistRevision(
            ChecklistRows rows,
            ChecklistWork work,
            PhaseCourse course,
            Worklist worklist,
            AuditLog audit,
            BusinessTime time) {
        this.rows = rows;
        this.work = work;
        this.course = course;
        this.worklist = worklist;
        this.audit = audit;
        this.time = time;
    }

    void follow(Phase phase, Set<Long> participants, String reason) {
        for (Checklist checklist : rows.ofPhase(phase.id())) {
            rows.hold(checklist.id());
            Checklist now = rows.find(checklist.id()).orElseThrow();
            boolean asked = participants.contains(now.ownerUnitId());
            boolean missing = now.items().stream().anyMatch(item -> !item.isTicked());
            if (now.isOpen() && (!asked || now.items().isEmpty())) {
                withdraw(now, reason);
            } else if (now.isOpen() && !missing) {
                finish(now, reason);
            } else if (!now.isOpen() && asked && missing) {
                reopen(phase, now, reason);
            }
        }
        while (course.openChecklist(phase.id())) {
            continue;
        }
    }

    private void withdraw(Checklist checklist, String reason) {
        rows.withdraw(checklist.id());
        worklist.withdraw(Checklists.SOURCE, checklist.id());
        record("checklist-withdrawn", checklist, reason);
    }

    private void finish(Checklist checklist, String reason) {
        rows.finish(checklist.id(), time.now());
        worklist.done(Checklists.SOURCE, checklist.id());
        record("checklist-done", checklist, reason);
    }

    private void reopen(Phase phase, Checklist checklist, String reason) {
        rows.reopen(checklist.id());
        work.open(phase, checklist);
        record("checklist-reopened", checklist, reason);
    }

    private void record(String action, Checklist checklist, String reason) {
        audit.record(action, "phase-checklist:" + checklist.id(), checklist.ownerUnitId(), reason);
    }
}
