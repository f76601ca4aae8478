package liandong.engine.process;

import java.util.function.BiConsumer;
import liandong.engine.TaskFacts;
import liandong.engine.TaskObserver;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;

/** Tells the observers of every user task (用户任务事件), whatever process it belongs to, in the engine's transaction. */
class TaskEvents extends AbstractBpmnParseListener {

    private final ObjectProvider<TaskObserver> observers;

    TaskEvents(ObjectProvider<TaskObserver> observers) {
        this.observers = observers;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        TaskDefinition definition = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, tell(TaskObserver::created));
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, tell(TaskObserver::completed));
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, tell(TaskObserver::withdrawn));
    }

    private TaskListener tell(BiConsumer<TaskObserver, TaskFacts> event) {
        return task -> {
            TaskFacts facts = facts(task);
            observers.forEach(observer -> event.accept(observer, facts));
        };
    }

    private static TaskFacts facts(DelegateTask task) {
        ExecutionEntity execution = (ExecutionEntity) task.getExecution();
        return new TaskFacts(
                task.getId(),
                execution.getProcessDefinition().getKey(),
                task.getTaskDefinitionKey(),
                execution.getProcessInstance().getBusinessKey());
    }
}
