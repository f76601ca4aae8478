package liandong.complaint.process;

import java.util.Map;
import liandong.complaint.RewardApplied;
import liandong.complaint.RewardStepDone;
import liandong.shared.Conflict;
import liandong.worklist.Worklist;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the process {@code reward} (举报奖励) what happened; the complaint's id is the business key. */
@Component
class RewardProcess {

    static final String KEY = "reward";

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final Worklist worklist;

    RewardProcess(RuntimeService runtime, TaskService tasks, Worklist worklist) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.worklist = worklist;
    }

    @EventListener
    void on(RewardApplied event) {
        runtime.startProcessInstanceByKey(
                KEY, String.valueOf(event.complaintId()), Map.of("complaintId", event.complaintId()));
    }

    @EventListener
    void on(RewardStepDone event) {
        tasks.complete(
                worklist.openTask(event.step(), event.complaintId())
                        .orElseThrow(() -> new Conflict("complaint.conflict")),
                Variables.createVariables().putValueTyped("outcome", Variables.stringValue(event.outcome(), true)));
    }
}
