package liandong.transfer.process;

import java.util.Date;
import java.util.Objects;
import liandong.transfer.InfoTransfer;
import liandong.transfer.InfoTransfers;
import liandong.transfer.TransferCourse;
import liandong.worklist.DueStep;
import liandong.worklist.StepReminders;
import org.springframework.stereotype.Component;

/** The steps of the process {@code internet-transfer} (互联网不良信息移送). */
@Component
public class InternetTransferSteps {

    private final TransferCourse course;
    private final InfoTransfers transfers;
    private final StepReminders reminders;

    InternetTransferSteps(TransferCourse course, InfoTransfers transfers, StepReminders reminders) {
        this.course = course;
        this.transfers = transfers;
        this.reminders = reminders;
    }

    /** 编号、发出 */
    public void sendSlip(long transferId) {
        course.sendSlip(transferId);
    }

    /** 退回移送单位 */
    public void returnSlip(long transferId) {
        course.returnSlip(transferId);
    }

    public Date meetingAt(long transferId) {
        return Date.from(course.meetingAt(transferId));
    }

    /** 提请联络员会议 */
    public void placeOnAgenda(long transferId) {
        course.placeOnAgenda(transferId);
    }

    public Date firstRungAt(long transferId) {
        return Date.from(reminders.firstRungAt(step(transferId)));
    }

    /** 按阶梯提醒、上报 */
    public void remindOwner(long transferId) {
        reminders.remind(step(transferId));
    }

    public boolean anotherRung(long transferId) {
        return reminders.nextRungAt(step(transferId)).isPresent();
    }

    public Date waitForRung(long transferId) {
        return Date.from(reminders.nextRungAt(step(transferId)).orElseThrow());
    }

    private DueStep step(long transferId) {
        InfoTransfer transfer = transfers.get(transferId);
        return new DueStep(transfer.state().step(), transferId, Objects.requireNonNull(transfer.due()));
    }
}
