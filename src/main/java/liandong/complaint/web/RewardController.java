package liandong.complaint.web;

import java.util.List;
import java.util.Map;
import liandong.complaint.RewardDesk;
import liandong.engine.Retrying;
import liandong.organization.NotVisible;
import liandong.organization.Viewer;
import liandong.shared.Conflict;
import liandong.shared.Problem;
import liandong.shared.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The reward on the page of a complaint (举报奖励): applied for, decided and paid, each under its name in the diagram. */
@Controller
@RequestMapping("/complaints/{id}/reward")
class RewardController {

    private static final Map<String, String> FIELDS = Map.of(
            "complaint.refused.reward-level", "level",
            "complaint.refused.reward-amount", "amount",
            "complaint.refused.reward-reason", "why",
            "complaint.refused.nothing-said", "why",
            "complaint.refused.names-complainant", "why",
            "complaint.refused.paid-on", "paidOn",
            "complaint.refused.day", "paidOn",
            "complaint.refused.no-voucher", "voucher");

    private final RewardDesk desk;
    private final ComplaintController complaint;
    private final Retrying retrying;

    RewardController(RewardDesk desk, ComplaintController complaint, Retrying retrying) {
        this.desk = desk;
        this.complaint = complaint;
        this.retrying = retrying;
    }

    /** @param step id of the task, or {@code application} */
    @PostMapping("/{step}")
    ModelAndView act(
            Viewer viewer,
            @PathVariable long id,
            @PathVariable String step,
            @ModelAttribute("rewarded") RewardForm form,
            RedirectAttributes flash) {
        try {
            retrying.run(() -> act(viewer, id, step, form));
        } catch (Refused refused) {
            String field = FIELDS.getOrDefault(refused.messageKey(), step.equals("application") ? "base" : "amount");
            ModelAndView page = complaint.page(viewer, id, form, List.of(Problem.of(field, refused)));
            page.setStatus(refused instanceof Conflict ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_ENTITY);
            return page;
        }
        flash.addFlashAttribute("flash", "complaint.done.reward." + step);
        return new ModelAndView("redirect:/complaints/" + id);
    }

    private void act(Viewer viewer, long id, String step, RewardForm form) {
        int version = form.seenVersion();
        String why = NewComplaintForm.text(form.why());
        switch (step) {
            case "application" -> desk.apply(viewer, id, form.chosenLevel(), RewardForm.yuan(form.base()));
            case "decide-reward" -> {
                if ("grant".equals(form.act())) {
                    desk.grant(viewer, id, version, RewardForm.yuan(form.amount()), why);
                } else {
                    desk.refuse(viewer, id, version, why);
                }
            }
            case "pay-reward" ->
                desk.pay(
                        viewer,
                        id,
                        version,
                        NewComplaintForm.day(form.paidOn()),
                        NewComplaintForm.text(form.voucher()));
            default -> throw new NotVisible();
        }
    }
}
