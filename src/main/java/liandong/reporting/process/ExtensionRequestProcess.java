package liandong.reporting.process;

import java.util.Map;
import liandong.reporting.DueMoved;
import liandong.reporting.Extending;
import liandong.reporting.ExtensionAsked;
import liandong.reporting.ExtensionDecided;
import liandong.reporting.ExtensionDropped;
import liandong.reporting.ExtensionRequests;
import liandong.reporting.ReportApproved;
import liandong.reporting.ReportSettled;
import liandong.reporting.ReportSubmitted;
import liandong.worklist.Worklist;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the process {@code extension-request} (延期申请) what happened; the request's id is the business key. */
@Component
class ExtensionRequestProcess {

    static final String KEY = "extension-request";

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final Worklist worklist;
    private final Extending extending;
    private final ExtensionRequests requests;

    ExtensionRequestProcess(
            RuntimeService runtime,
            TaskService tasks,
            Worklist worklist,
            Extending extending,
            ExtensionRequests requests) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.worklist = worklist;
        this.extending = extending;
        this.requests = requests;
    }

    @EventListener
    void on(ExtensionAsked event) {
        runtime.startProcessInstanceByKey(
                KEY, String.valueOf(event.requestId()), Map.of("requestId", event.requestId()));
    }

    @EventListener
    void on(ExtensionDecided event) {
        tasks.complete(
                worklist.openTask("decide-extension", event.requestId()).orElseThrow(),
                Variables.createVariables().putValueTyped("granted", Variables.booleanValue(event.granted(), true)));
    }

    @EventListener
    void on(ExtensionDropped event) {
        runtime.createMessageCorrelation("extension-not-needed")
                .processInstanceBusinessKey(String.valueOf(event.requestId()))
                .correlateAll();
    }

    @EventListener
    void on(ReportSubmitted event) {
        if (!event.throughHead()) {
            extending.noLongerNeeded(event.obligationId());
        }
    }

    @EventListener
    void on(ReportApproved event) {
        extending.noLongerNeeded(event.obligationId());
    }

    @EventListener
    void on(ReportSettled event) {
        extending.noLongerNeeded(event.obligationId());
    }

    /** The due day was moved by somebody else, at least as far. */
    @EventListener
    void on(DueMoved event) {
        if (requests.openFor(event.obligationId())
                .filter(open -> !event.newDue().isBefore(open.wantedDue()))
                .isPresent()) {
            extending.noLongerNeeded(event.obligationId());
        }
    }
}
