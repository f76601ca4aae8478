package liandong.campaign.process;

import java.util.Date;
import liandong.campaign.PhaseCourse;
import org.springframework.stereotype.Component;

/** What {@code phase.bpmn} does (阶段流程步骤). */
@Component
public class PhaseSteps {

    private final PhaseCourse course;

    PhaseSteps(PhaseCourse course) {
        this.course = course;
    }

    public boolean isOver(long phaseId) {
        return course.isOver(phaseId);
    }

    public Date startsAt(long phaseId) {
        return Date.from(course.startsAt(phaseId));
    }

    public Date endsAt(long phaseId) {
        return Date.from(course.endsAt(phaseId));
    }

    public Date nextRungAt(long phaseId) {
        return Date.from(course.nextRungAt(phaseId));
    }

    public void remindOpen(long phaseId) {
        course.remindOpen(phaseId);
    }

    /** Opens the checklists of the next units; whether there are more. */
    public boolean openChecklist(long phaseId) {
        return course.openChecklist(phaseId);
    }

    public void listGaps(long phaseId) {
        course.listGaps(phaseId);
    }

    public Date firstClosingRungAt(long phaseId) {
        return Date.from(course.firstClosingRungAt(phaseId));
    }

    /** 催办清单和阶段处置 */
    public void remindClosing(long phaseId) {
        course.remindClosing(phaseId);
    }

    public boolean anotherClosingRung(long phaseId) {
        return course.nextClosingRung(phaseId).isPresent();
    }

    public Date nextClosingRungAt(long phaseId) {
        return Date.from(course.nextClosingRung(phaseId).orElseThrow());
    }

    public void closePhaseRecord(long phaseId) {
        course.closeRecord(phaseId);
    }
}
