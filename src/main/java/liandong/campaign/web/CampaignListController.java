package liandong.campaign.web;

import java.util.List;
import java.util.stream.Collectors;
import liandong.campaign.Campaign;
import liandong.campaign.Campaigns;
import liandong.organization.Capability;
import liandong.organization.Directory;
import liandong.organization.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The list of campaigns (专项行动列表) that the viewer's units lead or take part in. */
@Controller
class CampaignListController {

    private final Campaigns campaigns;
    private final Directory directory;

    CampaignListController(Campaigns campaigns, Directory directory) {
        this.campaigns = campaigns;
        this.directory = directory;
    }

    @GetMapping("/campaigns")
    String list(Viewer viewer, Model model) {
        List<Campaign> visible = campaigns.visibleTo(viewer);
        model.addAttribute("campaigns", visible);
        model.addAttribute(
                "leads",
                directory.unitNames(visible.stream().map(Campaign::leadUnit).collect(Collectors.toSet())));
        model.addAttribute("mayLaunch", viewer.capability() == Capability.OFFICER);
        return "campaign/list";
    }
}
