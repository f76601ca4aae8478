package liandong.reporting.process;

import liandong.reporting.ObligationState;
import liandong.reporting.ReportAccepted;
import liandong.reporting.ReportApproved;
import liandong.reporting.ReportLocked;
import liandong.reporting.ReportReleased;
import liandong.reporting.ReportReturned;
import liandong.reporting.ReportSentBack;
import liandong.reporting.ReportSubmitted;
import liandong.reporting.ReportWithdrawn;
import liandong.worklist.Worklist;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells the process {@code report} (报送) what people did. One instance per obligation, its id is the business key. */
@Component
class ReportProcess {

    static final String KEY = "report";

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final Worklist worklist;

    ReportProcess(RuntimeService runtime, TaskService tasks, Worklist worklist) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.worklist = worklist;
    }

    /** By definition id, because looking the key up again for each of thousands costs more than the start. */
    void start(String definitionId, long obligationId) {
        runtime.startProcessInstanceById(definitionId, String.valueOf(obligationId));
    }

    /** First of all, so that others find the review opened. */
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @EventListener
    void on(ReportSubmitted event) {
        complete("fill-report", event.obligationId(), event.throughHead() ? "submitted-to-head" : "submitted");
    }

    @Order(Ordered.HIGHEST_PRECEDENCE)
    @EventListener
    void on(ReportApproved event) {
        complete("unit-review", event.obligationId(), "approved");
    }

    @EventListener
    void on(ReportSentBack event) {
        complete("unit-review", event.obligationId(), "sent-back");
    }

    @EventListener
    void on(ReportWithdrawn event) {
        complete(event.fromOwnReview() ? "unit-review" : "review-report", event.obligationId(), "withdrawn");
    }

    @EventListener
    void on(ReportReturned event) {
        complete("review-report", event.obligationId(), "returned");
    }

    @EventListener
    void on(ReportAccepted event) {
        complete("review-report", event.obligationId(), "accepted");
    }

    @EventListener
    void on(ReportLocked event) {
        if (event.standing() == ObligationState.SUBMITTED) {
            complete("review-report", event.obligationId(), "locked");
            return;
        }
        end(event.standing(), event.obligationId());
    }

    /** Ends the way a locked one does. */
    @EventListener
    void on(ReportReleased event) {
        end(event.standing(), event.obligationId());
    }

    private void end(ObligationState standing, long obligationId) {
        String source = task(standing);
        String task = worklist.openTask(source, obligationId).orElseThrow();
        // Closed first, so that it does not count as done by somebody.
        worklist.withdraw(source, obligationId);
        complete(task, "locked");
    }

    private static String task(ObligationState standing) {
        return standing == ObligationState.UNIT_REVIEW ? "unit-review" : "fill-report";
    }

    private void complete(String source, long obligationId, String outcome) {
        complete(worklist.openTask(source, obligationId).orElseThrow(), outcome);
    }

    private void complete(String taskId, String outcome) {
        tasks.complete(
                taskId, Variables.createVariables().putValueTyped("outcome", Variables.stringValue(outcome, true)));
    }
}
