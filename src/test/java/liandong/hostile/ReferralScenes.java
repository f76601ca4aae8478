package liandong.hostile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A suspected crime on its way to the police, at each kind of step (移送公安). */
@Component
class ReferralScenes implements HostileScenes {

    private static final Map<String, String> REPORT = Map.ofEntries(
            Map.entry("taskForce", "张某\n李某"),
            Map.entry("police", "县公安局"),
            Map.entry("procuratorate", "县人民检察院"),
            Map.entry("priorPenalty", ""),
            Map.entry("letterCopies", "1"),
            Map.entry("reportCopies", "1"),
            Map.entry("itemsCopies", "1"),
            Map.entry("appraisalCopies", "1"),
            Map.entry("penaltyCopies", ""),
            Map.entry("otherCopies", ""));

    private static final Map<String, String> NOW = Map.of("at", "", "paperOn", "");

    @Override
    public List<Scene> scenes(Stage stage) {
        return List.of(new Scene("2021-08-31T10:10", () -> oneAtEachStep(stage)));
    }

    private static void oneAtEachStep(Stage stage) {
        written(stage);
        handedIn(stage);
        approved(stage);
        stage.send(stage.peerOfficer, approved(stage), "/send", NOW);
    }

    private static String written(Stage stage) {
        return stage.send(
                stage.peerOfficer, "/referrals/new?campaign=" + stage.asked.campaignId(), "/referrals", REPORT);
    }

    private static String handedIn(Stage stage) {
        String page = written(stage);
        Map<String, String> report = new HashMap<>(REPORT);
        report.put("act", "hand-in");
        stage.send(stage.peerOfficer, page, "/report", report);
        return page;
    }

    private static String approved(Stage stage) {
        String page = handedIn(stage);
        stage.send(stage.peerHead, page, "/approve", NOW);
        return page;
    }
}
