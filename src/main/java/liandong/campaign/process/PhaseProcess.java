package liandong.campaign.process;

import java.util.Map;
import java.util.Optional;
import liandong.campaign.PhaseAdded;
import liandong.campaign.PhaseClosed;
import liandong.campaign.PhaseExtended;
import liandong.campaign.PhaseWithdrawn;
import liandong.shared.Refused;
import liandong.worklist.Worklist;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the engine what the lead office decided about a phase (阶段流程). */
@Component
class PhaseProcess {

    static final String KEY = "phase";

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;
    private final Worklist worklist;

    PhaseProcess(RuntimeService runtime, TaskService tasks, ManagementService management, Worklist worklist) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.management = management;
        this.worklist = worklist;
    }

    /** A phase the campaign was launched without runs by itself; the campaign closes when it is over. */
    @EventListener
    void start(PhaseAdded added) {
        String phaseId = Long.toString(added.phaseId());
        runtime.startProcessInstanceByKey(KEY, phaseId, Map.of("phaseId", phaseId));
    }

    /**
     * Goes to its end by the way of one that was over before the launch: were the instance deleted, the campaign that
     * called it would wait for it for ever.
     */
    @EventListener
    void withdraw(PhaseWithdrawn withdrawn) {
        ProcessInstance waiting = runtime.createProcessInstanceQuery()
                .processDefinitionKey(KEY)
                .processInstanceBusinessKey(Long.toString(withdrawn.phaseId()))
                .singleResult();
        runtime.createProcessInstanceModification(waiting.getId())
                .cancelAllForActivity("wait-for-start")
                .startBeforeActivity("close-phase-record")
                .execute();
    }

    @EventListener
    void close(PhaseClosed closed) {
        complete(
                openTask(closed.phaseId()).orElseThrow(() -> new Refused("campaign.phase.not-ended", closed.phaseId())),
                false);
    }

    /** An extension decided at the end goes back to waiting; one decided before moves the timers that wait already. */
    @EventListener
    void extend(PhaseExtended extended) {
        Optional<String> task = openTask(extended.phaseId());
        if (task.isPresent()) {
            complete(task.get(), true);
        } else {
            moveTimers(extended);
        }
    }

    private void complete(String taskId, boolean extended) {
        tasks.complete(
                taskId, Variables.createVariables().putValueTyped("extended", Variables.booleanValue(extended, true)));
    }

    /** Both the end and the next rung of the ladder are worked out anew. */
    private void moveTimers(PhaseExtended extended) {
        runtime
                .createProcessInstanceQuery()
                .processDefinitionKey(KEY)
                .processInstanceBusinessKey(Long.toString(extended.phaseId()))
                .list()
                .stream()
                .flatMap(instance ->
                        management.createJobQuery().processInstanceId(instance.getId()).timers().list().stream())
                .forEach(timer -> management.recalculateJobDuedate(timer.getId(), false));
    }

    private Optional<String> openTask(long phaseId) {
        return worklist.openTask("close-phase", phaseId);
    }
}
