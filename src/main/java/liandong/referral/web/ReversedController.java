package liandong.referral.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import liandong.campaign.Campaign;
import liandong.campaign.Campaigns;
import liandong.organization.NotVisible;
import liandong.organization.Viewer;
import liandong.referral.ReferralFacts;
import liandong.referral.ReferralReversing;
import liandong.referral.ReferralWriting;
import liandong.shared.Problem;
import liandong.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which a case of the police that is no crime is entered (登记公安机关移送的案件). */
@Controller
@RequestMapping("/referrals/reversed")
class ReversedController {

    private final ReferralReversing reversing;
    private final ReferralWriting writing;
    private final ReferralPage page;
    private final Campaigns campaigns;

    ReversedController(ReferralReversing reversing, ReferralWriting writing, ReferralPage page, Campaigns campaigns) {
        this.reversing = reversing;
        this.writing = writing;
        this.page = page;
        this.campaigns = campaigns;
    }

    @GetMapping
    ModelAndView blank(Viewer viewer, @RequestParam(required = false) @Nullable Long campaign) {
        ReferralFacts nothing = new ReferralFacts("", "", "", "", null, "", null, "", "", Map.of(), "");
        return form(viewer, ReferralForm.of(campaign, null, null, null, nothing), AnswerForm.EMPTY, List.of());
    }

    @PostMapping
    ModelAndView enter(
            Viewer viewer,
            @ModelAttribute ReferralForm facts,
            @ModelAttribute AnswerForm paper,
            RedirectAttributes flash) {
        if (facts.campaignId() == null) {
            throw new NotVisible();
        }
        try {
            long id = reversing.receive(viewer, facts.campaignId(), facts.toFacts(), paper.toAnswer());
            flash.addFlashAttribute("flash", "referral.done");
            return new ModelAndView("redirect:/referrals/" + id);
        } catch (Refused refused) {
            ModelAndView again = form(viewer, facts, paper, List.of(ReferralPage.problem(refused, "suspect")));
            again.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
            return again;
        }
    }

    private ModelAndView form(Viewer viewer, ReferralForm facts, AnswerForm paper, List<Problem> problems) {
        List<Campaign> running = ReferralWriting.mayRefer(viewer)
                ? campaigns.visibleTo(viewer).stream()
                        .filter(Campaign::isRunning)
                        .toList()
                : List.of();
        Campaign chosen = running.stream()
                .filter(one -> facts.campaignId() == null || Objects.equals(facts.campaignId(), one.id()))
                .findFirst()
                .orElse(null);
        if (chosen == null && facts.campaignId() != null) {
            throw new NotVisible();
        }
        ModelAndView answer = new ModelAndView("referral/reversed")
                .addObject("campaigns", running)
                .addObject("chosen", chosen)
                .addObject("answer", paper)
                .addObject("problems", problems);
        if (chosen != null) {
            page.fields(answer, facts, writing.referrer(viewer, chosen.id()));
        }
        return answer;
    }
}
