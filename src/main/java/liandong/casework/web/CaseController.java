package liandong.casework.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import liandong.campaign.Campaign;
import liandong.casework.CaseLinking;
import liandong.casework.CaseMatter;
import liandong.casework.CaseRecord;
import liandong.casework.CaseRefused;
import liandong.casework.Cases;
import liandong.casework.Casework;
import liandong.casework.MatterRef;
import liandong.engine.Retrying;
import liandong.organization.Capability;
import liandong.organization.NotVisible;
import liandong.organization.Viewer;
import liandong.shared.Conflict;
import liandong.shared.Problem;
import liandong.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One case (案件页): registered, corrected, closed and, after earlier penalties, considered by the responsible unit. */
@Controller
@RequestMapping("/cases")
class CaseController {

    private final Cases cases;
    private final Casework casework;
    private final CaseLinking linking;
    private final CaseViews views;
    private final Retrying retrying;

    CaseController(Cases cases, Casework casework, CaseLinking linking, CaseViews views, Retrying retrying) {
        this.cases = cases;
        this.casework = casework;
        this.linking = linking;
        this.views = views;
        this.retrying = retrying;
    }

    /** The form, filled with what another register knows; else first the campaign where there are several. */
    @GetMapping("/new")
    ModelAndView blank(
            Viewer viewer,
            @RequestParam(required = false) @Nullable Long campaign,
            @RequestParam(defaultValue = "") String matter) {
        if (!matter.isEmpty()) {
            return from(viewer, linking.matter(viewer, MatterRef.read(matter).orElseThrow(NotVisible::new)));
        }
        List<Campaign> open = cases.open(viewer);
        Long chosen =
                campaign == null && open.size() == 1 ? Long.valueOf(open.get(0).id()) : campaign;
        if (chosen == null) {
            return new ModelAndView("casework/new", Map.of("campaigns", open));
        }
        if (open.stream().noneMatch(one -> one.id() == chosen)) {
            throw new NotVisible();
        }
        return views.form(viewer, chosen, null, CaseForm.empty(), List.of());
    }

    private ModelAndView from(Viewer viewer, CaseMatter matter) {
        if (matter.units().isEmpty()) {
            throw new NotVisible();
        }
        return views.form(viewer, matter.campaignId(), null, CaseForm.of(matter), List.of());
    }

    @PostMapping
    ModelAndView register(
            Viewer viewer, @RequestParam long campaign, @ModelAttribute CaseForm form, RedirectAttributes flash) {
        List<Long> owners = cases.owners(viewer, campaign);
        if (owners.isEmpty()) {
            throw new NotVisible();
        }
        long owner = Objects.requireNonNullElse(form.owner(), owners.get(0));
        List<Problem> problems = problems(campaign, form);
        if (problems.isEmpty()) {
            try {
                MatterRef from = form.from();
                long id = retrying.call(() -> from == null
                        ? casework.register(viewer, campaign, owner, form.toFacts(), form.joint())
                        : linking.register(viewer, from, owner, form.toFacts(), form.joint()));
                flash.addFlashAttribute("flash", "casework.registered");
                return new ModelAndView("redirect:/cases/" + id);
            } catch (Refused refused) {
                problems = problems(refused);
            }
        }
        return views.form(viewer, campaign, null, form, problems);
    }

    @GetMapping("/{id}")
    ModelAndView show(Viewer viewer, @PathVariable long id) {
        return views.page(viewer, cases.visible(viewer, id), Map.of(), List.of());
    }

    @GetMapping("/{id}/edit")
    ModelAndView edit(Viewer viewer, @PathVariable long id) {
        CaseRecord one = own(viewer, id);
        return one.isOpen()
                ? views.form(viewer, one.campaignId(), one, CaseForm.of(one), List.of())
                : new ModelAndView("redirect:/cases/" + id);
    }

    @PostMapping("/{id}")
    ModelAndView correct(
            Viewer viewer, @PathVariable long id, @ModelAttribute CaseForm form, RedirectAttributes flash) {
        CaseRecord one = own(viewer, id);
        List<Problem> problems = problems(one.campaignId(), form);
        if (problems.isEmpty()) {
            try {
                retrying.run(() -> casework.correct(viewer, id, form.seenVersion(), form.toFacts(), form.joint()));
                flash.addFlashAttribute("flash", "casework.corrected");
                return new ModelAndView("redirect:/cases/" + id);
            } catch (Refused refused) {
                ModelAndView again = views.form(viewer, one.campaignId(), one, form, problems(refused));
                again.setStatus(status(refused));
                return again;
            }
        }
        return views.form(viewer, one.campaignId(), one, form, problems);
    }

    @PostMapping("/{id}/closing")
    ModelAndView close(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String closedOn,
            @RequestParam(defaultValue = "") String closingNote,
            RedirectAttributes flash) {
        CaseRecord one = own(viewer, id);
        Map<String, String> typed = Map.of("closedOn", closedOn, "closingNote", closingNote);
        LocalDate day = CaseForm.day(closedOn);
        if (day == null) {
            return views.page(viewer, one, typed, List.of(Problem.of("closedOn", "casework.problem.no-day")));
        }
        return act(viewer, id, "closingNote", typed, flash, "casework.closed", () -> {
            casework.close(viewer, id, version, day, closingNote);
        });
    }

    @PostMapping("/{id}/reopening")
    ModelAndView reopen(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash) {
        own(viewer, id);
        return act(viewer, id, "reason", Map.of("reason", reason), flash, "casework.reopened", () -> {
            casework.reopen(viewer, id, version, reason);
        });
    }

    @PostMapping("/{id}/consideration")
    ModelAndView consider(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String crime,
            @RequestParam(defaultValue = "") String answer,
            RedirectAttributes flash) {
        if (!viewer.mayAct(cases.visible(viewer, id).ownerUnitId(), Capability.OFFICER)) {
            throw new NotVisible();
        }
        return act(viewer, id, "answer", Map.of("answer", answer), flash, "casework.considered", () -> {
            casework.consider(viewer, id, version, crime.equals("true"), answer);
        });
    }

    private ModelAndView act(
            Viewer viewer,
            long id,
            String field,
            Map<String, String> typed,
            RedirectAttributes flash,
            String done,
            Runnable work) {
        try {
            retrying.run(work);
        } catch (Refused refused) {
            ModelAndView again =
                    views.page(viewer, cases.visible(viewer, id), typed, List.of(Problem.of(field, refused)));
            again.setStatus(status(refused));
            return again;
        }
        flash.addFlashAttribute("flash", done);
        return new ModelAndView("redirect:/cases/" + id);
    }

    private CaseRecord own(Viewer viewer, long id) {
        CaseRecord one = cases.visible(viewer, id);
        if (!viewer.mayAct(one.ownerUnitId(), Capability.LIAISON)) {
            throw new NotVisible();
        }
        return one;
    }

    /** Everything at once: what cannot be read, then what must not be; a field is told of once. */
    private List<Problem> problems(long campaignId, CaseForm form) {
        List<Problem> problems = new ArrayList<>(form.unreadable());
        List<String> told = problems.stream().map(Problem::field).toList();
        casework.problems(campaignId, form.toFacts()).stream()
                .filter(problem -> !told.contains(problem.field()))
                .forEach(problems::add);
        return problems;
    }

    private static List<Problem> problems(Refused refused) {
        return refused instanceof CaseRefused found ? found.problems() : List.of(Problem.of("title", refused));
    }

    private static HttpStatus status(Refused refused) {
        return refused instanceof Conflict ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_ENTITY;
    }
}
