package liandong.handoff.web;

import java.util.List;
import liandong.handoff.ClueHandoff;
import liandong.handoff.HandoffMatter;
import liandong.handoff.HandoffPages;
import liandong.handoff.HandoffReceiving;
import liandong.handoff.HandoffSending;
import liandong.handoff.HandoffWriting;
import liandong.handoff.JointHandling;
import liandong.organization.NotVisible;
import liandong.organization.Viewer;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of one handoff (移送页): each step of the process is answered here under the name it has in the diagram. */
@Controller
@RequestMapping("/handoffs/{id}")
class HandoffController {

    private final HandoffPages pages;
    private final HandoffPage page;
    private final HandoffWriting writing;
    private final HandoffSending sending;
    private final HandoffReceiving receiving;
    private final JointHandling joint;

    HandoffController(
            HandoffPages pages,
            HandoffPage page,
            HandoffWriting writing,
            HandoffSending sending,
            HandoffReceiving receiving,
            JointHandling joint) {
        this.pages = pages;
        this.page = page;
        this.writing = writing;
        this.sending = sending;
        this.receiving = receiving;
        this.joint = joint;
    }

    @GetMapping
    ModelAndView show(Viewer viewer, @PathVariable long id) {
        return page.of(pages.view(viewer, id), StepForm.EMPTY, List.of());
    }

    @PostMapping("/write-letter")
    ModelAndView write(
            Viewer viewer, @PathVariable long id, @ModelAttribute LetterForm form, RedirectAttributes flash) {
        ClueHandoff handoff = pages.view(viewer, id).handoff();
        if (form.onlyLooksForUnits()) {
            return page.of(pages.view(viewer, id), form, List.of());
        }
        boolean handUp = "hand-up".equals(form.act());
        try {
            Long receiver = page.receiver(handoff, form.toUnitId(), form.unitText());
            HandoffMatter matter = handoff.isSent() ? handoff.matter() : form.toMatter();
            if (handUp) {
                writing.handUp(viewer, id, form.seenVersion(), matter, receiver);
            } else {
                writing.save(viewer, id, form.seenVersion(), matter, receiver);
            }
        } catch (Refused refused) {
            ModelAndView again = page.of(pages.view(viewer, id), form, List.of(LetterFields.problem(refused)));
            again.setStatus(status(refused));
            return again;
        }
        flash.addFlashAttribute("flash", handUp ? "handoff.done.write-letter" : "handoff.done.saved");
        return new ModelAndView("redirect:/handoffs/" + id);
    }

    /** @param step id of the task, or {@code withdrawal}, {@code joint-handling}, {@code joint-answer} */
    @PostMapping("/{step}")
    ModelAndView answer(
            Viewer viewer,
            @PathVariable long id,
            @PathVariable String step,
            @ModelAttribute StepForm form,
            RedirectAttributes flash) {
        HandoffPages.View view = pages.view(viewer, id);
        if (form.onlyLooksForUnits()) {
            return page.of(view, form, List.of());
        }
        try {
            act(viewer, id, step, form);
        } catch (Refused refused) {
            ModelAndView again =
                    page.of(pages.view(viewer, id), form, List.of(Problem.of(field(step, refused), refused)));
            again.setStatus(status(refused));
            return again;
        }
        flash.addFlashAttribute("flash", "handoff.done." + step);
        return new ModelAndView("redirect:/handoffs/" + id);
    }

    private void act(Viewer viewer, long id, String step, StepForm form) {
        int version = form.seenVersion();
        switch (step) {
            case "approve-letter" -> approve(viewer, id, version, form);
            case "sign-receipt" -> receiving.sign(viewer, id, version, form.signer());
            case "decide-acceptance" -> decide(viewer, id, version, form);
            case "supplement-material" -> sending.supplement(viewer, id, version, form.said());
            case "settle-refusal" -> settle(viewer, id, version, form);
            case "designate-unit" -> sending.designate(viewer, id, version, unit(viewer, id, form), form.said());
            case "investigate-clue" -> investigate(viewer, id, version, form);
            case "approve-extension" ->
                receiving.decideExtension(viewer, id, version, form.pressed().equals("grant"), form.said());
            case "give-feedback" -> receiving.feedBack(viewer, id, version, form.outcome());
            case "take-note" -> sending.takeNote(viewer, id, version);
            case "joint-handling" -> joint.ask(viewer, id, version, unit(viewer, id, form), form.said());
            case "joint-answer" -> joint.answer(viewer, id, form.said());
            case "withdrawal" -> sending.withdraw(viewer, id, version, form.said());
            default -> throw new NotVisible();
        }
    }

    private void approve(Viewer viewer, long id, int version, StepForm form) {
        if (form.pressed().equals("approve")) {
            writing.approve(viewer, id, version);
        } else {
            writing.turnBack(viewer, id, version, form.said());
        }
    }

    private void decide(Viewer viewer, long id, int version, StepForm form) {
        switch (form.pressed()) {
            case "accept" -> receiving.accept(viewer, id, version);
            case "more" -> receiving.askForMore(viewer, id, version, form.said());
            case "redirect" -> receiving.refuse(viewer, id, version, form.said(), form.basis(), unit(viewer, id, form));
            default -> receiving.refuse(viewer, id, version, form.said(), form.basis(), null);
        }
    }

    private void settle(Viewer viewer, long id, int version, StepForm form) {
        switch (form.pressed()) {
            case "send-on" -> sending.sendOn(viewer, id, version, unit(viewer, id, form));
            case "dispute" -> sending.dispute(viewer, id, version, form.said());
            default -> sending.end(viewer, id, version, form.said());
        }
    }

    private void investigate(Viewer viewer, long id, int version, StepForm form) {
        if (form.pressed().equals("extension")) {
            receiving.askForTime(viewer, id, version, form.said());
        } else {
            receiving.clearUp(viewer, id, version, form.said());
        }
    }

    private long unit(Viewer viewer, long id, StepForm form) {
        Long unit = page.receiver(pages.view(viewer, id).handoff(), form.unitId(), form.unitText());
        if (unit == null) {
            throw new Refused("handoff.refused.no-receiver");
        }
        return unit;
    }

    private static String field(String step, Refused refused) {
        if (step.equals("withdrawal")) {
            return "withdrawal-reason";
        }
        if (step.startsWith("joint") && refused.messageKey().equals("handoff.refused.no-reason")) {
            return "joint-reason";
        }
        return switch (refused.messageKey()) {
            case "handoff.refused.joint-already" -> "unitId";
            case "handoff.refused.no-basis" -> "legalBasis";
            case "handoff.refused.no-signer" -> "signedBy";
            case "handoff.refused.no-receiver",
                    "handoff.refused.which-unit",
                    "handoff.refused.not-a-receiver",
                    "handoff.refused.own-unit" -> "unitId";
            case "handoff.refused.no-decision" -> "decision";
            case "handoff.refused.no-result" -> "result";
            case "handoff.refused.not-said-filed" -> "filed";
            case "handoff.refused.no-scan" -> "scan";
            default -> "reason";
        };
    }

    private static HttpStatus status(Refused refused) {
        return refused instanceof Conflict ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_ENTITY;
    }
}
