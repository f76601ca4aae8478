package liandong.campaign.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import liandong.campaign.Campaigns;
import liandong.campaign.Checklist;
import liandong.campaign.Checklists;
import liandong.campaign.Phase;
import liandong.campaign.Phases;
import liandong.engine.Retrying;
import liandong.organization.Capability;
import liandong.organization.NotVisible;
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

/** The page of a phase (阶段): a member ticks its checklist, the lead sees the gaps and closes or extends. */
@Controller
@RequestMapping("/campaigns/{id}/phases/{phaseId}")
class PhaseController {

    private final Phases phases;
    private final Checklists checklists;
    private final Campaigns campaigns;
    private final Retrying retrying;

    PhaseController(Phases phases, Checklists checklists, Campaigns campaigns, Retrying retrying) {
        this.phases = phases;
        this.checklists = checklists;
        this.campaigns = campaigns;
        this.retrying = retrying;
    }

    @GetMapping
    ModelAndView phase(Viewer viewer, @PathVariable long id, @PathVariable long phaseId) {
        return page(viewer, id, phaseId, checklists.visible(viewer, phaseId), List.of());
    }

    @PostMapping("/checklists/{checklistId}")
    ModelAndView tick(
            Viewer viewer,
            @PathVariable long id,
            @PathVariable long phaseId,
            @PathVariable long checklistId,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes flash) {
        phases.visible(viewer, id, phaseId);
        List<Checklist> visible = checklists.visible(viewer, phaseId);
        Checklist checklist = visible.stream()
                .filter(one -> one.id() == checklistId)
                .findFirst()
                .orElseThrow(NotVisible::new);
        ChecklistForm form = new ChecklistForm(fields);
        try {
            boolean done = checklists.answer(viewer, checklistId, form.toAnswers(checklist));
            flash.addFlashAttribute("flash", done ? "campaign.checklist.done" : "campaign.checklist.saved");
            return back(id, phaseId);
        } catch (Refused refused) {
            List<Checklist> typed = visible.stream()
                    .map(one -> one.id() == checklistId ? form.typedInto(one) : one)
                    .toList();
            return page(viewer, id, phaseId, typed, List.of(Problem.of("checklist-" + checklistId, refused)));
        }
    }

    @PostMapping("/close")
    ModelAndView close(
            Viewer viewer,
            @PathVariable long id,
            @PathVariable long phaseId,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash) {
        try {
            retrying.run(() -> phases.close(viewer, id, phaseId, reason));
            flash.addFlashAttribute("flash", "campaign.phase.closed");
            return back(id, phaseId);
        } catch (Refused refused) {
            return page(
                            viewer,
                            id,
                            phaseId,
                            checklists.visible(viewer, phaseId),
                            List.of(Problem.of("reason", refused)))
                    .addObject("reason", reason);
        }
    }

    @PostMapping("/extend")
    ModelAndView extend(
            Viewer viewer,
            @PathVariable long id,
            @PathVariable long phaseId,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String why,
            RedirectAttributes flash) {
        try {
            LocalDate day = day(to);
            retrying.run(() -> phases.extend(viewer, id, phaseId, day, why));
            flash.addFlashAttribute("flash", "campaign.phase.extended");
            return back(id, phaseId);
        } catch (Refused refused) {
            String field = refused.messageKey().startsWith("campaign.reason") ? "why" : "to";
            return page(viewer, id, phaseId, checklists.visible(viewer, phaseId), List.of(Problem.of(field, refused)))
                    .addObject("to", to)
                    .addObject("why", why);
        }
    }

    private static LocalDate day(String written) {
        try {
            return LocalDate.parse(written.strip());
        } catch (DateTimeException e) {
            throw new Refused("campaign.day.unknown", written);
        }
    }

    private static ModelAndView back(long id, long phaseId) {
        return new ModelAndView("redirect:/campaigns/" + id + "/phases/" + phaseId);
    }

    private ModelAndView page(Viewer viewer, long id, long phaseId, List<Checklist> lists, List<Problem> problems) {
        Phase phase = phases.visible(viewer, id, phaseId);
        ModelAndView page = new ModelAndView(
                "campaign/phase", problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY);
        page.addObject("campaign", campaigns.visible(viewer, id));
        page.addObject("phase", phase);
        page.addObject(
                "lists",
                lists.stream()
                        .filter(one -> viewer.belongsTo(one.ownerUnitId()))
                        .toList());
        page.addObject(
                "mayTick", viewer.capability() == Capability.LIAISON || viewer.capability() == Capability.OFFICER);
        page.addObject("leads", viewer.belongsTo(phase.leadUnit()));
        page.addObject("decides", viewer.mayAct(phase.leadUnit(), Capability.OFFICER));
        page.addObject("matrix", viewer.belongsTo(phase.leadUnit()) ? lists : List.of());
        page.addObject(
                "alike",
                lists.stream().map(Checklist::requirementIds).distinct().count() <= 1);
        page.addObject("problems", problems);
        return page;
    }
}
