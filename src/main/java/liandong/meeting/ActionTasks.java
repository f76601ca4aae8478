package liandong.meeting;

import java.time.LocalDate;
import java.util.Set;
import liandong.engine.TaskFacts;
import liandong.organization.Capability;
import liandong.shared.BusinessTime;
import liandong.shared.WorkingCalendar;
import liandong.worklist.NewWorkItem;
import liandong.worklist.WorkItemDescriber;
import org.springframework.stereotype.Component;

/** What the tasks of an action item mean to its owner and to the lead (议定事项待办). */
@Component
class ActionTasks implements WorkItemDescriber {

    private static final int VERIFY_WORKDAYS = 2;

    private final ActionItems items;
    private final WorkingCalendar calendar;
    private final MeetingWords words;
    private final BusinessTime time;

    ActionTasks(ActionItems items, WorkingCalendar calendar, MeetingWords words, BusinessTime time) {
        this.items = items;
        this.calendar = calendar;
        this.words = words;
        this.time = time;
    }

    @Override
    public Set<String> processKeys() {
        return Set.of("action-item");
    }

    @Override
    public NewWorkItem describe(TaskFacts task) {
        ActionItem item = items.get(task.subjectId());
        return switch (task.taskKey()) {
            case "carry-out" ->
                work(task, item, item.ownerUnitId(), Capability.LIAISON, item.nominalDue(), item.effectiveDue());
            case "verify-done" -> {
                LocalDate due = calendar.plusWorkdays(time.today(), VERIFY_WORKDAYS);
                yield work(task, item, item.leadUnitId(), Capability.OFFICER, due, due);
            }
            default -> throw new IllegalStateException("Unknown task of an action item: " + task.taskKey());
        };
    }

    private NewWorkItem work(
            TaskFacts task,
            ActionItem item,
            long owner,
            Capability role,
            LocalDate nominalDue,
            LocalDate effectiveDue) {
        return new NewWorkItem(
                task.taskKey(),
                item.id(),
                owner,
                role,
                null,
                words.say("meeting.task." + task.taskKey(), item.title()),
                item.campaignId(),
                item.leadUnitId(),
                item.leadUnitId(),
                "/action-items/" + item.id(),
                nominalDue,
                WorkingCalendar.endOf(effectiveDue));
    }
}
