package liandong.reporting.web;

import java.util.Map;
import java.util.stream.Stream;
import liandong.organization.Viewer;
import liandong.reporting.Correcting;
import liandong.shared.Conflict;
import liandong.shared.Problem;
import liandong.shared.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A unit corrects what was accepted already; the receiver takes the new figures or refuses them (接收后更正). */
@Controller
@RequestMapping("/reports/{id}/correction")
class CorrectionController {

    private final Correcting correcting;
    private final ReportPages pages;
    private final ReportAnswers answers;

    CorrectionController(Correcting correcting, ReportPages pages, ReportAnswers answers) {
        this.correcting = correcting;
        this.pages = pages;
        this.answers = answers;
    }

    @PostMapping
    ModelAndView begin(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String correctionReason,
            RedirectAttributes redirect) {
        return act(
                viewer,
                id,
                "begun",
                "correctionReason",
                correctionReason,
                redirect,
                () -> correcting.begin(viewer, id, correctionReason.strip()));
    }

    @PostMapping("/end")
    ModelAndView giveUp(Viewer viewer, @PathVariable long id, RedirectAttributes redirect) {
        return act(viewer, id, "given-up", "correction", "", redirect, () -> correcting.giveUp(viewer, id));
    }

    @PostMapping("/decision")
    ModelAndView decide(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam String act,
            @RequestParam(defaultValue = "") String correctionAnswer,
            RedirectAttributes redirect) {
        boolean taken = act.equals("take");
        return act(
                viewer,
                id,
                taken ? "taken" : "refused",
                "correctionAnswer",
                correctionAnswer,
                redirect,
                () -> correcting.decide(viewer, id, taken, correctionAnswer.strip()));
    }

    private ModelAndView act(
            Viewer viewer,
            long id,
            String done,
            String field,
            String typed,
            RedirectAttributes redirect,
            Runnable act) {
        try {
            act.run();
            redirect.addFlashAttribute("flash", "review.correction.done." + done);
            return new ModelAndView("redirect:/reports/" + id);
        } catch (Refused refused) {
            HttpStatus status = refused instanceof Conflict ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_ENTITY;
            return answers.page(pages.stored(viewer, id), status, Stream.of(Problem.of(field, refused)))
                    .addAllObjects(Map.of("typedCorrection", typed));
        }
    }
}
