package liandong.complaint.process;

import java.util.Map;
import liandong.complaint.ComplaintRegistered;
import liandong.complaint.ComplaintStepDone;
import liandong.shared.Conflict;
import liandong.worklist.Worklist;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the process {@code complaint} (投诉举报办理) what happened; the complaint's id is the business key. */
@Component
class ComplaintProcess {

    static final String KEY = "complaint";

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final Worklist worklist;

    ComplaintProcess(RuntimeService runtime, TaskService tasks, Worklist worklist) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.worklist = worklist;
    }

    @EventListener
    void on(ComplaintRegistered event) {
        runtime.startProcessInstanceByKey(
                KEY, String.valueOf(event.complaintId()), Map.of("complaintId", event.complaintId()));
    }

    @EventListener
    void on(ComplaintStepDone event) {
        tasks.complete(
                worklist.openTask(event.step(), event.complaintId())
                        .orElseThrow(() -> new Conflict("complaint.conflict")),
                Variables.createVariables().putValueTyped("outcome", Variables.stringValue(event.outcome(), true)));
    }
}
