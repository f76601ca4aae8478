package liandong.referral.web;

import java.util.List;
import liandong.organization.NotVisible;
import liandong.organization.Viewer;
import liandong.referral.ReferralAccess;
import liandong.referral.ReferralAct;
import liandong.referral.ReferralDesk;
import liandong.referral.ReferralWriting;
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

/** The page of one referral (移送页): each act is written down here, in a form of its own. */
@Controller
@RequestMapping("/referrals/{id}")
class ReferralController {

    private final ReferralPage page;
    private final ReferralAccess access;
    private final ReferralWriting writing;
    private final ReferralDesk desk;

    ReferralController(ReferralPage page, ReferralAccess access, ReferralWriting writing, ReferralDesk desk) {
        this.page = page;
        this.access = access;
        this.writing = writing;
        this.desk = desk;
    }

    @GetMapping
    ModelAndView show(Viewer viewer, @PathVariable long id) {
        return page.of(viewer, id, null, null, AnswerForm.EMPTY, List.of());
    }

    @PostMapping("/report")
    ModelAndView write(
            Viewer viewer, @PathVariable long id, @ModelAttribute ReferralForm form, RedirectAttributes flash) {
        access.visible(viewer, id);
        boolean handIn = ReferralAct.HAND_IN.code().equals(form.act());
        try {
            if (handIn) {
                writing.handIn(viewer, id, form.seenVersion(), form.toFacts());
            } else {
                writing.save(viewer, id, form.seenVersion(), form.toFacts());
            }
        } catch (Refused refused) {
            List<Problem> problems = List.of(ReferralPage.problem(refused, "suspect"));
            ModelAndView again = page.of(viewer, id, form, null, AnswerForm.EMPTY, problems);
            again.setStatus(status(refused));
            return again;
        }
        return done(id, handIn ? "referral.done" : "referral.done.saved", flash);
    }

    /** @param code of the act */
    @PostMapping("/{code}")
    ModelAndView act(
            Viewer viewer,
            @PathVariable long id,
            @PathVariable String code,
            @ModelAttribute AnswerForm form,
            RedirectAttributes flash) {
        ReferralAct act =
                ReferralAct.of(code).filter(one -> one != ReferralAct.HAND_IN).orElseThrow(NotVisible::new);
        access.visible(viewer, id);
        try {
            desk.act(viewer, id, form.seenVersion(), act, form.toAnswer());
        } catch (Refused refused) {
            List<Problem> problems = List.of(ReferralPage.problem(refused, "note"));
            ModelAndView again = page.of(viewer, id, null, act, form, problems);
            again.setStatus(status(refused));
            return again;
        }
        return done(id, "referral.done", flash);
    }

    private static ModelAndView done(long id, String word, RedirectAttributes flash) {
        flash.addFlashAttribute("flash", word);
        return new ModelAndView("redirect:/referrals/" + id);
    }

    private static HttpStatus status(Refused refused) {
        return refused instanceof Conflict ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_ENTITY;
    }
}
