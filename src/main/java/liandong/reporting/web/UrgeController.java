package liandong.reporting.web;

import java.util.List;
import liandong.campaign.Campaign;
import liandong.campaign.Campaigns;
import liandong.organization.Viewer;
import liandong.reporting.Urge;
import liandong.reporting.Urging;
import liandong.shared.Problem;
import liandong.shared.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Urges units (催办): who would be told and where, the list for the chat group, and what was urged before. */
@Controller
@RequestMapping("/campaigns/{campaignId}/urge")
class UrgeController {

    private static final int SHOWN = 50;

    private final Urging urging;
    private final Campaigns campaigns;

    UrgeController(Urging urging, Campaigns campaigns) {
        this.urging = urging;
        this.campaigns = campaigns;
    }

    /** @param unit those ticked on the board; all when none is */
    @GetMapping
    ModelAndView preview(
            Viewer viewer, @PathVariable long campaignId, @RequestParam(defaultValue = "") List<Long> unit) {
        return page(viewer, campaigns.visible(viewer, campaignId), unit, HttpStatus.OK, List.of());
    }

    @PostMapping
    ModelAndView urge(
            Viewer viewer,
            @PathVariable long campaignId,
            @RequestParam(defaultValue = "") List<Long> unit,
            @RequestParam(defaultValue = "") List<Long> obligation,
            RedirectAttributes redirect) {
        Campaign campaign = campaigns.visible(viewer, campaignId);
        try {
            urging.urge(viewer, campaignId, obligation);
        } catch (Refused refused) {
            return page(viewer, campaign, unit, HttpStatus.UNPROCESSABLE_ENTITY, List.of(Problem.of("owed", refused)));
        }
        redirect.addFlashAttribute("flash", "reporting.urge.done");
        return new ModelAndView("redirect:/campaigns/" + campaignId + "/urge");
    }

    private ModelAndView page(
            Viewer viewer, Campaign campaign, List<Long> units, HttpStatus status, List<Problem> problems) {
        List<Urge.Owed> owed = urging.owed(viewer, campaign.id()).stream()
                .filter(one -> units.isEmpty() || units.contains(one.unitId()))
                .toList();
        ModelAndView page = new ModelAndView("reporting/urge", status);
        page.addObject("campaign", campaign);
        page.addObject("units", units);
        page.addObject("owed", owed);
        page.addObject("chat", urging.chatList(owed));
        page.addObject("made", urging.made(viewer, campaign.id(), SHOWN));
        page.addObject("problems", problems);
        return page;
    }
}
