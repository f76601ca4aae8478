package liandong.handoff.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import liandong.campaign.Campaign;
import liandong.campaign.Campaigns;
import liandong.handoff.HandoffLists;
import liandong.handoff.HandoffPeriod;
import liandong.handoff.HandoffRow;
import liandong.handoff.HandoffWriting;
import liandong.organization.NotVisible;
import liandong.organization.Viewer;
import liandong.shared.Problem;
import liandong.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The lists of handoffs and the page a new one begins with (移送列表、新建移送). */
@Controller
@RequestMapping("/handoffs")
class HandoffsController {

    private final HandoffLists lists;
    private final HandoffWriting writing;
    private final Campaigns campaigns;
    private final LetterFields fields;

    HandoffsController(HandoffLists lists, HandoffWriting writing, Campaigns campaigns, LetterFields fields) {
        this.lists = lists;
        this.writing = writing;
        this.campaigns = campaigns;
        this.fields = fields;
    }

    @GetMapping
    ModelAndView list(
            Viewer viewer,
            @RequestParam(required = false) @Nullable String tab,
            @RequestParam(required = false) @Nullable Long campaign,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable Long before) {
        HandoffLists.Tab chosen = chosen(tab);
        List<Campaign> visible = campaigns.visibleTo(viewer);
        HandoffPeriod period = from == null || to == null ? null : new HandoffPeriod(from, to);
        List<HandoffRow> rows = lists.rows(viewer, chosen, campaign, period, before);
        boolean more = rows.size() > HandoffLists.PAGE;
        List<HandoffRow> shown = more ? rows.subList(0, HandoffLists.PAGE) : rows;
        return new ModelAndView("handoff/list")
                .addObject("tab", chosen)
                .addObject("tabs", tabs(viewer, visible))
                .addObject("campaigns", visible)
                .addObject("campaign", campaign)
                .addObject("period", period)
                .addObject("rows", shown)
                .addObject("next", more ? shown.get(shown.size() - 1).id() : null)
                .addObject("mayBegin", !running(viewer, visible).isEmpty());
    }

    @GetMapping("/new")
    ModelAndView begin(Viewer viewer, @RequestParam(required = false) @Nullable Long campaign) {
        return form(viewer, LetterForm.empty(campaign), List.of());
    }

    @PostMapping
    ModelAndView create(Viewer viewer, @ModelAttribute LetterForm form, RedirectAttributes flash) {
        Long campaignId = form.campaignId();
        if (campaignId == null) {
            return form(viewer, form, List.of(Problem.of("campaignId", "handoff.refused.incomplete")));
        }
        if (form.onlyLooksForUnits()) {
            return form(viewer, form, List.of());
        }
        try {
            Long receiver = fields.receiver(form, campaigns.visible(viewer, campaignId), viewer.unitIds());
            long id = writing.begin(viewer, campaignId, form.toMatter(), receiver);
            flash.addFlashAttribute("flash", "handoff.done.begun");
            return new ModelAndView("redirect:/handoffs/" + id);
        } catch (Refused refused) {
            return form(viewer, form, List.of(LetterFields.problem(refused)));
        }
    }

    private ModelAndView form(Viewer viewer, LetterForm form, List<Problem> problems) {
        List<Campaign> running = running(viewer, campaigns.visibleTo(viewer));
        Campaign chosen = running.stream()
                .filter(campaign -> form.campaignId() == null || Objects.equals(form.campaignId(), campaign.id()))
                .findFirst()
                .orElse(null);
        if (chosen == null && form.campaignId() != null) {
            throw new NotVisible();
        }
        ModelAndView page =
                new ModelAndView("handoff/new", problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY);
        page.addObject("campaigns", running).addObject("chosen", chosen).addObject("problems", problems);
        if (chosen != null) {
            fields.add(page, form, chosen, viewer.unitIds());
        }
        return page;
    }

    private static List<Campaign> running(Viewer viewer, List<Campaign> visible) {
        return HandoffWriting.mayHandOff(viewer)
                ? visible.stream().filter(Campaign::isRunning).toList()
                : List.of();
    }

    private static List<HandoffLists.Tab> tabs(Viewer viewer, List<Campaign> visible) {
        boolean leads = visible.stream().anyMatch(campaign -> viewer.belongsTo(campaign.leadUnit()));
        return Arrays.stream(HandoffLists.Tab.values())
                .filter(one -> one != HandoffLists.Tab.LED || leads)
                .toList();
    }

    private static HandoffLists.Tab chosen(@Nullable String tab) {
        return Arrays.stream(HandoffLists.Tab.values())
                .filter(one -> one.code().equals(tab))
                .findFirst()
                .orElse(HandoffLists.Tab.RECEIVED);
    }
}
