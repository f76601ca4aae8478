package liandong.referral.process;

import java.util.Map;
import liandong.referral.ReferralBegun;
import liandong.referral.ReferralReversed;
import liandong.referral.ReferralStepDone;
import liandong.shared.Conflict;
import liandong.worklist.Worklist;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells the process {@code criminal-referral} (涉嫌犯罪案件移送) and those it calls what happened; the referral's id is the
 * business key of them all.
 */
@Component
class CriminalReferralProcess {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final Worklist worklist;

    CriminalReferralProcess(RuntimeService runtime, TaskService tasks, Worklist worklist) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.worklist = worklist;
    }

    @EventListener
    void on(ReferralBegun event) {
        runtime.startProcessInstanceByKey(
                "criminal-referral", String.valueOf(event.referralId()), variables(event.referralId()));
    }

    @EventListener
    void on(ReferralStepDone event) {
        tasks.complete(
                worklist.openTask(event.step(), event.referralId())
                        .orElseThrow(() -> new Conflict("referral.conflict")),
                Variables.createVariables().putValueTyped("outcome", Variables.stringValue(event.outcome(), true)));
    }

    @EventListener
    void on(ReferralReversed event) {
        runtime.startProcessInstanceByMessage(
                "referral-reversed", String.valueOf(event.referralId()), variables(event.referralId()));
    }

    private static Map<String, Object> variables(long referralId) {
        return Map.of("referralId", referralId);
    }
}
