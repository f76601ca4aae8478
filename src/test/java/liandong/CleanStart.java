package liandong;

import java.time.Instant;
import java.util.List;
import liandong.rehearsal.RehearsalTime;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Gives each test the same instant and each test class an engine without running processes. */
class CleanStart implements BeforeAllCallback, BeforeEachCallback {

    static final Instant START = Instant.parse("2021-08-05T00:30:00Z");

    @Override
    public void beforeAll(ExtensionContext test) {
        RuntimeService runtime = context(test).getBean(RuntimeService.class);
        for (ProcessInstance instance :
                runtime.createProcessInstanceQuery().rootProcessInstances().list()) {
            runtime.deleteProcessInstanceIfExists(instance.getId(), "next test class", false, true, false, false);
        }
        emptyTables(context(test).getBean(JdbcClient.class));
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        context(test).getBean(RehearsalTime.class).moveTo(START);
    }

    /** Our own tables but the regions and the audit chain, which begins once; the engine's keep their deployments. */
    private static void emptyTables(JdbcClient database) {
        List<String> tables = database.sql("""
                        select table_name from information_schema.tables
                        where lower(table_schema) = 'public' and table_type = 'BASE TABLE'
                          and lower(table_name) not like 'act\\_%' escape '\\'
                          and lower(table_name) not in ('region', 'schema_history')
                          and lower(table_name) not like 'audit\\_%' escape '\\'""").query(String.class).list();
        if (tables.contains("UNIT")) {
            database.sql("set referential_integrity false").update();
            tables.forEach(
                    table -> database.sql("truncate table \"" + table + "\"").update());
            database.sql("set referential_integrity true").update();
        } else {
            database.sql("truncate table " + String.join(", ", tables) + " cascade")
                    .update();
        }
    }

    private static ApplicationContext context(ExtensionContext test) {
        return SpringExtension.getApplicationContext(test);
    }
}
