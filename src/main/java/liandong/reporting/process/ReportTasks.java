package liandong.reporting.process;

import java.time.Instant;
import java.util.Set;
import liandong.engine.TaskFacts;
import liandong.organization.Capability;
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
    private final Words words;

    ReportTasks(Obligations obligations, ReportingDeadlines deadlines, Words words) {
        this.obligations = obligations;
        this.deadlines = deadlines;
        this.words = words;
    }

    @Override
    public Set<String> processKeys() {
        return Set.of(ReportProcess.KEY);
    }

    @Override
    public NewWorkItem describe(TaskFacts task) {
        return switch (task.taskKey()) {
            case "fill-report" -> filling(task, obligations.get(task.subjectId()));
            case "unit-review" -> ownReview(task, obligations.get(task.subjectId()));
            case "review-report" -> review(task, obligations.underReview(task.subjectId()));
            default -> throw new IllegalArgumentException(task.taskKey());
        };
    }

    private static NewWorkItem filling(TaskFacts task, Obligation owed) {
        return item(
                task, owed, owed.ownerUnitId(), Capability.LIAISON, owed.terms().title(), due(owed));
    }

    private NewWorkItem ownReview(TaskFacts task, Obligation owed) {
        String title = words.of("reporting.task.unit-review", owed.terms().title());
        return item(task, owed, owed.ownerUnitId(), Capability.UNIT_HEAD, title, due(owed));
    }

    private NewWorkItem review(TaskFacts task, Obligations.Review review) {
        Obligation report = review.report();
        return item(
                task,
                report,
                report.reviewerUnitId(),
                Capability.OFFICER,
                words.of("reporting.task.review-report", report.terms().title(), review.unitName()),
                deadlines.after(review.workdays()));
    }

    private static Instant due(Obligation owed) {
        return WorkingCalendar.endOf(owed.effectiveDue());
    }

    private static NewWorkItem item(
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
}
