package liandong.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import liandong.bench.MonthlyRound.Owed;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The same statements by pgbench (语句回放): what PostgreSQL alone makes of them, without any Java. The statements of one
 * hand-in are taken from the server's log; what belongs to that report is replaced by what belongs to others.
 */
class Replay {

    private static final Pattern RATE = Pattern.compile("tps = ([\\d.]+)");
    private static final Pattern LATENCY = Pattern.compile("latency average = ([\\d.]+) ms");

    /** @param statements without begin and commit */
    record Floor(double perSecond, double averageMillis, long statements) {}

    private final JdbcClient database;
    private final Path folder;

    Replay(JdbcClient database, Path folder) {
        this.database = database;
        this.folder = folder;
    }

    Floor run(HandingIn handingIn, Owed example, List<Owed> others, int clients) throws Exception {
        tabulate(example, others);
        ReplayScript script = ReplayScript.of(
                new StatementLog(database).during(() -> handingIn.handIn(example)), known(example), constants());
        Path file = folder.resolve("hand-in.sql");
        Files.writeString(file, script.text(), StandardCharsets.UTF_8);
        String answer = pgbench(file, clients, others.size() / clients);
        return new Floor(number(RATE, answer), number(LATENCY, answer), script.statements());
    }

    /** The ids of each report, one row for each transaction. */
    private void tabulate(Owed example, List<Owed> others) {
        database.sql("create table if not exists bench_replay (n integer, obligation bigint, unit bigint, task text,"
                        + " execution text, activity text)")
                .update();
        database.sql("truncate bench_replay").update();
        database.sql("""
                        insert into bench_replay
                        select row_number() over (order by (o.id <> :example), o.id) - 1, o.id, o.owner_unit_id, t.id_,
                            e.id_, e.act_inst_id_
                        from obligation o join work_item w on w.open_key = 'fill-report:' || o.id
                        join act_ru_task t on t.id_ = w.task_id join act_ru_execution e on e.id_ = t.execution_id_
                        where o.id in (:others) or o.id = :example""")
                .param("example", example.id())
                .param("others", others.stream().map(Owed::id).toList())
                .update();
        database.sql("drop sequence if exists bench_replay_next").update();
        database.sql("create sequence bench_replay_next").update();
        database.sql("create unique index if not exists bench_replay_n on bench_replay (n)")
                .update();
        database.sql("analyze bench_replay").update();
    }

    private List<ReplayScript.Known> known(Owed example) {
        return database.sql("select * from bench_replay where n = 0")
                .query((row, number) -> List.of(
                        new ReplayScript.Known("activity", row.getString("activity")),
                        new ReplayScript.Known("task", row.getString("task")),
                        new ReplayScript.Known("execution", row.getString("execution")),
                        new ReplayScript.Known("obligation", row.getString("obligation")),
                        new ReplayScript.Known("unit", row.getString("unit"))))
                .single();
    }

    /** Ids of the engine that are the same for each report. */
    private List<String> constants() {
        return database.sql("select id_ from act_re_procdef union select id_ from act_re_deployment")
                .query(String.class)
                .list();
    }

    private String pgbench(Path script, int clients, int transactions) throws IOException, InterruptedException {
        Matcher url = Pattern.compile("jdbc:postgresql://([^:]+):(\\d+)/(\\w+)").matcher(System.getenv("TEST_DB_URL"));
        if (!url.find()) {
            throw new IllegalStateException("No address of PostgreSQL");
        }
        Process process = new ProcessBuilder(
                        "pgbench",
                        "-n",
                        "-M",
                        "prepared",
                        "-f",
                        script.toString(),
                        "-c",
                        String.valueOf(clients),
                        "-j",
                        "2",
                        "-t",
                        String.valueOf(transactions),
                        "-h",
                        url.group(1),
                        "-p",
                        url.group(2),
                        "-U",
                        System.getenv("TEST_DB_USER"),
                        url.group(3))
                .redirectErrorStream(true)
                .start();
        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0 || answer.toLowerCase(Locale.ROOT).contains("error")) {
            throw new IOException("pgbench: " + answer);
        }
        return answer;
    }

    private static double number(Pattern pattern, String answer) throws IOException {
        Matcher found = pattern.matcher(answer);
        if (!found.find()) {
            throw new IOException("pgbench: " + answer);
        }
        return Double.parseDouble(found.group(1));
    }
}
