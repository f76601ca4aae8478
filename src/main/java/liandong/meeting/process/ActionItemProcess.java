package liandong.meeting.process;

import liandong.meeting.ActionItemAgreed;
import liandong.meeting.ActionItemDueMoved;
import liandong.meeting.ActionItemReported;
import liandong.meeting.ActionItemVerified;
import liandong.shared.Refused;
import liandong.worklist.Worklist;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells {@code action-item.bpmn} what happened to an action item (议定事项流程). */
@Component
class ActionItemProcess {

    private static final String KEY = "action-item";

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final Worklist worklist;

    ActionItemProcess(RuntimeService runtime, TaskService tasks, Worklist worklist) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.worklist = worklist;
    }

    @EventListener
    void on(ActionItemAgreed item) {
        long id = item.actionItemId();
        runtime.startProcessInstanceByKey(KEY, String.valueOf(id), Variables.putValue("actionItemId", id));
    }

    @EventListener
    void on(ActionItemReported item) {
        complete("carry-out", item.actionItemId(), Variables.createVariables());
    }

    @EventListener
    void on(ActionItemVerified item) {
        complete(
                "verify-done",
                item.actionItemId(),
                Variables.putValueTyped("done", Variables.booleanValue(item.done(), true)));
    }

    /** Work that lies with the unit starts over with the new day, so that it is reminded and placed anew. */
    @EventListener
    void on(ActionItemDueMoved item) {
        long id = item.actionItemId();
        runtime.createMessageCorrelation("action-item-due-moved")
                .processInstanceBusinessKey(String.valueOf(id))
                .processInstanceVariableEquals("actionItemId", id)
                .correlate();
    }

    private void complete(String taskKey, long itemId, VariableMap routing) {
        String task = worklist.openTask(taskKey, itemId).orElseThrow(() -> new Refused("meeting.refused.no-task"));
        tasks.complete(task, routing);
    }
}
