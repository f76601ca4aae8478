package liandong.bench;

import java.util.Map;
import java.util.function.BooleanSupplier;

/** Opening a round (开启归集): by the application's own job executor, beside as many bare instances. */
class Opening {

    private final Application application;
    private final BareEngine bare;
    private final Database database;
    private final Results results;

    Opening(Application application, BareEngine bare, Database database, Results results) {
        this.application = application;
        this.bare = bare;
        this.database = database;
        this.results = results;
    }

    /**
     * @param more instances that the bare engine creates, so that it has as many open
     * @param at when the round opens
     */
    void open(MonthlyRound round, int more, int units, String at, int workers) throws Exception {
        Timing floor = bare.create(workers, more);
        long bytes = database.bytes();
        database.forgetStatements();
        double seconds = seconds(at, round::isOpen);
        results.add(
                "open a round of " + units,
                Map.of(
                        "operations", units,
                        "seconds", Results.rounded(seconds),
                        "perSecond", Results.rounded(units / seconds),
                        "statements each", Results.rounded(database.statements() / (double) units),
                        "bytes each", (database.bytes() - bytes) / units));
        database.slowest(5).forEach(line -> System.err.println("    " + line));
        double bareRate = more / floor.seconds();
        results.add(
                "bare engine: create " + more,
                Map.of(
                        "operations",
                        more,
                        "seconds",
                        Results.rounded(floor.seconds()),
                        "perSecond",
                        Results.rounded(bareRate)));
        results.want("open " + units + ", s", seconds, 40);
        results.wantAtLeast("open " + units + " as part of bare", units / seconds / bareRate, 0.4);
    }

    private double seconds(String at, BooleanSupplier open) throws InterruptedException {
        long begin = System.nanoTime();
        application.moveTo(at, open);
        return (System.nanoTime() - begin) / 1e9;
    }
}
