package liandong.worklist;

import java.util.Set;
import liandong.engine.TaskFacts;

/**
 * Says what a user task means to people (SPI). Each module answers for its own processes; a task without a describer
 * refuses to be created, so no task is ever without an owner.
 */
public interface WorkItemDescriber {

    /** Ids of the processes this describer answers for. */
    Set<String> processKeys();

    NewWorkItem describe(TaskFacts task);
}
