package liandong.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import liandong.bench.Population.Liaison;
import liandong.organization.Directory;
import liandong.organization.Viewer;

/** Runs everything once, side by side, and prints one table (基准测试入口). */
class Bench {

    private static final int WORKERS = 4;

    private final Settings settings;
    private final Path folder = Path.of("target", "bench");
    private final Results results = new Results();
    private final Application application;
    private final BareEngine bare;
    private final Database database;
    private final Database bareDatabase;

    private Bench(Settings settings, Application application, BareEngine bare) {
        this.settings = settings;
        this.application = application;
        this.bare = bare;
        this.database = new Database(application.database());
        this.bareDatabase = new Database(bare.database());
    }

    public static void main(String[] arguments) throws Exception {
        Settings settings = Settings.of(List.of(arguments));
        try (Application application = Application.start();
                BareEngine bare = BareEngine.start(application.database(), System.getenv("TEST_DB_URL"))) {
            new Bench(settings, application, bare).run();
        }
        System.exit(0);
    }

    /** All of it, after a round that is not measured: nobody's server has just been started. */
    private void run() throws Exception {
        Files.createDirectories(folder);
        database.prepare();
        bareDatabase.prepare();
        results.condition("units", settings.few() + " and " + settings.units());
        results.condition("processors", Runtime.getRuntime().availableProcessors());
        results.condition(
                "PostgreSQL",
                database.setting("server_version") + ", fsync " + database.setting("fsync")
                        + ", synchronous_commit " + database.setting("synchronous_commit") + ", shared_buffers "
                        + database.setting("shared_buffers"));
        Viewer officer = Population.officer(application.bean(Directory.class));
        List<Liaison> liaisons = new Population(application.database()).settle(settings.units());
        application.database().sql("analyze").update();

        MonthlyRound first = MonthlyRound.launch(application, officer, settings.warm(), 3);
        MonthlyRound small = MonthlyRound.launch(application, officer, settings.few(), 5);
        MonthlyRound large = MonthlyRound.launch(application, officer, settings.units(), 8);
        Opening opening = new Opening(application, bare, database, results);
        Submitting submitting = new Submitting(application, bare, database, settings, results, folder);

        application.moveTo("2021-08-30T08:00", first::isOpen);
        bare.create(WORKERS, settings.warm());
        submitting.warmUp(first.open(liaisons));

        opening.open(small, settings.few(), settings.few(), "2021-08-31T08:00", WORKERS);
        Submitting.Figures few = submitting.at(settings.few(), small.open(liaisons));
        opening.open(large, settings.units() - settings.few(), settings.units(), "2021-09-01T08:00", WORKERS);
        Submitting.Figures many = submitting.at(settings.units(), large.open(liaisons));
        submitting.compare(few, many);

        for (Map.Entry<String, Timing> page :
                new Pages(large).view(application, database, settings.views()).entrySet()) {
            results.add("page: " + page.getKey(), page.getValue());
            results.want(
                    "p95 of page " + page.getKey() + ", ms", page.getValue().p95(), 150);
        }
        new RoundSteps(application, database, results).run(large, settings.units());
        new OfficeFiles(application, results).run(settings.views());
        results.write(folder);
        System.out.println(results.table());
    }
}
