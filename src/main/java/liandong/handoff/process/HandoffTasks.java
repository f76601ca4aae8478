package liandong.handoff.process;

import java.util.Objects;
import java.util.Set;
import liandong.engine.TaskFacts;
import liandong.handoff.ClueHandoff;
import liandong.handoff.ClueHandoffs;
import liandong.handoff.HandoffState;
import liandong.handoff.HandoffWords;
import liandong.handoff.Side;
import liandong.worklist.NewWorkItem;
import liandong.worklist.WorkItemDescriber;
import org.springframework.stereotype.Component;

/** What the tasks of the process {@code clue-handoff} mean to people (移送待办): the state knows whose turn it is. */
@Component
class HandoffTasks implements WorkItemDescriber {

    private final ClueHandoffs handoffs;
    private final HandoffWords words;

    HandoffTasks(ClueHandoffs handoffs, HandoffWords words) {
        this.handoffs = handoffs;
        this.words = words;
    }

    @Override
    public Set<String> processKeys() {
        return Set.of(ClueHandoffProcess.KEY);
    }

    @Override
    public NewWorkItem describe(TaskFacts task) {
        ClueHandoff handoff = handoffs.get(task.subjectId());
        HandoffState state = handoff.state();
        if (!state.step().equals(task.taskKey())) {
            throw new IllegalStateException(task.taskKey() + " while the handoff is " + state);
        }
        boolean sendersTurn = state.side() == Side.SENDER;
        return new NewWorkItem(
                task.taskKey(),
                handoff.id(),
                Objects.requireNonNull(handoff.holderUnitId()),
                state.role(),
                null,
                words.say("handoff.task." + task.taskKey(), words.title(handoff)),
                handoff.campaignId(),
                sendersTurn ? handoff.receiverUnitId() : Long.valueOf(handoff.senderUnitId()),
                handoff.leadUnitId(),
                "/handoffs/" + handoff.id(),
                handoff.due(),
                handoff.dueAt());
    }
}
