package liandong.transfer.web;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import liandong.campaign.Campaign;
import liandong.campaign.Campaigns;
import liandong.handoff.HandoffWriting;
import liandong.organization.NotVisible;
import liandong.organization.Viewer;
import liandong.shared.Problem;
import liandong.shared.Refused;
import liandong.transfer.Disposal;
import liandong.transfer.TransferLists;
import liandong.transfer.TransferRow;
import liandong.transfer.TransferWriting;
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

/** The lists of transfers to the internet office and the page a new one begins with (移送列表、新建移送单). */
@Controller
@RequestMapping("/transfers")
class TransfersController {

    private final TransferLists lists;
    private final TransferWriting writing;
    private final Campaigns campaigns;

    TransfersController(TransferLists lists, TransferWriting writing, Campaigns campaigns) {
        this.lists = lists;
        this.writing = writing;
        this.campaigns = campaigns;
    }

    @GetMapping
    ModelAndView list(
            Viewer viewer,
            @RequestParam(required = false) @Nullable String tab,
            @RequestParam(required = false) @Nullable Long campaign,
            @RequestParam(required = false) @Nullable Long before) {
        TransferLists.Tab chosen = chosen(tab);
        List<Campaign> visible = campaigns.visibleTo(viewer);
        List<TransferRow> rows = lists.rows(viewer, chosen, campaign, before);
        boolean more = rows.size() > TransferLists.PAGE;
        List<TransferRow> shown = more ? rows.subList(0, TransferLists.PAGE) : rows;
        return new ModelAndView("transfer/list")
                .addObject("tab", chosen)
                .addObject("tabs", tabs(viewer, visible))
                .addObject("campaigns", visible)
                .addObject("campaign", campaign)
                .addObject("rows", shown)
                .addObject("next", more ? shown.get(shown.size() - 1).transfer().id() : null)
                .addObject("mayBegin", !running(viewer).isEmpty());
    }

    @GetMapping("/new")
    ModelAndView begin(Viewer viewer, @RequestParam(required = false) @Nullable Long campaign) {
        return form(viewer, SlipForm.empty(campaign), List.of());
    }

    @PostMapping
    ModelAndView create(Viewer viewer, @ModelAttribute("slip") SlipForm slip, RedirectAttributes flash) {
        Long campaignId = slip.campaignId();
        if (campaignId == null) {
            return form(viewer, slip, List.of(Problem.of("campaignId", "transfer.refused.no-campaign")));
        }
        try {
            long id = writing.begin(viewer, campaignId, slip.toSlip());
            flash.addFlashAttribute("flash", "transfer.done.begun");
            return new ModelAndView("redirect:/transfers/" + id);
        } catch (Refused refused) {
            return form(viewer, slip, TransferProblems.of(refused, "opinion"));
        }
    }

    private ModelAndView form(Viewer viewer, SlipForm slip, List<Problem> problems) {
        List<Campaign> running = running(viewer);
        Campaign chosen = running.stream()
                .filter(campaign -> slip.campaignId() == null || Objects.equals(slip.campaignId(), campaign.id()))
                .findFirst()
                .orElse(null);
        if (chosen == null && slip.campaignId() != null) {
            throw new NotVisible();
        }
        return new ModelAndView("transfer/new", problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY)
                .addObject("slip", slip)
                .addObject("campaigns", running)
                .addObject("chosen", chosen)
                .addObject("suggestions", Disposal.suggestions())
                .addObject("problems", problems);
    }

    private List<Campaign> running(Viewer viewer) {
        return HandoffWriting.mayHandOff(viewer)
                ? campaigns.visibleTo(viewer).stream()
                        .filter(Campaign::isRunning)
                        .toList()
                : List.of();
    }

    private static List<TransferLists.Tab> tabs(Viewer viewer, List<Campaign> visible) {
        boolean leads = visible.stream().anyMatch(campaign -> viewer.belongsTo(campaign.leadUnit()));
        return Arrays.stream(TransferLists.Tab.values())
                .filter(one -> one != TransferLists.Tab.LED || leads)
                .toList();
    }

    private static TransferLists.Tab chosen(@Nullable String tab) {
        return Arrays.stream(TransferLists.Tab.values())
                .filter(one -> one.code().equals(tab))
                .findFirst()
                .orElse(TransferLists.Tab.RECEIVED);
    }
}
