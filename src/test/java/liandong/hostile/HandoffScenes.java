package liandong.hostile;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A clue at each step of its way (线索移送). */
@Component
class HandoffScenes implements HostileScenes {

    private static final Map<String, String> ACCEPTED = Map.of("act", "accept");
    private static final Map<String, String> REFUSED = Map.of("act", "refuse");

    @Override
    public List<Scene> scenes(Stage stage) {
        return List.of(new Scene("2021-08-31T10:00", () -> oneAtEachStep(stage)));
    }

    private static void oneAtEachStep(Stage stage) {
        written(stage);
        handedUp(stage);
        approved(stage);
        signed(stage);
        answered(stage, Map.of("act", "more"));
        answered(stage, REFUSED);
        stage.send(stage.peerOfficer, answered(stage, REFUSED), "/settle-refusal", Map.of("act", "dispute"));
        answered(stage, ACCEPTED);
        stage.send(stage.officer, answered(stage, ACCEPTED), "/investigate-clue", Map.of("act", "extension"));
        stage.send(stage.officer, answered(stage, ACCEPTED), "/investigate-clue", Map.of("act", "clear"));
    }

    private static String written(Stage stage) {
        return stage.send(
                stage.peerOfficer,
                "/handoffs/new?campaign=" + stage.asked.campaignId(),
                "/handoffs",
                Map.of("uscc", "", "toUnitId", String.valueOf(stage.asked.lead().key())));
    }

    private static String handedUp(Stage stage) {
        String page = written(stage);
        stage.send(stage.peerOfficer, page, "/write-letter", Map.of("uscc", "", "act", "hand-up"));
        return page;
    }

    private static String approved(Stage stage) {
        String page = handedUp(stage);
        stage.send(stage.peerHead, page, "/approve-letter", Map.of("act", "approve"));
        return page;
    }

    private static String signed(Stage stage) {
        String page = approved(stage);
        stage.send(stage.officer, page, "/sign-receipt");
        return page;
    }

    private static String answered(Stage stage, Map<String, String> words) {
        String page = signed(stage);
        stage.send(stage.officer, page, "/decide-acceptance", words);
        return page;
    }
}
