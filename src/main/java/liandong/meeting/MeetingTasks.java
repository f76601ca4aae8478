package liandong.meeting;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import liandong.engine.TaskFacts;
import liandong.organization.Capability;
import liandong.shared.WorkingCalendar;
import liandong.worklist.NewWorkItem;
import liandong.worklist.WorkItemDescriber;
import org.springframework.stereotype.Component;

/** What the tasks of a meeting mean to the lead's officer (会议待办). */
@Component
class MeetingTasks implements WorkItemDescriber {

    private final Meetings meetings;
    private final MeetingTimes times;
    private final MeetingWords words;

    MeetingTasks(Meetings meetings, MeetingTimes times, MeetingWords words) {
        this.meetings = meetings;
        this.times = times;
        this.words = words;
    }

    @Override
    public Set<String> processKeys() {
        return Set.of("liaison-meeting");
    }

    @Override
    public NewWorkItem describe(TaskFacts task) {
        Meeting meeting = meetings.get(task.subjectId());
        LocalDate due = due(task.taskKey(), meeting);
        return new NewWorkItem(
                task.taskKey(),
                meeting.id(),
                meeting.leadUnitId(),
                Capability.OFFICER,
                null,
                words.say("meeting.task." + task.taskKey(), meeting.number()),
                meeting.campaignId(),
                null,
                meeting.leadUnitId(),
                "/meetings/" + meeting.id(),
                due,
                WorkingCalendar.endOf(due));
    }

    private LocalDate due(String taskKey, Meeting meeting) {
        return switch (taskKey) {
            case "confirm-date" -> times.confirmBy(meeting.proposedOn());
            case "record-decisions" -> times.recordBy(Objects.requireNonNull(meeting.meetsAt()));
            case "approve-minutes" -> times.minutesBy(Objects.requireNonNull(meeting.meetsAt()));
            default -> throw new IllegalStateException("Unknown task of a meeting: " + taskKey);
        };
    }
}
