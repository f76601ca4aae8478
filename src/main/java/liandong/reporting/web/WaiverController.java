package liandong.reporting.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import liandong.organization.Viewer;
import liandong.reporting.Obligation;
import liandong.reporting.ReportChecks;
import liandong.reporting.ReportDraft;
import liandong.reporting.Reporting;
import liandong.reporting.Reports;
import liandong.reporting.Waiving;
import liandong.shared.Conflict;
import liandong.shared.Problem;
import liandong.shared.Refused;
import liandong.table.Entry;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A unit asks to let an error pass; the receiver decides (校验放行). */
@Controller
@RequestMapping("/reports/{id}/waivers")
class WaiverController {

    private static final String ASKED = "waiver.";

    private final Reporting reporting;
    private final Waiving waiving;
    private final Reports reports;
    private final ReportChecks checks;
    private final ReportPages pages;
    private final ReportAnswers answers;

    WaiverController(
            Reporting reporting,
            Waiving waiving,
            Reports reports,
            ReportChecks checks,
            ReportPages pages,
            ReportAnswers answers) {
        this.reporting = reporting;
        this.waiving = waiving;
        this.reports = reports;
        this.checks = checks;
        this.pages = pages;
        this.answers = answers;
    }

    /** Part of the fill form: what was typed is saved, then asked about. */
    @PostMapping
    ModelAndView ask(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam Map<String, String> parameters,
            RedirectAttributes redirect) {
        ReportForm form = ReportForm.of(parameters);
        try {
            Obligation owed = reports.visible(viewer, id);
            Entry entry = checks.table(owed).parse(form.typed());
            if (!entry.isReadable()) {
                return answers.unreadable(viewer, id, form, entry);
            }
            ReportDraft draft = form.draft(entry.values());
            reporting.saveDraft(viewer, id, form.version(), draft);
            waiving.ask(viewer, id, requests(viewer, id, form, draft, owed));
            redirect.addFlashAttribute("flash", "review.waiver.asked");
            return new ModelAndView("redirect:/reports/" + id);
        } catch (Refused refused) {
            return answers.refused(viewer, id, form, refused);
        }
    }

    private List<Waiving.Request> requests(
            Viewer viewer, long id, ReportForm form, ReportDraft draft, Obligation owed) {
        ReportPage page = pages.typed(viewer, id, form, checks.findings(owed, checks.table(owed), draft), 0);
        return page.review().errors().entrySet().stream()
                .map(error -> new Waiving.Request(
                        error.getKey(),
                        error.getValue(),
                        form.typed().getOrDefault(ASKED + error.getKey(), "").strip()))
                .filter(request -> !request.reason().isBlank())
                .toList();
    }

    @PostMapping("/{waiverId}")
    ModelAndView decide(
            Viewer viewer,
            @PathVariable long id,
            @PathVariable long waiverId,
            @RequestParam String act,
            @RequestParam(defaultValue = "") String answer,
            RedirectAttributes redirect) {
        try {
            boolean granted = act.equals("grant");
            waiving.decide(viewer, id, waiverId, granted, answer.strip());
            redirect.addFlashAttribute("flash", granted ? "review.waiver.granted" : "review.waiver.refused");
            return new ModelAndView("redirect:/reports/" + id);
        } catch (Refused refused) {
            HttpStatus status = refused instanceof Conflict ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_ENTITY;
            return answers.page(pages.stored(viewer, id), status, Stream.of(Problem.of("answer", refused)))
                    .addObject("answeredWaiver", waiverId)
                    .addObject("typedAnswer", answer);
        }
    }
}
