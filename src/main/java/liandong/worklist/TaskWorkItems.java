package liandong.worklist;

import java.util.List;
import liandong.engine.TaskFacts;
import liandong.engine.TaskObserver;
import liandong.shared.BusinessTime;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Keeps one work item per user task (待办 follows 用户任务), in the engine's own transaction. A task nobody describes
 * refuses to be created.
 */
@Component
class TaskWorkItems implements TaskObserver {

    // Looked up late: describers belong to modules that themselves need the engine.
    private final ObjectProvider<WorkItemDescriber> describers;
    private final WorkItems items;
    private final BusinessTime time;

    TaskWorkItems(ObjectProvider<WorkItemDescriber> describers, WorkItems items, BusinessTime time) {
        this.describers = describers;
        this.items = items;
        this.time = time;
    }

    @Override
    public void created(TaskFacts task) {
        items.insert(describer(task).describe(task), task.taskId(), time.now());
    }

    @Override
    public void completed(TaskFacts task) {
        items.closeTask(task.taskId(), "DONE", time.now());
    }

    @Override
    public void withdrawn(TaskFacts task) {
        items.closeTask(task.taskId(), "WITHDRAWN", time.now());
    }

    private WorkItemDescriber describer(TaskFacts task) {
        List<WorkItemDescriber> answering = describers.stream()
                .filter(describer -> describer.processKeys().contains(task.processKey()))
                .toList();
        if (answering.size() != 1) {
            throw new IllegalStateException("Task %s of process %s needs exactly one describer, but has %d"
                    .formatted(task.taskKey(), task.processKey(), answering.size()));
        }
        return answering.get(0);
    }
}
