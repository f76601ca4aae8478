package liandong.reporting.process;

import java.util.Set;
import liandong.engine.TaskFacts;
import liandong.organization.Capability;
import liandong.organization.Directory;
import liandong.organization.Unit;
import liandong.reporting.ExtensionRequests;
import liandong.reporting.Obligation;
import liandong.reporting.Obligations;
import liandong.reporting.ReportingDeadlines;
import liandong.reporting.Words;
import liandong.worklist.NewWorkItem;
import liandong.worklist.WorkItemDescriber;
import org.springframework.stereotype.Component;

/** What the task of the process {@code extension-request} means to people (延期审批). */
@Component
class ExtensionTasks implements WorkItemDescriber {

    private final ExtensionRequests requests;
    private final Obligations obligations;
    private final ReportingDeadlines deadlines;
    private final Directory directory;
    private final Words words;

    ExtensionTasks(
            ExtensionRequests requests,
            Obligations obligations,
            ReportingDeadlines deadlines,
            Directory directory,
            Words words) {
        this.requests = requests;
        this.obligations = obligations;
        this.deadlines = deadlines;
        this.directory = directory;
        this.words = words;
    }

    @Override
    public Set<String> processKeys() {
        return Set.of(ExtensionRequestProcess.KEY);
    }

    @Override
    public NewWorkItem describe(TaskFacts task) {
        Obligation owed = obligations.get(requests.get(task.subjectId()).obligationId());
        String unit = directory.unit(owed.ownerUnitId()).map(Unit::name).orElse("");
        return new NewWorkItem(
                task.taskKey(),
                task.subjectId(),
                owed.reviewerUnitId(),
                Capability.OFFICER,
                null,
                words.of("review.task.decide-extension", owed.terms().title(), unit),
                owed.terms().campaignId(),
                owed.ownerUnitId(),
                owed.leadUnitId(),
                "/reports/" + owed.id(),
                null,
                deadlines.reviewUntil(owed.terms().roundId()));
    }
}
