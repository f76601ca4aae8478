package liandong.campaign.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import liandong.campaign.Campaigns;
import liandong.campaign.MovedDay;
import liandong.campaign.PlanChanges;
import liandong.campaign.PlanDay;
import liandong.engine.Retrying;
import liandong.organization.Capability;
import liandong.organization.Directory;
import liandong.organization.Viewer;
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

/** The page on which the lead changes days of a running campaign (方案调整): type, look who is concerned, confirm. */
@Controller
@RequestMapping("/campaigns/{id}/plan-change")
class PlanChangeController {

    private final Campaigns campaigns;
    private final PlanChanges changes;
    private final Directory directory;
    private final Retrying retrying;

    PlanChangeController(Campaigns campaigns, PlanChanges changes, Directory directory, Retrying retrying) {
        this.campaigns = campaigns;
        this.changes = changes;
        this.directory = directory;
        this.retrying = retrying;
    }

    @GetMapping
    ModelAndView form(Viewer viewer, @PathVariable long id) {
        return page(viewer, id, PlanChangeForm.asItStands(changes.movable(viewer, id)), List.of(), List.of());
    }

    @PostMapping("/preview")
    ModelAndView preview(Viewer viewer, @PathVariable long id, @RequestParam MultiValueMap<String, String> fields) {
        PlanChangeForm form = PlanChangeForm.of(fields);
        try {
            return page(viewer, id, form, changes.preview(viewer, id, form.toDays(), form.reason()), List.of());
        } catch (Refused refused) {
            return page(viewer, id, form, List.of(), List.of(problem(refused, form)));
        }
    }

    @PostMapping
    ModelAndView change(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes flash) {
        PlanChangeForm form = PlanChangeForm.of(fields);
        try {
            retrying.run(() -> changes.change(viewer, id, form.toDays(), form.reason()));
            flash.addFlashAttribute("flash", "campaign.change.done");
            return new ModelAndView("redirect:/campaigns/" + id + "/plan-change");
        } catch (Refused refused) {
            return page(viewer, id, form, List.of(), List.of(problem(refused, form)));
        }
    }

    /** At the day that caused it where the refusal names one. */
    private static Problem problem(Refused refused, PlanChangeForm form) {
        Object first = refused.arguments().length == 0 ? "" : refused.arguments()[0];
        if (form.days().containsKey(String.valueOf(first))) {
            return Problem.of("day-" + first, refused);
        }
        boolean reason = refused.messageKey().startsWith("campaign.reason")
                || refused.messageKey().startsWith("campaign.note");
        return Problem.of(reason ? "reason" : "days", refused);
    }

    private ModelAndView page(
            Viewer viewer, long id, PlanChangeForm form, List<MovedDay> moved, List<Problem> problems) {
        List<PlanDay> movable = changes.movable(viewer, id);
        ModelAndView page = new ModelAndView(
                "campaign/plan-change", problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY);
        page.addObject("campaign", campaigns.visible(viewer, id));
        page.addObject("days", movable);
        page.addObject("typed", form.days());
        page.addObject("reason", form.reason());
        page.addObject("moved", moved);
        page.addObject("units", units(moved));
        page.addObject(
                "mails",
                moved.stream()
                        .map(MovedDay::unitIds)
                        .flatMap(Collection::stream)
                        .distinct()
                        .count());
        page.addObject("history", changes.history(viewer, id));
        page.addObject("decides", viewer.capability() == Capability.OFFICER);
        page.addObject("problems", problems);
        return page;
    }

    /** Names of the units each moved day concerns, by its code. */
    private Map<String, List<String>> units(List<MovedDay> moved) {
        Map<Long, String> names = directory.unitNames(
                moved.stream().flatMap(day -> day.unitIds().stream()).collect(Collectors.toSet()));
        return moved.stream()
                .collect(Collectors.toMap(
                        MovedDay::code,
                        day -> day.unitIds().stream()
                                .map(unit -> names.getOrDefault(unit, ""))
                                .sorted()
                                .toList()));
    }
}
