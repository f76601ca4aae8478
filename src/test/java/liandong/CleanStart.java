package liandong;

import java.time.Instant;
import java.util.List;
import liandong.rehearsal.RehearsalTime;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Gives each test the same instant and an engine without running processes, whose timers it would have to live through. */
class CleanStart implements BeforeAllCallback, BeforeEachCallback {

    static final Instant START = Instant.parse("2021-08-05T00:30:00Z");

    /** Children before parents; what belongs to a definition and to no instance stays. */
    private static final List<String> OF_INSTANCES = List.of(
            "act_ru_identitylink",
            "act_ru_incident",
            "act_ru_ext_task",
            "act_ru_job where process_instance_id_ is not null",
            "act_ru_event_subscr where proc_inst_id_ is not null",
            "act_ru_variable",
            "act_ru_task",
            "act_ru_execution");

    @Override
    public void beforeAll(ExtensionContext test) {
        empty(context(test).getBean(JdbcClient.class));
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        context(test).getBean(RehearsalTime.class).moveTo(START);
        JdbcClient database = context(test).getBean(JdbcClient.class);
        if (database.sql("select count(*) from act_ru_execution")
                        .query(Long.class)
                        .single()
                > 0) {
            empty(database);
        }
    }

    private static void empty(JdbcClient database) {
        List<String> tables = tables(database);
        if (tables.contains("UNIT")) {
            database.sql("set referential_integrity false").update();
            endInstances(database);
            tables.forEach(
                    table -> database.sql("truncate table \"" + table + "\"").update());
            database.sql("set referential_integrity true").update();
        } else {
            endInstances(database);
            database.sql("truncate table " + String.join(", ", tables) + " cascade")
                    .update();
        }
    }

    private static void endInstances(JdbcClient database) {
        OF_INSTANCES.forEach(rows -> database.sql("delete from " + rows).update());
    }

    /** Our own but the regions and the audit chain, which begins once; the engine's keep their deployments. */
    private static List<String> tables(JdbcClient database) {
        return database.sql("""
                        select table_name from information_schema.tables
                        where lower(table_schema) = 'public' and table_type = 'BASE TABLE'
                          and lower(table_name) not like 'act\\_%' escape '\\'
                          and lower(table_name) not in ('region', 'schema_history')
                          and lower(table_name) not like 'audit\\_%' escape '\\'""").query(String.class).list();
    }

    private static ApplicationContext context(ExtensionContext test) {
        return SpringExtension.getApplicationContext(test);
    }
}
