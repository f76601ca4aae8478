package liandong.reporting.process;

import java.util.Set;
import liandong.engine.TaskFacts;
import liandong.organization.Capability;
import liandong.organization.Directory;
import liandong.organization.Unit;
import liandong.reporting.Corrections;
import liandong.reporting.Obligation;
import liandong.reporting.Obligations;
import liandong.reporting.ReportingDeadlines;
import liandong.reporting.Words;
import liandong.worklist.NewWorkItem;
import liandong.worklist.WorkItemDescriber;
import org.springframework.stereotype.Component;

/** What the tasks of the process {@code report-correction} mean to people (更正待办). */
@Component
class CorrectionTasks implements WorkItemDescriber {

    private final Corrections corrections;
    private final Obligations obligations;
    private final ReportingDeadlines deadlines;
    private final Directory directory;
    private final Words words;

    CorrectionTasks(
            Corrections corrections,
            Obligations obligations,
            ReportingDeadlines deadlines,
            Directory directory,
            Words words) {
        this.corrections = corrections;
        this.obligations = obligations;
        this.deadlines = deadlines;
        this.directory = directory;
        this.words = words;
    }

    @Override
    public Set<String> processKeys() {
        return Set.of(ReportCorrectionProcess.KEY);
    }

    @Override
    public NewWorkItem describe(TaskFacts task) {
        Obligation accepted = obligations.get(corrections.get(task.subjectId()).obligationId());
        boolean review = task.taskKey().equals("review-correction");
        String unit = directory.unit(accepted.ownerUnitId()).map(Unit::name).orElse("");
        String title = accepted.terms().title();
        return new NewWorkItem(
                task.taskKey(),
                task.subjectId(),
                review ? accepted.reviewerUnitId() : accepted.ownerUnitId(),
                review ? Capability.OFFICER : Capability.LIAISON,
                null,
                words.of("review.task." + task.taskKey(), title, unit),
                accepted.terms().campaignId(),
                review ? Long.valueOf(accepted.ownerUnitId()) : accepted.receiverUnitId(),
                accepted.leadUnitId(),
                "/reports/" + accepted.id(),
                null,
                deadlines.reviewUntil(accepted.terms().roundId()));
    }
}
