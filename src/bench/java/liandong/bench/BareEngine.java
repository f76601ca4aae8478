package liandong.bench;

import java.util.List;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.spring.boot.starter.CamundaBpmAutoConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The engine alone (裸引擎): the application's own configuration and {@code report.bpmn} on a database of its own, without
 * tables, listeners or pages of ours. The floor that the application is compared with.
 */
class BareEngine implements AutoCloseable {

    private static final int BATCH = 50;

    private final ConfigurableApplicationContext context;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final String definition;
    private int created;

    /** Found by no component scan. */
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        TransactionAutoConfiguration.class,
        CamundaBpmAutoConfiguration.class
    })
    static class Configuration {}

    private BareEngine(ConfigurableApplicationContext context) {
        this.context = context;
        this.runtime = context.getBean(RuntimeService.class);
        this.tasks = context.getBean(TaskService.class);
        RepositoryService repository = context.getBean(RepositoryService.class);
        repository
                .createDeployment()
                .addClasspathResource("bpmn/reporting/report.bpmn")
                .deploy();
        this.definition =
                repository.createProcessDefinitionQuery().singleResult().getId();
        context.getBean(JdbcClient.class)
                .sql("create index idx_task_parent on act_ru_task (parent_task_id_)")
                .update();
    }

    static BareEngine start(JdbcClient application, String url) {
        application.sql("create database bare").update();
        return new BareEngine(new SpringApplicationBuilder(Configuration.class)
                .web(WebApplicationType.NONE)
                .profiles("test")
                .run(
                        "--spring.datasource.url=" + url.replaceFirst("/[^/]*$", "/bare"),
                        "--camunda.bpm.process-engine-name=bare",
                        "--camunda.bpm.database.schema-update=true",
                        "--logging.level.root=warn",
                        "--spring.main.banner-mode=off"));
    }

    /** As many in one transaction as the application opens in one. */
    Timing create(int clients, int reports) throws Exception {
        TransactionTemplate transaction = context.getBean(TransactionTemplate.class);
        int first = created + 1;
        created += reports;
        return Clients.run(
                clients,
                IntStream.iterate(first, from -> from <= created, from -> from + BATCH)
                        .boxed()
                        .toList(),
                from -> transaction.executeWithoutResult(
                        status -> IntStream.range(from, Math.min(from + BATCH, created + 1))
                                .forEach(key -> runtime.startProcessInstanceById(definition, String.valueOf(key)))));
    }

    /** From filling to the receiver's review. */
    Timing handIn(int clients, int reports) throws Exception {
        List<String> open = tasks.createTaskQuery().taskDefinitionKey("fill-report").listPage(0, reports).stream()
                .map(Task::getId)
                .toList();
        return Clients.run(
                clients,
                open,
                task -> tasks.complete(
                        task,
                        Variables.createVariables()
                                .putValueTyped("outcome", Variables.stringValue("submitted", true))));
    }

    JdbcClient database() {
        return context.getBean(JdbcClient.class);
    }

    @Override
    public void close() {
        context.close();
    }
}
