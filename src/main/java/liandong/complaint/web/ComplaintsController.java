package liandong.complaint.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import liandong.campaign.Campaign;
import liandong.campaign.Campaigns;
import liandong.campaign.Participant;
import liandong.complaint.ComplaintDesk;
import liandong.complaint.ComplaintFilter;
import liandong.complaint.ComplaintRegister;
import liandong.complaint.ComplaintRegister.Row;
import liandong.complaint.ComplaintSource;
import liandong.complaint.ComplaintTrack;
import liandong.engine.Retrying;
import liandong.handoff.ViolationType;
import liandong.organization.Capability;
import liandong.organization.Directory;
import liandong.organization.NotVisible;
import liandong.organization.Region;
import liandong.organization.Viewer;
import liandong.shared.BusinessTime;
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

/** The register of complaints and the page a new one is entered on (投诉举报登记簿、登记). */
@Controller
@RequestMapping("/complaints")
class ComplaintsController {

    private final ComplaintRegister register;
    private final ComplaintDesk desk;
    private final Campaigns campaigns;
    private final Directory directory;
    private final BusinessTime time;
    private final Retrying retrying;

    ComplaintsController(
            ComplaintRegister register,
            ComplaintDesk desk,
            Campaigns campaigns,
            Directory directory,
            BusinessTime time,
            Retrying retrying) {
        this.register = register;
        this.desk = desk;
        this.campaigns = campaigns;
        this.directory = directory;
        this.time = time;
        this.retrying = retrying;
    }

    @GetMapping
    ModelAndView list(
            Viewer viewer, @ModelAttribute RegisterQuery asked, @RequestParam(required = false) @Nullable Long before) {
        ComplaintFilter filter = asked.filter();
        List<Row> rows = register.rows(viewer, filter, before);
        boolean more = rows.size() > ComplaintRegister.PAGE;
        List<Row> shown = more ? rows.subList(0, ComplaintRegister.PAGE) : rows;
        return new ModelAndView("complaint/list")
                .addObject("campaigns", campaigns.visibleTo(viewer))
                .addObject("filter", filter)
                .addObject("counters", register.counters(viewer, asked.everything()))
                .addObject("rows", shown)
                .addObject(
                        "next",
                        more
                                ? filter.link() + "&before="
                                        + shown.get(shown.size() - 1)
                                                .complaint()
                                                .id()
                                : null)
                .addObject("mayRegister", !taking(viewer).isEmpty());
    }

    @GetMapping("/new")
    ModelAndView begin(Viewer viewer, @RequestParam(required = false) @Nullable Long campaign) {
        return form(viewer, NewComplaintForm.empty(campaign, time.today()), List.of());
    }

    @PostMapping
    ModelAndView create(Viewer viewer, @ModelAttribute("form") NewComplaintForm form, RedirectAttributes flash) {
        try {
            long id = retrying.call(() -> desk.register(viewer, form.complaint()));
            flash.addFlashAttribute("flash", "complaint.done.registered");
            return new ModelAndView("redirect:/complaints/" + id);
        } catch (Refused refused) {
            return form(viewer, form, List.of(Problem.of(NewComplaintForm.field(refused), refused)));
        }
    }

    private ModelAndView form(Viewer viewer, NewComplaintForm form, List<Problem> problems) {
        List<Campaign> taking = taking(viewer);
        Campaign chosen = taking.stream()
                .filter(campaign -> form.campaignId() == null || campaign.id() == form.campaignId())
                .findFirst()
                .orElse(null);
        if (chosen == null && form.campaignId() != null) {
            throw new NotVisible();
        }
        ModelAndView page =
                new ModelAndView("complaint/new", problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY);
        page.addObject("campaigns", taking)
                .addObject("chosen", chosen)
                .addObject("problems", problems)
                .addObject("form", form);
        if (chosen != null) {
            List<Participant> units = campaigns.participants(chosen.id());
            page.addObject("units", own(viewer, units))
                    .addObject("regions", regions(units))
                    .addObject("sources", ComplaintSource.values())
                    .addObject("tracks", ComplaintTrack.values())
                    .addObject("types", ViolationType.values());
        }
        return page;
    }

    /** Running campaigns in which a unit of this person takes complaints. */
    private List<Campaign> taking(Viewer viewer) {
        return campaigns.visibleTo(viewer).stream()
                .filter(Campaign::isRunning)
                .filter(campaign ->
                        !own(viewer, campaigns.participants(campaign.id())).isEmpty())
                .toList();
    }

    private static List<Participant> own(Viewer viewer, List<Participant> units) {
        return units.stream()
                .filter(unit -> viewer.mayAct(unit.unitId(), Capability.LIAISON))
                .toList();
    }

    /** By code. */
    private Map<String, String> regions(List<Participant> units) {
        Map<String, String> names = new TreeMap<>();
        units.forEach(unit -> names.computeIfAbsent(
                unit.regionCode(),
                code -> directory.region(code).map(Region::name).orElse(code)));
        return names;
    }
}
