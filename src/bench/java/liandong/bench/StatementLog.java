package liandong.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The statements of one piece of work, with their parameters, from PostgreSQL's own log (语句日志). */
class StatementLog {

    /** One statement as it reached the server. */
    record Statement(String sql, Map<Integer, String> parameters) {}

    private static final Pattern ENTRY =
            Pattern.compile("(?m)^\\d{4}-\\d\\d-\\d\\d [\\d:.]+ \\S+ \\[(\\d+)\\] (\\w+):  ");
    private static final Pattern EXECUTED = Pattern.compile("^execute [^:]*: ", Pattern.DOTALL);
    private static final Pattern PARAMETER = Pattern.compile("\\$(\\d+) = (NULL|'[^']*+(?:''[^']*+)*+')");
    private static final Pattern OWN = Pattern.compile("alter system|pg_reload_conf|pg_read_file");
    private static final String SUBJECT = "update obligation";

    private final JdbcClient database;

    StatementLog(JdbcClient database) {
        this.database = database;
    }

    List<Statement> during(Runnable work) throws InterruptedException {
        long before = read(0).length();
        log("all");
        work.run();
        log("none");
        Map<String, List<Statement>> sessions = sessions(read(before));
        return sessions.values().stream()
                .filter(session -> session.stream().anyMatch(one -> one.sql().startsWith(SUBJECT)))
                .flatMap(List::stream)
                .filter(one -> !OWN.matcher(one.sql()).find())
                .toList();
    }

    private void log(String which) throws InterruptedException {
        database.sql("alter system set log_statement = '" + which + "'").update();
        database.sql("select pg_reload_conf()").query(rs -> {});
        Thread.sleep(500);
    }

    private String read(long from) {
        return database.sql("select pg_read_file(current_setting('data_directory') || '/../log')")
                .query(String.class)
                .single()
                .substring((int) from);
    }

    private static Map<String, List<Statement>> sessions(String log) {
        Map<String, List<Statement>> sessions = new TreeMap<>();
        Matcher entry = ENTRY.matcher(log);
        boolean more = entry.find();
        while (more) {
            String session = entry.group(1);
            String kind = entry.group(2);
            int begin = entry.end();
            more = entry.find();
            String text =
                    log.substring(begin, more ? entry.start() : log.length()).strip();
            List<Statement> said = sessions.computeIfAbsent(session, key -> new ArrayList<>());
            if (kind.equals("LOG") && EXECUTED.matcher(text).find()) {
                said.add(new Statement(EXECUTED.matcher(text).replaceFirst(""), Map.of()));
            } else if (kind.equals("DETAIL") && !said.isEmpty()) {
                said.add(new Statement(said.remove(said.size() - 1).sql(), parameters(text)));
            }
        }
        return sessions;
    }

    private static Map<Integer, String> parameters(String detail) {
        Map<Integer, String> parameters = new TreeMap<>();
        Matcher parameter = PARAMETER.matcher(detail);
        while (parameter.find()) {
            parameters.put(Integer.valueOf(parameter.group(1)), parameter.group(2));
        }
        return parameters;
    }
}
