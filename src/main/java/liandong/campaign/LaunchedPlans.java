package liandong.campaign;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import liandong.organization.NotVisible;
import org.springframework.stereotype.Component;

/** Plans of launched campaigns (已启动的方案). A plan does not change after its launch, so the last ones read are kept. */
@Component
class LaunchedPlans {

    private static final int KEPT = 50;

    private final CampaignRows rows;
    private final PlanReader reader;
    private final Map<Long, CampaignPlan> kept = Collections.synchronizedMap(new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, CampaignPlan> eldest) {
            return size() > KEPT;
        }
    });

    LaunchedPlans(CampaignRows rows, PlanReader reader) {
        this.rows = rows;
        this.reader = reader;
    }

    CampaignPlan of(long campaignId) {
        CampaignPlan plan = kept.get(campaignId);
        if (plan == null) {
            CampaignRows.StoredPlan stored = rows.plan(campaignId).orElseThrow(NotVisible::new);
            plan = stored.choices().applyTo(reader.read(stored.yaml()).valid());
            kept.put(campaignId, plan);
        }
        return plan;
    }
}
