package liandong.reporting.process;

import java.time.Instant;
import java.util.Set;
import liandong.engine.TaskFacts;
import liandong.organization.Capability;
import liandong.organization.Directory;
import liandong.organization.Unit;
import liandong.reporting.ObligationState;
import liandong.reporting.Obligations;
import liandong.reporting.Supervision;
import liandong.reporting.SupervisionDeadlines;
import liandong.reporting.Supervisions;
import liandong.reporting.Words;
import liandong.worklist.NewWorkItem;
import liandong.worklist.WorkItemDescriber;
import org.springframework.stereotype.Component;

/** What the tasks of the process {@code overdue-supervision} mean to people (督办待办). */
@Component
class SupervisionTasks implements WorkItemDescriber {

    private final Supervisions supervisions;
    private final Obligations obligations;
    private final SupervisionDeadlines deadlines;
    private final Directory directory;
    private final Words words;

    SupervisionTasks(
            Supervisions supervisions,
            Obligations obligations,
            SupervisionDeadlines deadlines,
            Directory directory,
            Words words) {
        this.supervisions = supervisions;
        this.obligations = obligations;
        this.deadlines = deadlines;
        this.directory = directory;
        this.words = words;
    }

    @Override
    public Set<String> processKeys() {
        return Set.of(OverdueSupervisionProcess.KEY);
    }

    @Override
    public NewWorkItem describe(TaskFacts task) {
        Supervision of = supervisions.get(task.subjectId());
        long unit = of.supervisedUnitId();
        return switch (task.taskKey()) {
            case "remind-unit" -> item(task, of, unit, deskOf(of), deadlines.remindUntil(of));
            case "explain-delay" -> item(task, of, unit, Capability.UNIT_HEAD, deadlines.explainUntil(of));
            case "decide-measure" -> item(task, of, of.leadUnitId(), Capability.OFFICER, deadlines.decideUntil(of));
            default -> throw new IllegalArgumentException(task.taskKey());
        };
    }

    /** While the report lies with the unit's own head, the head is the one to be reminded. */
    private Capability deskOf(Supervision of) {
        boolean withHead = obligations.get(of.obligationId()).state() == ObligationState.UNIT_REVIEW;
        return withHead ? Capability.UNIT_HEAD : Capability.LIAISON;
    }

    private NewWorkItem item(TaskFacts task, Supervision of, long owner, Capability role, Instant due) {
        String unit = directory.unit(of.supervisedUnitId()).map(Unit::name).orElse("");
        return new NewWorkItem(
                task.taskKey(),
                of.id(),
                owner,
                role,
                null,
                words.of("reporting.task." + task.taskKey(), of.title(), unit),
                of.campaignId(),
                role == Capability.OFFICER ? Long.valueOf(of.supervisedUnitId()) : of.receiverUnitId(),
                of.leadUnitId(),
                "/supervisions/" + of.id(),
                null,
                due);
    }
}
