package liandong.reporting.process;

import java.util.Map;
import liandong.reporting.DelayExplained;
import liandong.reporting.DueMoved;
import liandong.reporting.MeasureDecided;
import liandong.reporting.ReportApproved;
import liandong.reporting.ReportSettled;
import liandong.reporting.ReportSubmitted;
import liandong.reporting.RoundDatesMoved;
import liandong.reporting.Supervision;
import liandong.reporting.SupervisionOpened;
import liandong.reporting.SupervisionReplied;
import liandong.reporting.Supervisions;
import liandong.shared.BusinessTime;
import liandong.worklist.Worklist;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the process {@code overdue-supervision} (逾期督办) what happened; the supervision's id is the business key. */
@Component
class OverdueSupervisionProcess {

    static final String KEY = "overdue-supervision";

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final Worklist worklist;
    private final Supervisions supervisions;
    private final BusinessTime time;

    OverdueSupervisionProcess(
            RuntimeService runtime,
            TaskService tasks,
            Worklist worklist,
            Supervisions supervisions,
            BusinessTime time) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.worklist = worklist;
        this.supervisions = supervisions;
        this.time = time;
    }

    @EventListener
    void on(SupervisionOpened event) {
        runtime.startProcessInstanceByKey(
                KEY, String.valueOf(event.supervisionId()), Map.of("supervisionId", event.supervisionId()));
    }

    @EventListener
    void on(SupervisionReplied event) {
        complete("remind-unit", event.supervisionId());
    }

    @EventListener
    void on(DelayExplained event) {
        complete("explain-delay", event.supervisionId());
    }

    @EventListener
    void on(MeasureDecided event) {
        complete("decide-measure", event.supervisionId());
    }

    /** Handing the report in is the best answer to a reminder. */
    @EventListener
    void on(ReportSubmitted event) {
        if (!event.throughHead()) {
            answered(event.obligationId());
        }
    }

    @EventListener
    void on(ReportApproved event) {
        answered(event.obligationId());
    }

    @EventListener
    void on(ReportSettled event) {
        supervisions.openFor(event.obligationId()).ifPresent(open -> tell("obligation-settled", open));
    }

    /** An extension granted here goes on in here; one from elsewhere ends the supervision. */
    @EventListener
    void on(DueMoved event) {
        supervisions
                .openFor(event.obligationId())
                .filter(open -> open.measure() != Supervision.Measure.EXTEND
                        || !event.newDue().equals(open.newDue()))
                .ifPresent(open -> tell("due-moved", open));
    }

    /** A new day for the whole round ends the supervision of whoever is no longer late by it. */
    @EventListener
    void on(RoundDatesMoved event) {
        supervisions.noLongerOverdue(event.roundId(), time.today()).forEach(open -> tell("due-moved", open));
    }

    private void answered(long obligationId) {
        supervisions
                .openFor(obligationId)
                .flatMap(open -> worklist.openTask("remind-unit", open.id()))
                .ifPresent(tasks::complete);
    }

    private void complete(String source, long supervisionId) {
        tasks.complete(worklist.openTask(source, supervisionId).orElseThrow());
    }

    private void tell(String message, Supervision open) {
        runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(String.valueOf(open.id()))
                .correlateAll();
    }
}
