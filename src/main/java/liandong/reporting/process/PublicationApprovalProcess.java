package liandong.reporting.process;

import liandong.reporting.PublicationDecided;
import liandong.worklist.Worklist;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the process {@code publication-approval} (发布审批) what was decided. Called by the round, whose id is the business key. */
@Component
class PublicationApprovalProcess {

    static final String KEY = "publication-approval";

    private final TaskService tasks;
    private final Worklist worklist;

    PublicationApprovalProcess(TaskService tasks, Worklist worklist) {
        this.tasks = tasks;
        this.worklist = worklist;
    }

    /** What was decided is read from the rows, so the task is completed without variables. */
    @EventListener
    void on(PublicationDecided event) {
        tasks.complete(worklist.openTask("approve-publication", event.roundId()).orElseThrow());
    }
}
