package liandong.reporting.web;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import liandong.organization.Viewer;
import liandong.reporting.Reporting;
import liandong.shared.Conflict;
import liandong.shared.Problem;
import liandong.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What happens to a report after it was handed in (审核): approved in the unit, accepted, returned, withdrawn, extended. */
@Controller
@RequestMapping("/reports/{id}")
class ReportReviewController {

    private final Reporting reporting;
    private final ReportPages pages;
    private final ReportAnswers answers;

    ReportReviewController(Reporting reporting, ReportPages pages, ReportAnswers answers) {
        this.reporting = reporting;
        this.pages = pages;
        this.answers = answers;
    }

    @PostMapping("/acceptance")
    ModelAndView accept(Viewer viewer, @PathVariable long id, @RequestParam int version, RedirectAttributes redirect) {
        return act(viewer, id, "accepted", "report", redirect, Map.of(), () -> reporting.accept(viewer, id, version));
    }

    /** The same form with more lines for remarks; nothing is stored. */
    @PostMapping(path = "/return", params = "more")
    ModelAndView moreRemarks(Viewer viewer, @PathVariable long id, @RequestParam Map<String, String> parameters) {
        return answers.page(pages.stored(viewer, id), HttpStatus.OK, Stream.empty())
                .addObject("typedReason", parameters.getOrDefault("reason", ""))
                .addObject("typedDue", parameters.getOrDefault("newDue", ""))
                .addObject("typedRemarks", RemarkForm.of(parameters));
    }

    @PostMapping(path = "/return", params = "!more")
    ModelAndView giveBack(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate newDue,
            @RequestParam Map<String, String> parameters,
            RedirectAttributes redirect) {
        RemarkForm notes = RemarkForm.of(parameters);
        Map<String, Object> typed = Map.of(
                "typedReason",
                reason,
                "typedDue",
                Objects.requireNonNullElse(newDue, "").toString(),
                "typedRemarks",
                notes);
        return act(viewer, id, "returned", "reason", redirect, typed, () -> {
            requireReason(reason);
            reporting.returnForCorrection(viewer, id, version, reason.strip(), newDue, notes.remarks());
        });
    }

    /** After the lock nobody could correct it: taken or not taken. */
    @PostMapping("/refusal")
    ModelAndView turnDown(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        return act(viewer, id, "turned-down", "reason", redirect, Map.of("typedReason", reason), () -> {
            requireReason(reason);
            reporting.turnDown(viewer, id, version, reason.strip());
        });
    }

    @PostMapping("/approval")
    ModelAndView approve(Viewer viewer, @PathVariable long id, @RequestParam int version, RedirectAttributes redirect) {
        return act(viewer, id, "approved", "report", redirect, Map.of(), () -> reporting.approve(viewer, id, version));
    }

    @PostMapping("/sending-back")
    ModelAndView sendBack(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        return act(viewer, id, "sent-back", "reason", redirect, Map.of("typedReason", reason), () -> {
            requireReason(reason);
            reporting.sendBack(viewer, id, version, reason.strip());
        });
    }

    @PostMapping("/extension")
    ModelAndView extend(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate extendedDue,
            @RequestParam(defaultValue = "") String extendedReason,
            RedirectAttributes redirect) {
        Map<String, String> typed = Map.of(
                "typedExtension",
                extendedReason,
                "typedExtendedDue",
                Objects.requireNonNullElse(extendedDue, "").toString());
        return act(viewer, id, "extended", "extendedDue", redirect, typed, () -> {
            if (extendedDue == null || extendedReason.isBlank()) {
                throw new Refused("reporting.page.extension-incomplete");
            }
            reporting.extend(viewer, id, version, extendedDue, extendedReason.strip());
        });
    }

    /** Taking a report back gives up its time of arrival: asked on a page of its own. */
    @GetMapping("/withdrawal")
    String askWithdrawal(Viewer viewer, @PathVariable long id, Model model) {
        ReportPage page = pages.stored(viewer, id);
        if (!page.may().withdraw()) {
            return "redirect:/reports/" + id;
        }
        model.addAttribute("page", page);
        return "reporting/withdrawal";
    }

    @PostMapping("/withdrawal")
    ModelAndView withdraw(
            Viewer viewer, @PathVariable long id, @RequestParam int version, RedirectAttributes redirect) {
        return act(
                viewer, id, "withdrawn", "report", redirect, Map.of(), () -> reporting.withdraw(viewer, id, version));
    }

    private static void requireReason(String reason) {
        if (reason.isBlank()) {
            throw new Refused("reporting.refused.no-reason");
        }
    }

    /** Done, back to the page; or the page again with what was refused and why. */
    private ModelAndView act(
            Viewer viewer,
            long id,
            String done,
            String field,
            RedirectAttributes redirect,
            Map<String, ?> typed,
            Runnable act) {
        try {
            act.run();
            redirect.addFlashAttribute("flash", "reporting.page.done." + done);
            return new ModelAndView("redirect:/reports/" + id);
        } catch (Refused refused) {
            HttpStatus status = refused instanceof Conflict ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_ENTITY;
            return answers.page(pages.stored(viewer, id), status, Stream.of(Problem.of(field, refused)))
                    .addAllObjects(typed);
        }
    }
}
