package liandong.hostile;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** A report of a violation at each step of its way, with a reward; what the public enters itself (投诉举报). */
@Component
class ComplaintScenes implements HostileScenes {

    private static final Map<String, String> BY_NAME = Map.of(
            "source", "OWN_INTAKE",
            "track", "REPORT",
            "complainantName", "甄守密",
            "complainantContact", "13987654321",
            "complainantIdNumber", "");

    @Override
    public List<Scene> scenes(Stage stage) {
        return List.of(
                new Scene("2021-08-31T09:30", () -> registered(stage)),
                new Scene("2021-08-31T09:31", () -> accepted(stage)),
                new Scene("2021-08-31T09:32", () -> moreTime(stage)),
                new Scene("2021-08-31T09:33", () -> confirmed(stage)),
                new Scene("2021-08-31T09:34", () -> punished(stage)),
                new Scene("2021-08-31T09:35", () -> rewarded(stage)),
                new Scene("2021-08-31T09:36", () -> answered(stage)),
                new Scene("2021-08-31T09:37", () -> stage.lookAt("/intake")));
    }

    private static String registered(Stage stage) {
        return stage.send(
                stage.peerOfficer,
                "/complaints/new?campaign=" + stage.asked.campaignId(),
                "/complaints",
                Stream.concat(BY_NAME.entrySet().stream(), Stream.of(Map.entry("sourceNumber", "")))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static String accepted(Stage stage) {
        String page = registered(stage);
        stage.send(stage.peerOfficer, page, "/accept-complaint", Map.of("act", "accept"));
        return page;
    }

    private static void moreTime(Stage stage) {
        stage.send(stage.peerOfficer, accepted(stage), "/verify-matter", Map.of("act", "extension"));
    }

    private static String confirmed(Stage stage) {
        String page = accepted(stage);
        stage.send(stage.peerOfficer, page, "/verify-matter", Map.of("act", "confirm"));
        return page;
    }

    private static String punished(Stage stage) {
        String page = confirmed(stage);
        stage.send(stage.peerOfficer, page, "/handle-matter", Map.of("act", "", "outcome", "PENALISED"));
        return page;
    }

    private static void rewarded(Stage stage) {
        String page = punished(stage);
        stage.send(stage.peerOfficer, page, "/reward/application", Map.of("level", "1", "base", "50000"));
        stage.send(stage.peerHead, page, "/reward/decide-reward", Map.of("act", "grant", "amount", "500"));
    }

    private static void answered(Stage stage) {
        stage.send(stage.peerOfficer, punished(stage), "/answer-complainant");
    }
}
