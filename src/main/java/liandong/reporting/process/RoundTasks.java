package liandong.reporting.process;

import java.util.Set;
import liandong.engine.TaskFacts;
import liandong.organization.Capability;
import liandong.reporting.CollectionRound;
import liandong.reporting.ReportingDeadlines;
import liandong.reporting.Rounds;
import liandong.reporting.Words;
import liandong.worklist.NewWorkItem;
import liandong.worklist.WorkItemDescriber;
import org.springframework.stereotype.Component;

/** What the task of the process {@code collection-round} means to people (归集待办). */
@Component
class RoundTasks implements WorkItemDescriber {

    private final Rounds rounds;
    private final ReportingDeadlines deadlines;
    private final Words words;

    RoundTasks(Rounds rounds, ReportingDeadlines deadlines, Words words) {
        this.rounds = rounds;
        this.deadlines = deadlines;
        this.words = words;
    }

    @Override
    public Set<String> processKeys() {
        return Set.of(CollectionRoundProcess.KEY);
    }

    @Override
    public NewWorkItem describe(TaskFacts task) {
        CollectionRound round = rounds.get(task.subjectId());
        return new NewWorkItem(
                task.taskKey(),
                round.id(),
                round.compilingUnitId(),
                Capability.OFFICER,
                null,
                words.of("reporting.task.confirm-compilation", round.title()),
                round.campaignId(),
                null,
                round.leadUnitId(),
                "/rounds/" + round.id(),
                null,
                deadlines.reviewUntil(round.id()));
    }
}
