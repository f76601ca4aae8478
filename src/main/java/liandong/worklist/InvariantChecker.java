package liandong.worklist;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import javax.sql.DataSource;
import liandong.shared.Instants;
import liandong.shared.SystemTime;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Checks what must always be true of the data (不变量检查): each open obligation is one process, one task, one work item with
 * one owner, and so on. Every rule is a file {@code invariants/<module>/….sql}: its first line says in plain words what must
 * hold, its query finds what breaks it. Works on any database of ours, whether the server runs or not.
 */
public final class InvariantChecker {

    /**
     * Something that breaks a rule.
     *
     * @param rule name of its file without ending
     * @param sentence what must hold
     * @param what breaks it, in plain words
     */
    public record Violation(String rule, String sentence, String what) {
        @Override
        public String toString() {
            return what + " (" + rule + ": " + sentence + ")";
        }
    }

    private record Rule(String name, String sentence, String query) {}

    private final JdbcClient jdbc;
    private final List<Rule> rules = rules();

    public InvariantChecker(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    public int ruleCount() {
        return rules.size();
    }

    /** Everything that breaks a rule; empty when all is well. */
    public List<Violation> check() {
        Instant dayAgo = now().minus(Duration.ofDays(1));
        List<Violation> found = new ArrayList<>();
        for (Rule rule : rules) {
            for (String what : broken(rule, dayAgo)) {
                found.add(new Violation(rule.name(), rule.sentence(), what));
            }
        }
        return found;
    }

    private List<String> broken(Rule rule, Instant dayAgo) {
        JdbcClient.StatementSpec query = jdbc.sql(rule.query());
        if (rule.query().contains(":dayAgo")) {
            query = query.param("dayAgo", Instants.db(dayAgo));
        }
        return query.query(String.class).list();
    }

    /** The business clock of a rehearsal stands in its database; elsewhere it is the clock on the wall. */
    private Instant now() {
        return jdbc.sql("select stands_at from rehearsal_clock where id = 1")
                .query((row, number) -> Instants.read(row, "stands_at"))
                .optional()
                .orElseGet(new SystemTime()::now);
    }

    private static List<Rule> rules() {
        try {
            Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath*:invariants/*/*.sql");
            return Arrays.stream(files)
                    .map(InvariantChecker::rule)
                    .sorted(Comparator.comparing(Rule::name))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Rule rule(Resource file) {
        try {
            String text = file.getContentAsString(StandardCharsets.UTF_8);
            int end = text.indexOf('\n');
            String name = String.valueOf(file.getFilename()).replace(".sql", "");
            return new Rule(name, text.substring(0, end).replaceFirst("^-- ", ""), text.substring(end + 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
