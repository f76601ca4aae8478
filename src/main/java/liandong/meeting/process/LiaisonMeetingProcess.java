package liandong.meeting.process;

import liandong.meeting.DecisionsRecorded;
import liandong.meeting.MeetingCalledOff;
import liandong.meeting.MeetingDateSettled;
import liandong.meeting.MeetingPlanned;
import liandong.meeting.MeetingRescheduled;
import liandong.meeting.MinutesApproved;
import liandong.shared.Refused;
import liandong.worklist.Worklist;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells {@code liaison-meeting.bpmn} what happened to a meeting (联络员会议流程). */
@Component
class LiaisonMeetingProcess {

    private static final String KEY = "liaison-meeting";

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final Worklist worklist;

    LiaisonMeetingProcess(RuntimeService runtime, TaskService tasks, Worklist worklist) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.worklist = worklist;
    }

    @EventListener
    void on(MeetingPlanned meeting) {
        long id = meeting.meetingId();
        runtime.startProcessInstanceByKey(KEY, String.valueOf(id), Variables.putValue("meetingId", id));
    }

    @EventListener
    void on(MeetingDateSettled meeting) {
        complete(
                "confirm-date",
                meeting.meetingId(),
                Variables.putValueTyped("convened", Variables.booleanValue(meeting.convened(), true)));
    }

    /** Invitations that have not left yet tell the new day by themselves; then nothing waits for this message. */
    @EventListener
    void on(MeetingRescheduled meeting) {
        correlation("meeting-rescheduled", meeting.meetingId()).correlateAll();
    }

    @EventListener
    void on(DecisionsRecorded meeting) {
        complete("record-decisions", meeting.meetingId(), Variables.createVariables());
    }

    @EventListener
    void on(MinutesApproved meeting) {
        complete("approve-minutes", meeting.meetingId(), Variables.createVariables());
    }

    @EventListener
    void on(MeetingCalledOff meeting) {
        correlation("meeting-called-off", meeting.meetingId()).correlate();
    }

    private void complete(String taskKey, long meetingId, VariableMap routing) {
        String task = worklist.openTask(taskKey, meetingId).orElseThrow(() -> new Refused("meeting.refused.no-task"));
        tasks.complete(task, routing);
    }

    private MessageCorrelationBuilder correlation(String message, long meetingId) {
        return runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(String.valueOf(meetingId))
                .processInstanceVariableEquals("meetingId", meetingId);
    }
}
