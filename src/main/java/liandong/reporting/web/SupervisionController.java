package liandong.reporting.web;

import java.time.LocalDate;
import java.util.List;
import liandong.organization.Access;
import liandong.organization.Capability;
import liandong.organization.Directory;
import liandong.organization.Unit;
import liandong.organization.Viewer;
import liandong.reporting.ExtensionRequests;
import liandong.reporting.Obligations;
import liandong.reporting.Supervising;
import liandong.reporting.Supervision;
import liandong.reporting.Supervisions;
import liandong.shared.Conflict;
import liandong.shared.Problem;
import liandong.shared.Refused;
import liandong.worklist.Worklist;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of a supervision (督办页): the unit answers, its head explains, the lead decides. */
@Controller
@RequestMapping("/supervisions/{id}")
class SupervisionController {

    private final Supervisions supervisions;
    private final Supervising supervising;
    private final Obligations obligations;
    private final SupervisionTimeline timeline;
    private final ExtensionRequests extensions;
    private final Worklist worklist;
    private final Directory directory;

    SupervisionController(
            Supervisions supervisions,
            Supervising supervising,
            Obligations obligations,
            SupervisionTimeline timeline,
            ExtensionRequests extensions,
            Worklist worklist,
            Directory directory) {
        this.supervisions = supervisions;
        this.supervising = supervising;
        this.obligations = obligations;
        this.timeline = timeline;
        this.extensions = extensions;
        this.worklist = worklist;
        this.directory = directory;
    }

    @GetMapping
    ModelAndView show(Viewer viewer, @PathVariable long id) {
        return page(viewer, id, HttpStatus.OK, List.of(), "", null);
    }

    @PostMapping("/reply")
    ModelAndView reply(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String reply,
            RedirectAttributes redirect) {
        return act(viewer, id, "reply", reply, redirect, () -> supervising.reply(viewer, id, version, reply.strip()));
    }

    @PostMapping("/explanation")
    ModelAndView explain(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String explanation,
            RedirectAttributes redirect) {
        return act(
                viewer,
                id,
                "explanation",
                explanation,
                redirect,
                () -> supervising.explain(viewer, id, version, explanation.strip()));
    }

    @PostMapping("/measure")
    ModelAndView decide(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam Supervision.Measure measure,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate newDue,
            RedirectAttributes redirect) {
        ModelAndView answer = act(
                viewer,
                id,
                newDue == null ? "note" : "newDue",
                note,
                redirect,
                () -> supervising.decide(
                        viewer,
                        id,
                        version,
                        measure,
                        note.strip(),
                        measure == Supervision.Measure.EXTEND ? newDue : null));
        return answer.addObject("chosen", measure).addObject("typedDue", newDue);
    }

    private ModelAndView act(
            Viewer viewer, long id, String field, String typed, RedirectAttributes redirect, Runnable act) {
        try {
            act.run();
            redirect.addFlashAttribute("flash", "reporting.supervision.page.done");
            return new ModelAndView("redirect:/supervisions/" + id);
        } catch (Refused refused) {
            HttpStatus status = refused instanceof Conflict ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_ENTITY;
            return page(viewer, id, status, List.of(Problem.of(field, refused)), typed, null);
        }
    }

    private ModelAndView page(
            Viewer viewer,
            long id,
            HttpStatus status,
            List<Problem> problems,
            String typed,
            @Nullable LocalDate typedDue) {
        Supervision supervision = Access.visible(viewer, supervisions.find(id));
        ModelAndView page = new ModelAndView("reporting/supervision", status);
        page.addObject("supervision", supervision);
        page.addObject(
                "wording",
                Wording.of(obligations.get(supervision.obligationId()).terms().peer()));
        page.addObject(
                "unit",
                directory.unit(supervision.supervisedUnitId()).map(Unit::name).orElse(""));
        page.addObject("timeline", timeline.of(supervision));
        page.addObject("measures", Supervision.Measure.values());
        page.addObject(
                "mayReply",
                offered("remind-unit", id, viewer.mayAct(supervision.supervisedUnitId(), Capability.LIAISON)));
        page.addObject(
                "mayExplain",
                offered("explain-delay", id, viewer.mayAct(supervision.supervisedUnitId(), Capability.UNIT_HEAD)));
        page.addObject(
                "mayDecide", offered("decide-measure", id, viewer.mayAct(supervision.leadUnit(), Capability.OFFICER)));
        page.addObject(
                "extension", extensions.openFor(supervision.obligationId()).orElse(null));
        page.addObject("problems", problems);
        page.addObject("typed", typed);
        page.addObject("typedDue", typedDue);
        page.addObject("chosen", null);
        return page;
    }

    /** Keys of words: a unit below is supervised, one of equal rank is asked. */
    record Wording(String heading, String paper) {

        private static Wording of(boolean peer) {
            return peer
                    ? new Wording("reporting.supervision.page-peer", "paper.request")
                    : new Wording("reporting.supervision.page", "paper.supervision");
        }
    }

    private boolean offered(String task, long id, boolean allowed) {
        return allowed && worklist.openTask(task, id).isPresent();
    }
}
