package liandong.reporting.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import liandong.campaign.Campaign;
import liandong.campaign.Campaigns;
import liandong.organization.Capability;
import liandong.organization.Viewer;
import liandong.reporting.ApprovalChains;
import liandong.reporting.ApprovalStep;
import liandong.shared.Problem;
import liandong.shared.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Sets through whose hands a compilation goes before it is published (审批流程设置). */
@Controller
@RequestMapping("/campaigns/{campaignId}/approval-chain")
class ApprovalChainController {

    private static final List<Capability> ROLES = List.of(Capability.OFFICER, Capability.UNIT_HEAD);

    private final ApprovalChains chains;
    private final Campaigns campaigns;

    ApprovalChainController(ApprovalChains chains, Campaigns campaigns) {
        this.chains = chains;
        this.campaigns = campaigns;
    }

    @GetMapping
    ModelAndView show(Viewer viewer, @PathVariable long campaignId) {
        Campaign campaign = campaigns.visible(viewer, campaignId);
        List<ApprovalStep> steps = chains.of(campaignId, chains.unitOf(viewer, campaignId));
        List<String> titles = new ArrayList<>();
        List<String> who = new ArrayList<>();
        steps.forEach(step -> {
            titles.add(step.title());
            who.add(code(step));
        });
        return page(viewer, campaign, titles, who, HttpStatus.OK, List.of());
    }

    @PostMapping
    ModelAndView set(
            Viewer viewer,
            @PathVariable long campaignId,
            @RequestParam MultiValueMap<String, String> form,
            RedirectAttributes redirect) {
        List<String> title = form.getOrDefault("title", List.of());
        List<String> who = form.getOrDefault("who", List.of());
        Campaign campaign = campaigns.visible(viewer, campaignId);
        List<ApprovalStep> steps = new ArrayList<>();
        for (int i = 0; i < Math.min(title.size(), who.size()); i++) {
            if (!title.get(i).isBlank()) {
                steps.add(step(title.get(i).strip(), who.get(i)));
            }
        }
        try {
            chains.set(viewer, campaignId, steps);
        } catch (Refused refused) {
            return page(
                    viewer,
                    campaign,
                    title,
                    who,
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    List.of(Problem.of("title-0", refused)));
        }
        redirect.addFlashAttribute("flash", "reporting.approval.chain-saved");
        return new ModelAndView("redirect:/campaigns/" + campaignId + "/approval-chain");
    }

    private ModelAndView page(
            Viewer viewer,
            Campaign campaign,
            List<String> titles,
            List<String> who,
            HttpStatus status,
            List<Problem> problems) {
        ModelAndView page = new ModelAndView("reporting/approval-chain", status);
        page.addObject("campaign", campaign);
        page.addObject("people", people(chains.unitOf(viewer, campaign.id())));
        page.addObject("titles", titles);
        page.addObject("who", who);
        page.addObject("places", ApprovalChains.MOST_STEPS);
        page.addObject("problems", problems);
        return page;
    }

    /** Choices below the two roles: each person by name. */
    private Map<String, String> people(long unit) {
        Map<String, String> people = new LinkedHashMap<>();
        for (Capability role : ROLES) {
            chains.people(unit, role)
                    .forEach(person -> people.put(role + ":" + person.accountId(), person.displayName()));
        }
        return people;
    }

    private static String code(ApprovalStep step) {
        return step.role() + ":" + (step.accountId() == null ? "" : step.accountId());
    }

    private static ApprovalStep step(String title, String code) {
        String[] parts = code.split(":", 2);
        Capability role = parts[0].equals("OFFICER") ? Capability.OFFICER : Capability.UNIT_HEAD;
        boolean named = parts.length == 2 && parts[1].matches("\\d{1,18}");
        return new ApprovalStep(title, role, named ? Long.valueOf(parts[1]) : null);
    }
}
