package liandong.complaint.process;

import java.util.Date;
import java.util.Objects;
import liandong.complaint.Reward;
import liandong.complaint.Rewards;
import liandong.worklist.DueStep;
import liandong.worklist.StepReminders;
import org.springframework.stereotype.Component;

/** The steps of the process {@code reward} (举报奖励). */
@Component
public class RewardSteps {

    private final Rewards rewards;
    private final StepReminders reminders;

    RewardSteps(Rewards rewards, StepReminders reminders) {
        this.rewards = rewards;
        this.reminders = reminders;
    }

    public Date firstRungAt(long complaintId) {
        return Date.from(reminders.firstRungAt(step(complaintId)));
    }

    /** 按阶梯提醒、上报 */
    public void remindHolder(long complaintId) {
        reminders.remind(step(complaintId));
    }

    public boolean anotherRung(long complaintId) {
        return reminders.nextRungAt(step(complaintId)).isPresent();
    }

    public Date waitForRung(long complaintId) {
        return Date.from(reminders.nextRungAt(step(complaintId)).orElseThrow());
    }

    private DueStep step(long complaintId) {
        Reward reward = rewards.get(complaintId);
        return new DueStep(reward.state().step(), complaintId, Objects.requireNonNull(reward.due()));
    }
}
