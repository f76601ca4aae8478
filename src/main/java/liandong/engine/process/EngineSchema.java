package liandong.engine.process;

import java.sql.Connection;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/**
 * The engine's tables (引擎库表), made by Flyway from the create scripts in the engine's own jar, so that two nodes may
 * start at once and one history tells the whole schema.
 */
@Component
class EngineSchema implements JavaMigration {

    private static final List<String> SCRIPTS = List.of(
            "engine", "history", "identity", "case.engine", "case.history", "decision.engine", "decision.history");

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("20261122000000");
    }

    @Override
    public String getDescription() {
        return "engine schema 7.24";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws Exception {
        Connection connection = context.getConnection();
        String vendor = connection.getMetaData().getDatabaseProductName().equals("H2") ? "h2" : "postgres";
        for (String script : SCRIPTS) {
            ScriptUtils.executeSqlScript(
                    connection,
                    new EncodedResource(new ClassPathResource(
                            "org/camunda/bpm/engine/db/create/activiti.%s.create.%s.sql".formatted(vendor, script))));
        }
        // Missing in the engine: without it every completion scans the open tasks.
        try (var statement = connection.createStatement()) {
            statement.execute("create index idx_task_parent on ACT_RU_TASK(PARENT_TASK_ID_)");
        }
    }
}
