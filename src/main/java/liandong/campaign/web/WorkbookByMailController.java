package liandong.campaign.web;

import java.util.List;
import liandong.campaign.Campaign;
import liandong.campaign.CampaignMailSettings;
import liandong.campaign.WorkbookByMail;
import liandong.organization.Capability;
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

/** The page on which the lead office decides what may leave by mail (邮件设置). */
@Controller
@RequestMapping("/campaigns/{id}/mail")
class WorkbookByMailController {

    private final CampaignMailSettings settings;

    WorkbookByMailController(CampaignMailSettings settings) {
        this.settings = settings;
    }

    @GetMapping
    ModelAndView show(Viewer viewer, @PathVariable long id) {
        return page(viewer, settings.led(viewer, id), List.of());
    }

    @PostMapping
    ModelAndView choose(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam("workbook") WorkbookByMail chosen,
            RedirectAttributes redirect) {
        try {
            settings.choose(viewer, id, chosen);
        } catch (Refused refused) {
            return page(viewer, settings.led(viewer, id), List.of(Problem.of("workbook", refused)));
        }
        redirect.addFlashAttribute("flash", "campaign.workbook-by-mail.saved");
        return new ModelAndView("redirect:/campaigns/" + id + "/mail");
    }

    private static ModelAndView page(Viewer viewer, Campaign campaign, List<Problem> problems) {
        ModelAndView page =
                new ModelAndView("campaign/mail", problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY);
        page.addObject("campaign", campaign);
        page.addObject("choices", WorkbookByMail.values());
        page.addObject("decides", viewer.mayAct(campaign.leadUnit(), Capability.OFFICER));
        page.addObject("problems", problems);
        return page;
    }
}
