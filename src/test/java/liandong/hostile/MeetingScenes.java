package liandong.hostile;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** An agenda, a meeting and what was agreed there (联络员会议、议定事项). */
@Component
class MeetingScenes implements HostileScenes {

    @Override
    public List<Scene> scenes(Stage stage) {
        return List.of(
                new Scene("2021-09-14T10:00", () -> stage.lookAt(stage.onDesk(stage.officer, "/meetings/"))),
                new Scene("2021-09-14T10:05", () -> convened(stage)),
                new Scene("2021-09-17T10:00", () -> stage.lookAt(stage.onDesk(stage.officer, "/meetings/"))),
                new Scene("2021-09-17T10:05", () -> decided(stage)),
                new Scene("2021-09-17T10:10", () -> agreed(stage)),
                new Scene("2021-09-17T10:15", () -> carriedOut(stage)));
    }

    private static void convened(Stage stage) {
        Map<String, String> all = Map.of("items[].postponed", "");
        stage.send(stage.officer, stage.onDesk(stage.officer, "/meetings/"), "/confirmation", all);
    }

    /** The peer is to do the first matter until a day. */
    private static void decided(Stage stage) {
        Map<String, String> words = Map.of(
                "items[].kind", "DEADLINE",
                "items[].ownerUnitId", String.valueOf(stage.asked.peer().key()),
                "items[].due", "2021-10-12");
        stage.send(stage.officer, stage.onDesk(stage.officer, "/meetings/"), "/decisions", words);
    }

    private static void agreed(Stage stage) {
        stage.send(stage.officer, stage.onDesk(stage.officer, "/meetings/"), "/minutes", Map.of("act", "approve"));
        stage.lookAt(stage.onDesk(stage.peerOfficer, "/action-items/"));
    }

    private static void carriedOut(Stage stage) {
        stage.send(stage.peerOfficer, stage.onDesk(stage.peerOfficer, "/action-items/"), "/result");
    }
}
