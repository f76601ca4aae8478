package liandong.complaint.process;

import java.util.Set;
import liandong.complaint.Complaint;
import liandong.complaint.ComplaintWords;
import liandong.complaint.Complaints;
import liandong.engine.TaskFacts;
import liandong.worklist.NewWorkItem;
import liandong.worklist.WorkItemDescriber;
import org.springframework.stereotype.Component;

/** What the tasks of the process {@code complaint} mean to people (投诉举报待办): the state knows who is to act. */
@Component
class ComplaintTasks implements WorkItemDescriber {

    private final Complaints complaints;
    private final ComplaintWords words;

    ComplaintTasks(Complaints complaints, ComplaintWords words) {
        this.complaints = complaints;
        this.words = words;
    }

    @Override
    public Set<String> processKeys() {
        return Set.of(ComplaintProcess.KEY);
    }

    @Override
    public NewWorkItem describe(TaskFacts task) {
        Complaint complaint = complaints.get(task.subjectId());
        if (!complaint.state().step().equals(task.taskKey())) {
            throw new IllegalStateException(task.taskKey() + " while the complaint is " + complaint.state());
        }
        return new NewWorkItem(
                task.taskKey(),
                complaint.id(),
                complaint.ownerUnitId(),
                complaint.state().role(),
                null,
                words.say("complaint.task." + task.taskKey(), words.title(complaint)),
                complaint.terms().campaignId(),
                null,
                complaint.leadUnitId(),
                "/complaints/" + complaint.id(),
                complaint.due(),
                complaint.dueAt());
    }
}
