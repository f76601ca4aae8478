package liandong.bench;

import java.util.Map;
import liandong.reporting.Compiling;
import org.springframework.transaction.support.TransactionTemplate;

/** What the engine does for a whole round at once (整期步骤): a day of reminders, compiling. */
class RoundSteps {

    private static final String BEFORE = "2021-09-03T08:29";
    private static final String RUNG = "2021-09-03T08:30";

    private final Application application;
    private final Database database;
    private final Results results;

    RoundSteps(Application application, Database database, Results results) {
        this.application = application;
        this.database = database;
        this.results = results;
    }

    void run(MonthlyRound round, int units) {
        application.moveTo(BEFORE);
        double reminding = measured("plan a reminder day of " + units, () -> application.moveTo(RUNG));
        results.want("plan a reminder day, s", reminding, 2);
        round.acceptAll();
        TransactionTemplate transaction = application.bean(TransactionTemplate.class);
        Compiling compiling = application.bean(Compiling.class);
        double compiled = measured(
                "compile " + units,
                () -> transaction.executeWithoutResult(status -> compiling.compile(round.roundId())));
        results.want("compile, s", compiled, 5);
    }

    private double measured(String what, Runnable step) {
        database.forgetStatements();
        long begin = System.nanoTime();
        step.run();
        double seconds = (System.nanoTime() - begin) / 1e9;
        results.add(what, Map.of("seconds", Results.rounded(seconds), "statements", database.statements()));
        database.slowest(5).forEach(line -> System.err.println("    " + line));
        return seconds;
    }
}
