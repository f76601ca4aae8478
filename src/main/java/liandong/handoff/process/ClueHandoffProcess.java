package liandong.handoff.process;

import java.util.Map;
import liandong.handoff.HandoffBegun;
import liandong.handoff.HandoffStepDone;
import liandong.handoff.HandoffWithdrawn;
import liandong.shared.Conflict;
import liandong.worklist.Worklist;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the process {@code clue-handoff} (线索移送) what happened; the handoff's id is the business key. */
@Component
class ClueHandoffProcess {

    static final String KEY = "clue-handoff";

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final Worklist worklist;

    ClueHandoffProcess(RuntimeService runtime, TaskService tasks, Worklist worklist) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.worklist = worklist;
    }

    @EventListener
    void on(HandoffBegun event) {
        runtime.startProcessInstanceByKey(
                KEY, String.valueOf(event.handoffId()), Map.of("handoffId", event.handoffId()));
    }

    @EventListener
    void on(HandoffStepDone event) {
        tasks.complete(
                worklist.openTask(event.step(), event.handoffId()).orElseThrow(() -> new Conflict("handoff.conflict")),
                Variables.createVariables().putValueTyped("outcome", Variables.stringValue(event.outcome(), true)));
    }

    @EventListener
    void on(HandoffWithdrawn event) {
        runtime.createMessageCorrelation("handoff-withdrawn")
                .processInstanceBusinessKey(String.valueOf(event.handoffId()))
                .correlate();
    }
}
