package liandong.complaint.process;

import java.util.Objects;
import java.util.Set;
import liandong.complaint.Complaint;
import liandong.complaint.ComplaintWords;
import liandong.complaint.Complaints;
import liandong.complaint.Reward;
import liandong.complaint.Rewards;
import liandong.engine.TaskFacts;
import liandong.shared.WorkingCalendar;
import liandong.worklist.NewWorkItem;
import liandong.worklist.WorkItemDescriber;
import org.springframework.stereotype.Component;

/** What the tasks of the process {@code reward} mean to people (举报奖励待办). */
@Component
class RewardTasks implements WorkItemDescriber {

    private final Rewards rewards;
    private final Complaints complaints;
    private final ComplaintWords words;

    RewardTasks(Rewards rewards, Complaints complaints, ComplaintWords words) {
        this.rewards = rewards;
        this.complaints = complaints;
        this.words = words;
    }

    @Override
    public Set<String> processKeys() {
        return Set.of(RewardProcess.KEY);
    }

    @Override
    public NewWorkItem describe(TaskFacts task) {
        Reward reward = rewards.get(task.subjectId());
        Complaint complaint = complaints.get(task.subjectId());
        return new NewWorkItem(
                task.taskKey(),
                complaint.id(),
                complaint.ownerUnitId(),
                reward.state().role(),
                null,
                words.say("complaint.task." + task.taskKey(), words.title(complaint)),
                complaint.terms().campaignId(),
                null,
                complaint.leadUnitId(),
                "/complaints/" + complaint.id() + "#reward",
                Objects.requireNonNull(reward.due()),
                WorkingCalendar.endOf(Objects.requireNonNull(reward.due())));
    }
}
