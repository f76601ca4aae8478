package liandong.overview.web;

import liandong.organization.Viewer;
import liandong.overview.CampaignOverview;
import liandong.worklist.Lamp;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The campaign page (专项行动页). A campaign one takes no part in does not exist. */
@Controller
class CampaignPageController {

    private final CampaignOverview overview;

    CampaignPageController(CampaignOverview overview) {
        this.overview = overview;
    }

    @GetMapping("/campaigns/{campaignId}")
    String page(Viewer viewer, @PathVariable long campaignId, Model model) {
        model.addAttribute("view", overview.of(viewer, campaignId));
        model.addAttribute("lamps", Lamp.values());
        return "overview/campaign";
    }
}
