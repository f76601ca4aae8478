package liandong.hostile;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A new version of the plan that is looked at, and a campaign that may be closed (方案变更、结项). */
@Component
class CampaignScenes implements HostileScenes {

    @Override
    public List<Scene> scenes(Stage stage) {
        return List.of(
                new Scene("2021-08-31T10:00", () -> newVersion(stage)),
                new Scene("2021-11-30T10:00", () -> closable(stage)));
    }

    private static void newVersion(Stage stage) {
        String page = "/campaigns/" + stage.asked.campaignId() + "/plan-version";
        String plan = SmallPlan.WITH_SUMMARY.replace("dayOfMonth: 5", "dayOfMonth: 9");
        stage.answer(stage.officer, page, "/preview", Map.of("yaml", plan));
    }

    private static void closable(Stage stage) {
        stage.asked.mother().launchedPlan(SmallPlan.CLOSABLE);
        stage.lookAt(stage.onDesk(stage.officer, "/closing"));
    }
}
