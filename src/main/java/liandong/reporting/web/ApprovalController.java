package liandong.reporting.web;

import java.util.List;
import liandong.organization.Viewer;
import liandong.reporting.PublicationApprovals;
import liandong.shared.Problem;
import liandong.shared.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Approves a publication or sends it back to the compiler (发布审批), on the page of the round. */
@Controller
class ApprovalController {

    private final RoundPages pages;
    private final PublicationApprovals approvals;

    ApprovalController(RoundPages pages, PublicationApprovals approvals) {
        this.pages = pages;
        this.approvals = approvals;
    }

    @PostMapping("/rounds/{id}/approval")
    ModelAndView decide(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam(defaultValue = "0") long step,
            @RequestParam(defaultValue = "") String act,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        boolean approve = act.equals("approve");
        try {
            approvals.decide(viewer, id, step, approve, reason.strip());
            redirect.addFlashAttribute("flash", approve ? "reporting.approval.done" : "reporting.approval.done-back");
            return new ModelAndView("redirect:/rounds/" + id);
        } catch (Refused refused) {
            ModelAndView page = new ModelAndView("reporting/round", HttpStatus.UNPROCESSABLE_ENTITY);
            page.addObject("page", pages.of(viewer, id));
            page.addObject("problems", List.of(Problem.of("reason", refused)));
            page.addObject("typedReason", reason);
            return page;
        }
    }
}
