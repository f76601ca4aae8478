package liandong.hostile;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Three penalties of one subject: one closed, one exposed, the last asks whether it is a crime (案件登记). */
@Component
class CaseScenes implements HostileScenes {

    @Override
    public List<Scene> scenes(Stage stage) {
        return List.of(new Scene("2021-08-31T10:00", () -> casesOfOneSubject(stage)));
    }

    private static void casesOfOneSubject(Stage stage) {
        String blank = "/cases/new?campaign=" + stage.asked.campaignId();
        for (int day = 1; day <= 3; day++) {
            String date = "2021-08-1" + day;
            String registered = stage.send(
                    stage.peerOfficer,
                    blank,
                    "/cases",
                    Map.ofEntries(
                            Map.entry("subjectKind", "ORGANISATION"),
                            Map.entry("subjectName", "美丽生活美容院"),
                            Map.entry("uscc", ""),
                            Map.entry("violation", "UNLICENSED_PRACTICE"),
                            Map.entry("decisionNumber", "市监罚〔2021〕" + day + "号"),
                            Map.entry("warned", "true"),
                            Map.entry("fineYuan", "50000"),
                            Map.entry("confiscatedYuan", "0"),
                            Map.entry("foundOn", date),
                            Map.entry("filedOn", date),
                            Map.entry("decidedOn", date),
                            Map.entry("jointUnits", "")));
            stage.lookAt(registered + "/edit");
            stage.lookAt(registered + "/exposure");
            if (day == 2) {
                Map<String, String> exposure =
                        Map.of("act", "expose", "confirmed", "true", "persons", "", "exposedOn", "2021-08-31");
                stage.send(stage.peerOfficer, registered + "/exposure", "/exposure", exposure);
            }
            if (day == 1) {
                stage.send(stage.peerOfficer, registered, "/closing", Map.of("closedOn", "2021-08-31"));
            }
        }
    }
}
