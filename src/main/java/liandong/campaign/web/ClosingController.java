package liandong.campaign.web;

import java.util.List;
import liandong.campaign.Campaign;
import liandong.campaign.CampaignClosing;
import liandong.campaign.Campaigns;
import liandong.engine.Retrying;
import liandong.organization.Capability;
import liandong.organization.NotVisible;
import liandong.organization.Viewer;
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

/** The page on which the lead office confirms the closing (确认结项). */
@Controller
@RequestMapping("/campaigns/{id}/closing")
class ClosingController {

    private final Campaigns campaigns;
    private final CampaignClosing closing;
    private final Retrying retrying;

    ClosingController(Campaigns campaigns, CampaignClosing closing, Retrying retrying) {
        this.campaigns = campaigns;
        this.closing = closing;
        this.retrying = retrying;
    }

    @GetMapping
    ModelAndView closing(Viewer viewer, @PathVariable long id) {
        return page(viewer, id, "", List.of());
    }

    @PostMapping
    ModelAndView confirm(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String note,
            RedirectAttributes flash) {
        try {
            retrying.run(() -> closing.confirm(viewer, id, note));
            flash.addFlashAttribute("flash", "campaign.close.confirmed");
            return new ModelAndView("redirect:/campaigns/" + id);
        } catch (Refused refused) {
            return page(viewer, id, note, List.of(Problem.of("note", refused)));
        }
    }

    private ModelAndView page(Viewer viewer, long id, String note, List<Problem> problems) {
        Campaign campaign = campaigns.visible(viewer, id);
        if (!viewer.belongsTo(campaign.leadUnit())) {
            throw new NotVisible();
        }
        ModelAndView page = new ModelAndView(
                "campaign/closing", problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY);
        page.addObject("campaign", campaign);
        page.addObject("obstacles", closing.obstacles(id));
        page.addObject("closable", closing.isWaitingForConfirmation(id));
        page.addObject("decides", viewer.mayAct(campaign.leadUnit(), Capability.OFFICER));
        page.addObject("note", note);
        page.addObject("problems", problems);
        return page;
    }
}
