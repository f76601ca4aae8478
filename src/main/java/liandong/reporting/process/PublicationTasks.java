package liandong.reporting.process;

import java.util.Set;
import liandong.engine.TaskFacts;
import liandong.reporting.ApprovalStep;
import liandong.reporting.CollectionRound;
import liandong.reporting.PublicationApprovals;
import liandong.reporting.ReportingDeadlines;
import liandong.reporting.Rounds;
import liandong.reporting.Words;
import liandong.worklist.NewWorkItem;
import liandong.worklist.WorkItemDescriber;
import org.springframework.stereotype.Component;

/** What the task of the process {@code publication-approval} means to people (审批待办). */
@Component
class PublicationTasks implements WorkItemDescriber {

    private final Rounds rounds;
    private final PublicationApprovals approvals;
    private final ReportingDeadlines deadlines;
    private final Words words;

    PublicationTasks(Rounds rounds, PublicationApprovals approvals, ReportingDeadlines deadlines, Words words) {
        this.rounds = rounds;
        this.approvals = approvals;
        this.deadlines = deadlines;
        this.words = words;
    }

    @Override
    public Set<String> processKeys() {
        return Set.of(PublicationApprovalProcess.KEY);
    }

    @Override
    public NewWorkItem describe(TaskFacts task) {
        CollectionRound round = rounds.get(task.subjectId());
        ApprovalStep step = approvals.pending(round.id()).orElseThrow().step();
        return new NewWorkItem(
                task.taskKey(),
                round.id(),
                round.compilingUnitId(),
                step.role(),
                null,
                words.of("reporting.task.approve-publication", round.title(), step.title()),
                round.campaignId(),
                null,
                round.leadUnitId(),
                "/rounds/" + round.id(),
                null,
                deadlines.reviewUntil(round.id()));
    }
}
