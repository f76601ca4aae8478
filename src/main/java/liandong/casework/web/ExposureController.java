package liandong.casework.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import liandong.casework.CaseRecord;
import liandong.casework.Cases;
import liandong.casework.Exposing;
import liandong.casework.PublicText;
import liandong.engine.Retrying;
import liandong.organization.Capability;
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

/** The page on which a case is made known to the public (曝光登记页): the text without persons, where and when it stood. */
@Controller
@RequestMapping("/cases/{id}")
class ExposureController {

    private static final Map<String, String> FIELDS = Map.of(
            "casework.refused.no-medium", "medium",
            "casework.problem.in-future", "exposedOn",
            "casework.problem.before", "exposedOn",
            "casework.problem.no-day", "exposedOn",
            "casework.refused.not-confirmed", "confirmed");

    private final Cases cases;
    private final Exposing exposing;
    private final BusinessTime time;
    private final Retrying retrying;

    ExposureController(Cases cases, Exposing exposing, BusinessTime time, Retrying retrying) {
        this.cases = cases;
        this.exposing = exposing;
        this.time = time;
        this.retrying = retrying;
    }

    @GetMapping("/exposure")
    ModelAndView blank(Viewer viewer, @PathVariable long id) {
        CaseRecord one = cases.visible(viewer, id);
        if (!viewer.mayAct(one.ownerUnitId(), Capability.LIAISON) || !Exposing.isDisclosed(one)) {
            throw new NotVisible();
        }
        String persons = Exposing.persons(one);
        return page(one, ExposureForm.begun(time.today(), persons, exposing.draft(one, persons)), List.of());
    }

    @PostMapping("/exposure")
    ModelAndView expose(
            Viewer viewer, @PathVariable long id, @ModelAttribute("form") ExposureForm form, RedirectAttributes flash) {
        CaseRecord one = cases.visible(viewer, id);
        if (form.onlyHides()) {
            String names = ExposureForm.text(form.persons());
            String hidden = PublicText.hiding(names).of(ExposureForm.text(form.text()));
            return page(one, form.withText(hidden), List.of());
        }
        try {
            retrying.run(() -> exposing.expose(viewer, id, form.seenVersion(), form.toWanted()));
        } catch (Refused refused) {
            Problem problem = Problem.of(FIELDS.getOrDefault(refused.messageKey(), "text"), refused);
            ModelAndView again = page(one, form, List.of(problem));
            again.setStatus(status(refused));
            return again;
        }
        flash.addFlashAttribute("flash", "casework.exposed");
        return new ModelAndView("redirect:/cases/" + id);
    }

    @PostMapping("/exposures/{exposureId}/withdrawal")
    ModelAndView withdraw(
            Viewer viewer,
            @PathVariable long id,
            @PathVariable long exposureId,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String withdrawnOn,
            @RequestParam(defaultValue = "") String withdrawnFor,
            RedirectAttributes flash) {
        LocalDate day = CaseForm.day(withdrawnOn);
        retrying.run(() ->
                exposing.withdraw(viewer, id, version, exposureId, day == null ? time.today() : day, withdrawnFor));
        flash.addFlashAttribute("flash", "casework.exposure.withdrawn");
        return new ModelAndView("redirect:/cases/" + id);
    }

    private ModelAndView page(CaseRecord one, ExposureForm form, List<Problem> problems) {
        return new ModelAndView("casework/exposure")
                .addObject("one", one)
                .addObject("by", exposing.discloseBy(one))
                .addObject("form", form)
                .addObject("problems", problems);
    }

    private static HttpStatus status(Refused refused) {
        return refused instanceof Conflict ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_ENTITY;
    }
}
