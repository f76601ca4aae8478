package liandong.campaign;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
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
        return find(campaignId).orElseThrow(NotVisible::new);
    }

    Optional<CampaignPlan> find(long campaignId) {
        Optional<CampaignPlan> plan = Optional.ofNullable(kept.get(campaignId));
        if (plan.isEmpty()) {
            plan = rows.plan(campaignId)
                    .map(stored ->
                            stored.choices().applyTo(reader.read(stored.yaml()).valid()));
            plan.ifPresent(read -> kept.put(campaignId, read));
        }
        return plan;
    }
}
