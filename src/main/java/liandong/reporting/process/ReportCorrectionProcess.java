package liandong.reporting.process;

import java.util.Map;
import liandong.reporting.CorrectionBegun;
import liandong.reporting.CorrectionDecided;
import liandong.reporting.CorrectionDropped;
import liandong.reporting.CorrectionHandedIn;
import liandong.worklist.Worklist;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the process {@code report-correction} (接收后更正) what happened; the correction's id is the business key. */
@Component
class ReportCorrectionProcess {

    static final String KEY = "report-correction";

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final Worklist worklist;

    ReportCorrectionProcess(RuntimeService runtime, TaskService tasks, Worklist worklist) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.worklist = worklist;
    }

    @EventListener
    void on(CorrectionBegun event) {
        runtime.startProcessInstanceByKey(
                KEY, String.valueOf(event.correctionId()), Map.of("correctionId", event.correctionId()));
    }

    @EventListener
    void on(CorrectionHandedIn event) {
        tasks.complete(worklist.openTask("correct-report", event.correctionId()).orElseThrow());
    }

    @EventListener
    void on(CorrectionDecided event) {
        tasks.complete(
                worklist.openTask("review-correction", event.correctionId()).orElseThrow(),
                Variables.createVariables().putValueTyped("taken", Variables.booleanValue(event.taken(), true)));
    }

    @EventListener
    void on(CorrectionDropped event) {
        runtime.createMessageCorrelation("correction-dropped")
                .processInstanceBusinessKey(String.valueOf(event.correctionId()))
                .correlateAll();
    }
}
