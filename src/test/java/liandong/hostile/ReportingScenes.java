package liandong.hostile;

import java.util.List;
import java.util.Map;
import liandong.organization.Unit;
import org.springframework.stereotype.Component;

/** Reports at each step between opening and lock (报送). */
@Component
class ReportingScenes implements HostileScenes {

    @Override
    public List<Scene> scenes(Stage stage) {
        return List.of(
                new Scene("2021-08-31T10:00", () -> oneAtEachStep(stage)),
                new Scene("2021-09-08T10:00", () -> enteredByTheLead(stage)),
                new Scene("2021-09-10T10:00", () -> stage.lookAt(report(stage, stage.asked.peer()))),
                new Scene("2021-09-14T10:00", () -> compiled(stage)),
                new Scene("2021-09-14T10:05", () -> toBePublished(stage)),
                new Scene("2021-10-08T10:00", () -> monthMissing(stage)));
    }

    private static void oneAtEachStep(Stage stage) {
        String chain = "/campaigns/" + stage.asked.campaignId() + "/approval-chain";
        stage.send(stage.officer, chain, chain);
        laterDayAskedFor(stage);
        errorToBeLetPass(stage);
        handedIn(stage);
        handedToTheHead(stage);
        corrected(stage);
        stage.lookAt(round(stage) + "/acceptance");
    }

    private static String report(Stage stage, Unit unit) {
        return "/reports/" + stage.asked.owedBy(unit).id();
    }

    private static String round(Stage stage) {
        return "/rounds/" + stage.asked.round().id();
    }

    private static void laterDayAskedFor(Stage stage) {
        String page = report(stage, stage.subordinate(0));
        stage.send(stage.below, page, "/extension-requests", Map.of("newDue", "2021-09-10"));
    }

    /** A fine without anybody fined. */
    private static void errorToBeLetPass(Stage stage) {
        String page = report(stage, stage.subordinate(1));
        Map<String, String> wrong = Map.of("grid.FINE_AMOUNT.AD", "1.5", "grid.FINE_COUNT.AD", "0");
        stage.answer(stage.below, page, "/submission", wrong);
        stage.send(stage.below, page, "/waivers", Map.of("waiver.V01", "户次记在公安"));
    }

    private static void handedIn(Stage stage) {
        Unit unit = stage.subordinate(2);
        stage.asked.submit(unit);
        stage.lookAt(report(stage, unit));
    }

    private static void handedToTheHead(Stage stage) {
        Unit unit = stage.subordinate(3);
        stage.asked.submit(unit, true);
        stage.lookAt(report(stage, unit));
    }

    private static void corrected(Stage stage) {
        Unit unit = stage.subordinate(4);
        stage.asked.report(unit, Map.of("grid.INSPECTED.AD", "3"), Map.of("", "查办一批"));
        stage.asked.accept(unit);
        stage.send(stage.below, report(stage, unit), "/correction");
        stage.asked.submit(unit);
    }

    private static void enteredByTheLead(Stage stage) {
        String page = report(stage, stage.asked.below());
        stage.send(stage.officer, page + "/proxy", "/proxy", Map.of("toldAt", "2021-09-08T09:00"));
        stage.send(stage.officer, page + "/zero", "/zero", Map.of("throughHead", ""));
    }

    private static void compiled(Stage stage) {
        stage.lookAt(round(stage));
        stage.lookAt(report(stage, stage.subordinate(2)));
    }

    private static void toBePublished(Stage stage) {
        stage.send(stage.officer, round(stage), "/publication");
    }

    /** July stands in the summary, but nobody was asked for it. */
    private static void monthMissing(Stage stage) {
        String summary = report(stage, stage.asked.below());
        stage.lookAt(stage.link(stage.below, summary, "/back-entries/"));
    }
}
