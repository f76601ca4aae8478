package liandong.referral.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import liandong.campaign.Campaign;
import liandong.campaign.Campaigns;
import liandong.casework.CaseFacts;
import liandong.casework.CaseRecord;
import liandong.casework.Cases;
import liandong.handoff.ClueHandoff;
import liandong.handoff.HandoffAccess;
import liandong.handoff.HandoffMatter;
import liandong.organization.NotVisible;
import liandong.organization.Viewer;
import liandong.referral.ReferralFacts;
import liandong.referral.ReferralLists;
import liandong.referral.ReferralRow;
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

/** The lists of referrals and the page a new one begins with, from a case, a clue or by itself (移送列表、新建移送). */
@Controller
@RequestMapping("/referrals")
class ReferralsController {

    private final ReferralLists lists;
    private final ReferralWriting writing;
    private final ReferralPage page;
    private final Campaigns campaigns;
    private final Cases cases;
    private final HandoffAccess handoffs;

    ReferralsController(
            ReferralLists lists,
            ReferralWriting writing,
            ReferralPage page,
            Campaigns campaigns,
            Cases cases,
            HandoffAccess handoffs) {
        this.lists = lists;
        this.writing = writing;
        this.page = page;
        this.campaigns = campaigns;
        this.cases = cases;
        this.handoffs = handoffs;
    }

    @GetMapping
    ModelAndView list(
            Viewer viewer,
            @RequestParam(required = false) @Nullable String tab,
            @RequestParam(required = false) @Nullable Long before) {
        ReferralLists.Tab chosen = Arrays.stream(ReferralLists.Tab.values())
                .filter(one -> one.code().equals(tab))
                .findFirst()
                .orElse(ReferralLists.Tab.SENT);
        List<ReferralRow> rows = lists.rows(viewer, chosen, before);
        boolean more = rows.size() > ReferralLists.PAGE;
        List<ReferralRow> shown = more ? rows.subList(0, ReferralLists.PAGE) : rows;
        return new ModelAndView("referral/list")
                .addObject("tab", chosen)
                .addObject("tabs", ReferralLists.Tab.values())
                .addObject("rows", shown)
                .addObject("tally", lists.tally(viewer, chosen))
                .addObject("next", more ? shown.get(shown.size() - 1).id() : null)
                .addObject("mayBegin", !running(viewer).isEmpty());
    }

    @GetMapping("/new")
    ModelAndView begin(
            Viewer viewer,
            @RequestParam(required = false) @Nullable Long campaign,
            @RequestParam(required = false, name = "case") @Nullable Long caseId,
            @RequestParam(required = false) @Nullable Long handoff) {
        if (caseId != null) {
            return form(viewer, of(cases.visible(viewer, caseId)), List.of());
        }
        return form(viewer, handoff == null ? empty(campaign) : of(clue(viewer, handoff)), List.of());
    }

    @PostMapping
    ModelAndView create(Viewer viewer, @ModelAttribute ReferralForm form, RedirectAttributes flash) {
        if (form.campaignId() == null) {
            throw new NotVisible();
        }
        if (form.caseId() != null) {
            cases.visible(viewer, form.caseId());
        }
        if (form.handoffId() != null) {
            clue(viewer, form.handoffId());
        }
        try {
            var origin = new ReferralWriting.Origin(form.caseId(), form.handoffId());
            long id = writing.begin(viewer, form.campaignId(), origin, form.toFacts());
            flash.addFlashAttribute("flash", "referral.done.saved");
            return new ModelAndView("redirect:/referrals/" + id);
        } catch (Refused refused) {
            return form(viewer, form, List.of(ReferralPage.problem(refused, "suspect")));
        }
    }

    private ModelAndView form(Viewer viewer, ReferralForm form, List<Problem> problems) {
        List<Campaign> running = running(viewer);
        Campaign chosen = running.stream()
                .filter(campaign -> form.campaignId() == null || Objects.equals(form.campaignId(), campaign.id()))
                .findFirst()
                .orElse(null);
        if (chosen == null && form.campaignId() != null) {
            throw new NotVisible();
        }
        ModelAndView answer = new ModelAndView(
                        "referral/new", problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY)
                .addObject("campaigns", running)
                .addObject("chosen", chosen)
                .addObject("problems", problems);
        if (chosen != null) {
            page.fields(answer, form, writing.referrer(viewer, chosen.id()));
        }
        return answer;
    }

    /** Where this person's unit takes part. */
    private List<Campaign> running(Viewer viewer) {
        return ReferralWriting.mayRefer(viewer)
                ? campaigns.visibleTo(viewer).stream()
                        .filter(Campaign::isRunning)
                        .toList()
                : List.of();
    }

    private ClueHandoff clue(Viewer viewer, long id) {
        ClueHandoff clue = handoffs.visible(viewer, id);
        if (!handoffs.isParty(viewer, clue)) {
            throw new NotVisible();
        }
        return clue;
    }

    private static ReferralForm empty(@Nullable Long campaign) {
        return ReferralForm.of(campaign, null, null, null, facts("", "", ""));
    }

    private static ReferralForm of(CaseRecord one) {
        CaseFacts facts = one.facts();
        String penalty = facts.dates().decidedOn() == null ? "" : facts.decisionNumber();
        return ReferralForm.of(
                one.campaignId(), one.id(), null, null, facts(facts.subject().name(), facts.facts(), penalty));
    }

    private static ReferralForm of(ClueHandoff clue) {
        HandoffMatter matter = clue.matter();
        return ReferralForm.of(
                clue.campaignId(), null, clue.id(), null, facts(matter.subjectName(), matter.violation(), ""));
    }

    private static ReferralFacts facts(String suspect, String story, String penalty) {
        return new ReferralFacts(suspect, "", story, "", null, "", null, "", penalty, Map.of(), "");
    }
}
