package liandong.rehearse;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;

/** The campaign is closed (结项), and nothing of it is left to do. */
class DemandedEnd implements Demand {

    @Override
    public void check(Evidence evidence, Differences differences) {
        long played = evidence.playbook.campaignId();
        for (JsonNode campaign : evidence.state.get("campaigns")) {
            if (campaign.get("id").asLong() == played) {
                differences.unlessSame(
                        "the campaign",
                        "state at the end",
                        "CLOSED",
                        campaign.get("state").asText());
            }
        }
        Set<String> open = new TreeSet<>();
        for (JsonNode work : evidence.state.get("openWork")) {
            if (work.path("campaign_id").asLong() == played) {
                open.add(work.get("source").asText() + " of " + work.get("unit").asText());
            }
        }
        if (!open.isEmpty()) {
            differences.add("work is still open after the campaign closed: %s", open);
        }
    }
}
