package liandong.complaint.process;

import java.util.Date;
import java.util.Objects;
import liandong.complaint.Complaint;
import liandong.complaint.Complaints;
import liandong.worklist.DueStep;
import liandong.worklist.StepReminders;
import org.springframework.stereotype.Component;

/** The steps of the process {@code complaint} (投诉举报办理). */
@Component
public class ComplaintSteps {

    private final Complaints complaints;
    private final StepReminders reminders;

    ComplaintSteps(Complaints complaints, StepReminders reminders) {
        this.complaints = complaints;
        this.reminders = reminders;
    }

    public Date firstRungAt(long complaintId) {
        return Date.from(reminders.firstRungAt(step(complaintId)));
    }

    /** 按阶梯提醒、上报 */
    public void remindHandler(long complaintId) {
        reminders.remind(step(complaintId));
    }

    public boolean anotherRung(long complaintId) {
        return reminders.nextRungAt(step(complaintId)).isPresent();
    }

    public Date waitForRung(long complaintId) {
        return Date.from(reminders.nextRungAt(step(complaintId)).orElseThrow());
    }

    private DueStep step(long complaintId) {
        Complaint complaint = complaints.get(complaintId);
        return new DueStep(complaint.state().step(), complaintId, Objects.requireNonNull(complaint.due()));
    }
}
