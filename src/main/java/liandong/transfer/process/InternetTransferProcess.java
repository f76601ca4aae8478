package liandong.transfer.process;

import java.util.Map;
import liandong.shared.Conflict;
import liandong.transfer.TransferBegun;
import liandong.transfer.TransferStepDone;
import liandong.transfer.TransferWithdrawn;
import liandong.worklist.Worklist;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the process {@code internet-transfer} (互联网不良信息移送) what happened; the transfer's id is the business key. */
@Component
class InternetTransferProcess {

    static final String KEY = "internet-transfer";

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final Worklist worklist;

    InternetTransferProcess(RuntimeService runtime, TaskService tasks, Worklist worklist) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.worklist = worklist;
    }

    @EventListener
    void on(TransferBegun event) {
        runtime.startProcessInstanceByKey(
                KEY, String.valueOf(event.transferId()), Map.of("transferId", event.transferId()));
    }

    @EventListener
    void on(TransferStepDone event) {
        tasks.complete(
                worklist.openTask(event.step(), event.transferId()).orElseThrow(() -> new Conflict("handoff.conflict")),
                Variables.createVariables().putValueTyped("outcome", Variables.stringValue(event.outcome(), true)));
    }

    @EventListener
    void on(TransferWithdrawn event) {
        runtime.createMessageCorrelation("transfer-withdrawn")
                .processInstanceBusinessKey(String.valueOf(event.transferId()))
                .correlate();
    }
}
