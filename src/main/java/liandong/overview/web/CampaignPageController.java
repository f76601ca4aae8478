package liandong.overview.web;

import liandong.campaign.Campaign;
import liandong.campaign.Campaigns;
import liandong.organization.Viewer;
import liandong.overview.Boards;
import liandong.overview.CampaignOverview;
import liandong.worklist.Lamp;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The campaign page and its board (专项行动页 · 完成看板). A campaign one takes no part in does not exist. */
@Controller
class CampaignPageController {

    private final CampaignOverview overview;
    private final Campaigns campaigns;
    private final Boards boards;

    CampaignPageController(CampaignOverview overview, Campaigns campaigns, Boards boards) {
        this.overview = overview;
        this.campaigns = campaigns;
        this.boards = boards;
    }

    @GetMapping("/campaigns/{campaignId}")
    String page(Viewer viewer, @PathVariable long campaignId, Model model) {
        model.addAttribute("view", overview.of(viewer, campaignId));
        model.addAttribute("lamps", Lamp.values());
        return "overview/campaign";
    }

    @GetMapping("/campaigns/{campaignId}/board")
    String board(
            Viewer viewer,
            @PathVariable long campaignId,
            @RequestParam(defaultValue = "false") boolean late,
            Model model) {
        Campaign campaign = campaigns.visible(viewer, campaignId);
        model.addAttribute("campaign", campaign);
        model.addAttribute("board", boards.of(viewer, campaign, late));
        model.addAttribute("late", late);
        model.addAttribute("lamps", Lamp.values());
        return "overview/board";
    }
}
