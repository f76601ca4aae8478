package liandong.handoff.process;

import java.util.Date;
import java.util.Objects;
import liandong.handoff.ClueHandoff;
import liandong.handoff.ClueHandoffs;
import liandong.handoff.HandoffCourse;
import liandong.worklist.DueStep;
import liandong.worklist.StepReminders;
import org.springframework.stereotype.Component;

/** The steps of the process {@code clue-handoff} (线索移送). */
@Component
public class ClueHandoffSteps {

    private final HandoffCourse course;
    private final ClueHandoffs handoffs;
    private final StepReminders reminders;

    ClueHandoffSteps(HandoffCourse course, ClueHandoffs handoffs, StepReminders reminders) {
        this.course = course;
        this.handoffs = handoffs;
        this.reminders = reminders;
    }

    /** 编号、发函 */
    public void sendLetter(long handoffId) {
        course.sendLetter(handoffId);
    }

    /** 退回移送单位 */
    public void returnToSender(long handoffId) {
        course.returnToSender(handoffId);
    }

    public boolean refusedBefore(long handoffId) {
        return course.isRefusedBefore(handoffId);
    }

    /** 报牵头单位并提请会议 */
    public void fileForMeeting(long handoffId) {
        course.fileForMeeting(handoffId);
    }

    public Date firstRungAt(long handoffId) {
        return Date.from(reminders.firstRungAt(step(handoffId)));
    }

    /** 按阶梯提醒、上报 */
    public void remindOwner(long handoffId) {
        reminders.remind(step(handoffId));
    }

    public boolean anotherRung(long handoffId) {
        return reminders.nextRungAt(step(handoffId)).isPresent();
    }

    public Date waitForRung(long handoffId) {
        return Date.from(reminders.nextRungAt(step(handoffId)).orElseThrow());
    }

    private DueStep step(long handoffId) {
        ClueHandoff handoff = handoffs.get(handoffId);
        return new DueStep(handoff.state().step(), handoffId, Objects.requireNonNull(handoff.due()));
    }
}
