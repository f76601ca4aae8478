package liandong.campaign;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import liandong.organization.NotVisible;
import org.springframework.stereotype.Component;

/** Plans in force of launched campaigns (已启动的方案). A version does not change, so the last ones read are kept. */
@Component
class LaunchedPlans {

    private static final int KEPT = 50;

    private final PlanVersionRows rows;
    private final PlanReader reader;
    private final Map<Long, CampaignPlan> kept = Collections.synchronizedMap(new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, CampaignPlan> eldest) {
            return size() > KEPT;
        }
    });

    LaunchedPlans(PlanVersionRows rows, PlanReader reader) {
        this.rows = rows;
        this.reader = reader;
    }

    CampaignPlan of(long campaignId) {
        return find(campaignId).orElseThrow(NotVisible::new);
    }

    Optional<CampaignPlan> find(long campaignId) {
        return rows.inForce(campaignId).map(this::version);
    }

    private CampaignPlan version(long versionId) {
        CampaignPlan known = kept.get(versionId);
        if (known != null) {
            return known;
        }
        PlanVersionRows.StoredPlan stored = rows.get(versionId);
        CampaignPlan plan = stored.choices().applyTo(reader.read(stored.yaml()).valid());
        kept.put(versionId, plan);
        return plan;
    }
}
