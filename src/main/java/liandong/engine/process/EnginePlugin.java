package liandong.engine.process;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationInitializer;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** Configures the engine (引擎配置). Takes the migrations as an argument, so that its tables exist before it looks. */
@Component
class EnginePlugin extends AbstractProcessEnginePlugin {

    private final ApplicationContext context;
    private final BeanFactory beans;
    private final ObjectProvider<liandong.engine.TaskObserver> observers;
    private final Deployments deployments;

    EnginePlugin(
            ApplicationContext context,
            BeanFactory beans,
            ObjectProvider<liandong.engine.TaskObserver> observers,
            Deployments deployments,
            @SuppressWarnings("unused") FlywayMigrationInitializer migrated) {
        this.context = context;
        this.beans = beans;
        this.observers = observers;
        this.deployments = deployments;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        SpringProcessEngineConfiguration spring = (SpringProcessEngineConfiguration) configuration;
        StepBeans steps = new StepBeans(beans);
        spring.setBeans(steps);
        spring.setExpressionManager(new GuardedExpressions(context, steps));
        List<BpmnParseListener> listeners = configuration.getCustomPreBPMNParseListeners() == null
                ? new ArrayList<>()
                : new ArrayList<>(configuration.getCustomPreBPMNParseListeners());
        listeners.add(new TaskEvents(observers));
        configuration.setCustomPreBPMNParseListeners(listeners);
        List<Deployer> deployers = configuration.getCustomPostDeployers() == null
                ? new ArrayList<>()
                : new ArrayList<>(configuration.getCustomPostDeployers());
        deployers.add(deployments);
        configuration.setCustomPostDeployers(deployers);
    }
}
