package liandong.reporting.process;

import java.time.Instant;
import java.util.Set;
import liandong.engine.TaskFacts;
import liandong.organization.Capability;
import liandong.organization.Directory;
import liandong.organization.Unit;
import liandong.reporting.Obligation;
import liandong.reporting.ObligationTerms;
import liandong.reporting.Obligations;
import liandong.reporting.ReportingDeadlines;
import liandong.reporting.Words;
import liandong.shared.WorkingCalendar;
import liandong.worklist.NewWorkItem;
import liandong.worklist.WorkItemDescriber;
import org.springframework.stereotype.Component;

/** What the tasks of the process {@code report} mean to people (报送待办). */
@Component
class ReportTasks implements WorkItemDescriber {

    private final Obligations obligations;
    private final ReportingDeadlines deadlines;
    private final Directory directory;
    private final Words words;

    ReportTasks(Obligations obligations, ReportingDeadlines deadlines, Directory directory, Words words) {
        this.obligations = obligations;
        this.deadlines = deadlines;
        this.directory = directory;
        this.words = words;
    }

    @Override
    public Set<String> processKeys() {
        return Set.of(ReportProcess.KEY);
    }

    @Override
    public NewWorkItem describe(TaskFacts task) {
        Obligation obligation = obligations.get(task.subjectId());
        String title = obligation.terms().title();
        Instant due = WorkingCalendar.endOf(obligation.effectiveDue());
        return switch (task.taskKey()) {
            case "fill-report" -> item(task, obligation, obligation.ownerUnitId(), Capability.LIAISON, title, due);
            case "unit-review" ->
                item(
                        task,
                        obligation,
                        obligation.ownerUnitId(),
                        Capability.UNIT_HEAD,
                        words.of("reporting.task.unit-review", title),
                        due);
            case "review-report" ->
                item(
                        task,
                        obligation,
                        obligation.reviewerUnitId(),
                        Capability.OFFICER,
                        words.of("reporting.task.review-report", title, unitName(obligation)),
                        deadlines.reviewUntil(obligation.terms().roundId()));
            default -> throw new IllegalArgumentException(task.taskKey());
        };
    }

    private NewWorkItem item(
            TaskFacts task, Obligation obligation, long owner, Capability role, String title, Instant due) {
        ObligationTerms of = obligation.terms();
        boolean review = task.taskKey().equals("review-report");
        return new NewWorkItem(
                task.taskKey(),
                obligation.id(),
                owner,
                role,
                of.unitClass(),
                title,
                of.campaignId(),
                // The reporting unit follows the review of its report; the receiver follows the filling.
                review ? Long.valueOf(of.ownerUnitId()) : of.receiverUnitId(),
                of.leadUnitId(),
                "/reports/" + obligation.id(),
                review ? null : of.nominalDue(),
                due);
    }

    private String unitName(Obligation obligation) {
        return directory.unit(obligation.ownerUnitId()).map(Unit::name).orElse("");
    }
}
