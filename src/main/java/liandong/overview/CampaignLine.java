package liandong.overview;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import liandong.campaign.Campaign;
import liandong.reporting.Tally;
import liandong.worklist.Lamp;
import liandong.worklist.Lamps;

/**
 * A campaign on the workbench with its reports by lamp (专项行动亮灯).
 *
 * @param lamps how many reports stand under each lamp; submitted ones count as {@link Lamp#DONE_ON_TIME} here
 */
public record CampaignLine(Campaign campaign, Map<Lamp, Integer> lamps) {

    static CampaignLine of(Campaign campaign, List<Tally> tallies, Lamps lamps) {
        Map<Lamp, Integer> counts = new EnumMap<>(Lamp.class);
        tallies.stream()
                .filter(tally -> tally.campaignId() == campaign.id())
                .forEach(tally -> counts.merge(
                        tally.submitted() ? Lamp.DONE_ON_TIME : lamps.of(tally.dueAt(), null),
                        tally.reports(),
                        Integer::sum));
        return new CampaignLine(campaign, counts);
    }
}
