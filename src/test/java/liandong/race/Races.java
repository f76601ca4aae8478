package liandong.race;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import liandong.engine.DueJobs;
import liandong.rehearsal.Rehearsal;
import liandong.rehearsal.RehearsalTime;
import liandong.worklist.InvariantChecker;
import liandong.worklist.InvariantChecker.Violation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets people act at the same instant, over and over (并发演练): each act is a request on a thread of its own, all released
 * by one barrier. {@code -Draces.runs=200} says how often; {@code scripts/races} does so on PostgreSQL.
 */
@Component
public class Races {

    /** How often each scenario is run. */
    public static final int RUNS = Integer.getInteger("races.runs", 5);

    private static final long MOST_NANOS_BEHIND = TimeUnit.MILLISECONDS.toNanos(8);

    /** A step that lost against a person is tried again by the engine ten seconds later. */
    private static final Duration ENGINE_TRIES_AGAIN = Duration.ofSeconds(11);

    private final DueJobs jobs;
    private final Rehearsal rehearsal;
    private final RehearsalTime time;
    private final DataSource database;
    private final JdbcClient jdbc;

    Races(DueJobs jobs, Rehearsal rehearsal, RehearsalTime time, DataSource database, JdbcClient jdbc) {
        this.jobs = jobs;
        this.rehearsal = rehearsal;
        this.time = time;
        this.database = database;
        this.jdbc = jdbc;
    }

    /** Takes the case of that number, from 0, lets people race about it and looks at what became of it. */
    public interface Run {
        Answers once(int number) throws Exception;
    }

    /**
     * Runs it as often as asked, prints who was answered what how often; afterwards no invariant may be broken that was not
     * broken by the cases that were prepared.
     */
    public void repeat(String name, Run run) throws Exception {
        long begun = System.nanoTime();
        List<Violation> before = new InvariantChecker(database).check();
        Map<String, Integer> counts = new TreeMap<>();
        for (int n = 0; n < RUNS; n++) {
            try {
                counts.merge(run.once(n).polite().toString(), 1, Integer::sum);
            } catch (AssertionError failed) {
                throw new AssertionError("run " + n + " of " + name + ", before it " + counts, failed);
            }
        }
        List<Violation> after = new ArrayList<>(new InvariantChecker(database).check());
        after.removeAll(before);
        assertThat(after).as(name).isEmpty();
        System.out.printf(
                "races | %-40s | %d runs | %s | %.0f s%n", name, RUNS, counts, (System.nanoTime() - begun) / 1e9);
    }

    /** All of them at once; then whatever they set going runs to its end. */
    public Answers atOnce(Act... acts) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(acts.length);
        try {
            CyclicBarrier start = new CyclicBarrier(acts.length);
            List<Future<Answer>> given = new ArrayList<>();
            for (Act act : acts) {
                given.add(people.submit(() -> {
                    start.await();
                    LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(MOST_NANOS_BEHIND));
                    return Answer.to(act);
                }));
            }
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> one : given) {
                answers.add(one.get(1, TimeUnit.MINUTES));
            }
            settle();
            return new Answers(answers);
        } finally {
            people.shutdownNow();
        }
    }

    /** The engine's job executor finds what is due. */
    public Act engine() {
        return () -> {
            jobs.run();
            return null;
        };
    }

    /** How often the audit says that this happened to it. */
    public int happened(String action, String subject) {
        return jdbc.sql("select count(*) from audit_entry where action = :action and subject = :subject")
                .param("action", action)
                .param("subject", subject)
                .query(Integer.class)
                .single();
    }

    private void settle() {
        rehearsal.settle();
        time.moveTo(time.now().plus(ENGINE_TRIES_AGAIN));
        rehearsal.settle();
    }
}
