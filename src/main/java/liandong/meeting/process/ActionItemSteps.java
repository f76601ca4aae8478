package liandong.meeting.process;

import java.util.Date;
import liandong.meeting.FollowUp;
import org.springframework.stereotype.Component;

/** What {@code action-item.bpmn} asks of the application (议定事项流程步骤). */
@Component
public class ActionItemSteps {

    private final FollowUp followUp;

    ActionItemSteps(FollowUp followUp) {
        this.followUp = followUp;
    }

    /** The end of the effective due day. */
    public Date overdue(long actionItemId) {
        return Date.from(followUp.dueAt(actionItemId));
    }

    /** The first rung of the ladder that still lies ahead. */
    public Date reminderDue(long actionItemId) {
        return Date.from(followUp.nextRungAt(actionItemId));
    }

    public Date waitForRung(long actionItemId) {
        return Date.from(followUp.nextRungAt(actionItemId));
    }

    public void remindOwner(long actionItemId) {
        followUp.remindOwner(actionItemId);
    }

    public boolean anotherRung(long actionItemId) {
        return followUp.hasAnotherRung(actionItemId);
    }

    public void placeOnAgenda(long actionItemId) {
        followUp.placeOnAgenda(actionItemId);
    }
}
