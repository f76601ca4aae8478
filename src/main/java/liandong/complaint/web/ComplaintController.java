package liandong.complaint.web;

import java.util.List;
import java.util.Map;
import liandong.complaint.ComplaintDesk;
import liandong.complaint.ComplaintOutcome;
import liandong.complaint.ComplaintPages;
import liandong.complaint.HandingOff;
import liandong.complaint.Satisfaction;
import liandong.complaint.Unmasking;
import liandong.engine.Retrying;
import liandong.organization.NotVisible;
import liandong.organization.Viewer;
import liandong.shared.BusinessTime;
import liandong.shared.Conflict;
import liandong.shared.Problem;
import liandong.shared.Refused;
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

/** The page of one complaint (投诉举报页): each step of the process is answered here under its name in the diagram. */
@Controller
@RequestMapping("/complaints/{id}")
class ComplaintController {

    private static final Map<String, String> FIELDS = Map.of(
            "complaint.refused.outcome", "outcome",
            "complaint.refused.no-decision-number", "documentNo",
            "complaint.refused.answered-on", "answeredOn",
            "complaint.refused.day", "answeredOn",
            "complaint.refused.satisfaction", "satisfaction",
            "complaint.refused.no-reason", "reason",
            "complaint.refused.accused", "toUnitId",
            "complaint.refused.no-receiver", "toUnitId");

    private final ComplaintPages pages;
    private final ComplaintDesk desk;
    private final HandingOff handingOff;
    private final Unmasking unmasking;
    private final BusinessTime time;
    private final Retrying retrying;

    ComplaintController(
            ComplaintPages pages,
            ComplaintDesk desk,
            HandingOff handingOff,
            Unmasking unmasking,
            BusinessTime time,
            Retrying retrying) {
        this.pages = pages;
        this.desk = desk;
        this.handingOff = handingOff;
        this.unmasking = unmasking;
        this.time = time;
        this.retrying = retrying;
    }

    @GetMapping
    ModelAndView show(Viewer viewer, @PathVariable long id) {
        return page(viewer, id, ComplaintStepForm.EMPTY, List.of());
    }

    /** Shown on this answer alone; looking again needs a reason again. */
    @PostMapping("/complainant")
    ModelAndView look(Viewer viewer, @PathVariable long id, @RequestParam(defaultValue = "") String reason) {
        try {
            var complainant = unmasking.look(viewer, id, reason);
            return page(viewer, id, ComplaintStepForm.EMPTY, List.of()).addObject("complainant", complainant);
        } catch (Refused refused) {
            return refused(viewer, id, ComplaintStepForm.EMPTY, refused).addObject("reason", reason);
        }
    }

    /** @param step id of the task */
    @PostMapping("/{step}")
    ModelAndView answer(
            Viewer viewer,
            @PathVariable long id,
            @PathVariable String step,
            @ModelAttribute("answer") ComplaintStepForm form,
            RedirectAttributes flash) {
        pages.view(viewer, id);
        try {
            retrying.run(() -> act(viewer, id, step, form));
        } catch (Refused refused) {
            return refused(viewer, id, form, refused);
        }
        flash.addFlashAttribute("flash", "complaint.done." + step);
        return new ModelAndView("redirect:/complaints/" + id);
    }

    private void act(Viewer viewer, long id, String step, ComplaintStepForm form) {
        int version = form.seenVersion();
        if (form.pressed().equals("hand-off")) {
            handingOff.handOff(viewer, id, version, form.receiver(), form.words());
            return;
        }
        switch (step) {
            case "accept-complaint" -> {
                if (form.pressed().equals("accept")) {
                    desk.accept(viewer, id, version);
                } else {
                    desk.refuse(viewer, id, version, form.words());
                }
            }
            case "verify-matter" -> verify(viewer, id, version, form);
            case "allow-more-time" ->
                desk.decideExtension(viewer, id, version, form.pressed().equals("grant"), form.words());
            case "handle-matter" ->
                desk.handle(viewer, id, version, form.how(), form.words(), NewComplaintForm.text(form.documentNo()));
            case "answer-complainant" ->
                desk.answer(viewer, id, version, form.words(), NewComplaintForm.day(form.answeredOn()));
            case "call-back" -> desk.callBack(viewer, id, version, form.answer(), form.words());
            default -> throw new NotVisible();
        }
    }

    private void verify(Viewer viewer, long id, int version, ComplaintStepForm form) {
        switch (form.pressed()) {
            case "confirm" -> desk.confirm(viewer, id, version, form.words());
            case "extension" -> desk.askForTime(viewer, id, version, form.words());
            default -> desk.findNothing(viewer, id, version, form.words());
        }
    }

    private ModelAndView refused(Viewer viewer, long id, ComplaintStepForm form, Refused refused) {
        String field = FIELDS.getOrDefault(refused.messageKey(), "said");
        ModelAndView page = page(viewer, id, form, List.of(Problem.of(field, refused)));
        page.setStatus(refused instanceof Conflict ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_ENTITY);
        return page;
    }

    ModelAndView page(Viewer viewer, long id, RewardForm form, List<Problem> problems) {
        return page(viewer, id, ComplaintStepForm.EMPTY, problems).addObject("rewarded", form);
    }

    private ModelAndView page(Viewer viewer, long id, ComplaintStepForm form, List<Problem> problems) {
        return new ModelAndView("complaint/complaint")
                .addObject("view", pages.view(viewer, id))
                .addObject("answer", form)
                .addObject("rewarded", RewardForm.EMPTY)
                .addObject("today", time.today())
                .addObject("outcomes", ComplaintOutcome.values())
                .addObject("satisfactions", Satisfaction.values())
                .addObject("problems", problems);
    }
}
