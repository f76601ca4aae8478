package liandong.handoff.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import liandong.campaign.Campaign;
import liandong.campaign.Campaigns;
import liandong.campaign.Participant;
import liandong.handoff.ClueSource;
import liandong.handoff.ViolationType;
import liandong.shared.Problem;
import liandong.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What the fields of a letter offer (移送函填写项): regions and units of the campaign. */
@Component
class LetterFields {

    private static final Map<String, String> FIELDS = Map.of(
            "handoff.refused.no-subject", "subjectName",
            "handoff.refused.no-violation", "violation",
            "handoff.refused.uscc", "uscc",
            "handoff.refused.no-receiver", "toUnitId",
            "handoff.refused.own-unit", "toUnitId",
            "handoff.refused.which-unit", "toUnitId",
            "handoff.refused.not-a-receiver", "toUnitId");

    private final Campaigns campaigns;
    private final CampaignRegions regions;
    private final ReceiverChoice units;

    LetterFields(Campaigns campaigns, CampaignRegions regions, ReceiverChoice units) {
        this.campaigns = campaigns;
        this.regions = regions;
        this.units = units;
    }

    /** @param sending units the letter can not go to, because it comes from them */
    void add(ModelAndView page, LetterForm form, Campaign campaign, Set<Long> sending) {
        page.addObject("form", form)
                .addObject("regions", regions.of(campaign.regionCode()))
                .addObject("sources", ClueSource.values())
                .addObject("types", ViolationType.values());
        units.add(page, campaign, receivers(campaign, sending), form.unitText(), form.toUnitId());
    }

    private List<Participant> receivers(Campaign campaign, Set<Long> sending) {
        return campaigns.participants(campaign.id()).stream()
                .filter(unit -> !sending.contains(unit.unitId()))
                .toList();
    }

    /** The unit that was chosen or typed; null when the competent one is to be proposed. */
    @Nullable
    Long receiver(LetterForm form, Campaign campaign, Set<Long> sending) {
        return units.chosen(campaign, receivers(campaign, sending), form.toUnitId(), form.unitText());
    }

    /** At the field it is about. */
    static Problem problem(Refused refused) {
        return Problem.of(FIELDS.getOrDefault(refused.messageKey(), "subjectName"), refused);
    }
}
