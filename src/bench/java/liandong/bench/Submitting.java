package liandong.bench;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import liandong.bench.MonthlyRound.Owed;

/** Handing in reports while so many are open (报送): in process, over HTTP, the bare engine, pgbench, one after the other. */
class Submitting {

    private final Application application;
    private final BareEngine bare;
    private final Database database;
    private final Settings settings;
    private final Results results;
    private final Path folder;

    Submitting(
            Application application,
            BareEngine bare,
            Database database,
            Settings settings,
            Results results,
            Path folder) {
        this.application = application;
        this.bare = bare;
        this.database = database;
        this.settings = settings;
        this.results = results;
        this.folder = folder;
    }

    /** Medians by kind and number of clients. */
    record Figures(Map<String, Double> p50) {}

    /** One figure with the number of statements of each operation. */
    private interface Measured {

        Timing run() throws Exception;
    }

    /** Until the compiler has seen it all: three quarters in process, the rest over HTTP. */
    void warmUp(List<Owed> owed) throws Exception {
        int clients = settings.clients().get(0);
        int inProcess = owed.size() * 3 / 4;
        HandingIn handingIn = new HandingIn(application, owed.get(owed.size() - 1));
        bare.handIn(clients, owed.size());
        handingIn.inProcess(clients, owed.subList(0, inProcess));
        handingIn.overHttp(clients, owed.subList(inProcess, owed.size() - 1));
    }

    Figures at(int open, List<Owed> owed) throws Exception {
        Supplier<List<Owed>> next = portions(owed);
        HandingIn handingIn = new HandingIn(application, owed.get(owed.size() - 1));
        Map<String, Double> p50 = new LinkedHashMap<>();
        for (int clients : settings.clients()) {
            String at = ", " + clients + " clients, " + open + " open";
            Timing floor = bare.handIn(clients, settings.reports());
            results.add("bare engine: complete" + at, floor);
            List<Owed> work = next.get();
            Timing inProcess = measured("hand in, in process" + at, () -> handingIn.inProcess(clients, work));
            HandingIn.Pressing pressing = handingIn.filled(clients, next.get());
            Timing overHttp = measured("hand in over HTTP" + at, pressing::press);
            results.wantAtLeast(
                    "in process" + at + ", as part of bare", inProcess.perSecond() / floor.perSecond(), 0.6);
            results.wantAtLeast("over HTTP" + at + ", as part of bare", overHttp.perSecond() / floor.perSecond(), 0.4);
            p50.put("in process, " + clients + " clients", inProcess.p50());
            p50.put("over HTTP, " + clients + " clients", overHttp.p50());
        }
        replay(open, handingIn, next);
        return new Figures(p50);
    }

    private void replay(int open, HandingIn handingIn, Supplier<List<Owed>> next) throws Exception {
        for (int clients : settings.clients()) {
            List<Owed> work = next.get();
            Replay.Floor floor = new Replay(application.database(), folder)
                    .run(handingIn, work.get(0), work.subList(1, work.size()), clients);
            results.add(
                    "pgbench: the same statements, " + clients + " clients, " + open + " open",
                    Map.of(
                            "operations", (work.size() - 1) / clients * clients,
                            "perSecond", Results.rounded(floor.perSecond()),
                            "mean ms", floor.averageMillis(),
                            "statements each", floor.statements()));
        }
    }

    private Timing measured(String what, Measured measured) throws Exception {
        long bytes = database.bytes();
        database.forgetStatements();
        Timing timing = measured.run();
        double statements = database.statements() / (double) timing.operations();
        results.add(what, timing);
        results.add(
                what + ": database",
                Map.of(
                        "statements each",
                        Results.rounded(statements),
                        "bytes each",
                        (database.bytes() - bytes) / timing.operations()));
        results.want(what + ", statements", statements, 35);
        database.slowest(8).forEach(line -> System.err.println("    " + line));
        return timing;
    }

    /** Each time as many as are handed in for one figure. */
    private Supplier<List<Owed>> portions(List<Owed> owed) {
        int[] taken = {0};
        return () -> {
            taken[0] += settings.reports();
            return owed.subList(taken[0] - settings.reports(), taken[0]);
        };
    }

    void compare(Figures few, Figures many) {
        many.p50()
                .forEach((kind, p50) -> results.want(
                        "p50 " + kind + ", many open by few open",
                        p50 / few.p50().get(kind),
                        1.25));
    }
}
