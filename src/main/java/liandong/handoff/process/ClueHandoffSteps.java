package liandong.handoff.process;

import java.util.Date;
import liandong.handoff.HandoffCourse;
import liandong.handoff.HandoffReminders;
import org.springframework.stereotype.Component;

/** The steps of the process {@code clue-handoff} (线索移送). */
@Component
public class ClueHandoffSteps {

    private final HandoffCourse course;
    private final HandoffReminders reminders;

    ClueHandoffSteps(HandoffCourse course, HandoffReminders reminders) {
        this.course = course;
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
        return Date.from(reminders.firstRungAt(handoffId));
    }

    /** 按阶梯提醒、上报 */
    public void remindOwner(long handoffId) {
        reminders.remind(handoffId);
    }

    public boolean anotherRung(long handoffId) {
        return reminders.nextRungAt(handoffId).isPresent();
    }

    public Date waitForRung(long handoffId) {
        return Date.from(reminders.nextRungAt(handoffId).orElseThrow());
    }
}
