package liandong.reporting.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import liandong.organization.Viewer;
import liandong.reporting.FirstReadings;
import liandong.reporting.HandingIn;
import liandong.reporting.Obligation;
import liandong.reporting.ReportChecks;
import liandong.reporting.Reporting;
import liandong.reporting.Reports;
import liandong.shared.Refused;
import liandong.table.Entry;
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

/** The page on which a unit fills and hands in its report (填报). */
@Controller
@RequestMapping("/reports/{id}")
class ReportController {

    private final Reporting reporting;
    private final Reports reports;
    private final ReportChecks checks;
    private final ReportPages pages;
    private final ReportAnswers answers;
    private final FirstReadings readings;

    ReportController(
            Reporting reporting,
            Reports reports,
            ReportChecks checks,
            ReportPages pages,
            ReportAnswers answers,
            FirstReadings readings) {
        this.reporting = reporting;
        this.reports = reports;
        this.checks = checks;
        this.pages = pages;
        this.answers = answers;
        this.readings = readings;
    }

    @GetMapping
    ModelAndView show(Viewer viewer, @PathVariable long id) {
        readings.note(viewer, reports.visible(viewer, id));
        return answers.stored(viewer, id);
    }

    /** With everything that is wrong or wants a reason; whoever cannot change it is shown the sheet. */
    @GetMapping("/checks")
    ModelAndView check(Viewer viewer, @PathVariable long id) {
        ReportPage page = pages.checked(viewer, id);
        return page.may().fill() ? answers.checked(page) : new ModelAndView("redirect:/reports/" + id);
    }

    @GetMapping("/revisions/{revisionNo}")
    String revision(Viewer viewer, @PathVariable long id, @PathVariable int revisionNo, Model model) {
        model.addAttribute("page", pages.revision(viewer, id, revisionNo));
        return "reporting/revision";
    }

    /** Shown again without one of the cases; nothing is stored. */
    @PostMapping(path = "/draft", params = "removeCase")
    ModelAndView removeCase(Viewer viewer, @PathVariable long id, @RequestParam Map<String, String> parameters) {
        ReportForm form = ReportForm.of(parameters).withoutCase(parameters.getOrDefault("removeCase", ""));
        return answers.page(pages.typed(viewer, id, form, List.of(), 0), HttpStatus.OK, Stream.empty());
    }

    /** Shown again with one more blank case; nothing is stored. */
    @PostMapping(path = "/draft", params = "addCase")
    ModelAndView addCase(Viewer viewer, @PathVariable long id, @RequestParam Map<String, String> parameters) {
        ReportForm form = ReportForm.of(parameters);
        return answers.page(pages.typed(viewer, id, form, List.of(), 1), HttpStatus.OK, Stream.empty());
    }

    @PostMapping(
            path = "/draft",
            params = {"!addCase", "!removeCase", "!adopt", "!takeCases"},
            headers = "!X-Autosave")
    ModelAndView save(
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
            reporting.saveDraft(viewer, id, form.version(), form.draft(entry.values()));
            if (parameters.containsKey("check")) {
                return new ModelAndView("redirect:/reports/" + id + "/checks");
            }
            redirect.addFlashAttribute("flash", "reporting.page.saved");
            return new ModelAndView("redirect:/reports/" + id);
        } catch (Refused refused) {
            return answers.refused(viewer, id, form, refused);
        }
    }

    /** Saves, checks, hands in; refused with everything that is wrong at once. */
    @PostMapping("/submission")
    ModelAndView submit(Viewer viewer, @PathVariable long id, @RequestParam Map<String, String> parameters) {
        ReportForm form = ReportForm.of(parameters);
        try {
            HandingIn answer = reporting.handIn(viewer, id, form.version(), form, form.throughHead());
            return answer.handedIn()
                    ? new ModelAndView("redirect:/reports/" + id + "/receipt")
                    : answers.blocked(pages.typed(viewer, id, form, answer.findings(), 0));
        } catch (Refused refused) {
            return answers.refused(viewer, id, form, refused);
        }
    }

    @GetMapping("/receipt")
    String receipt(Viewer viewer, @PathVariable long id, Model model) {
        ReportPage page = pages.stored(viewer, id);
        if (page.may().fill() || page.shown() == null || page.shown().submittedAt() == null) {
            return "redirect:/reports/" + id;
        }
        model.addAttribute("page", page);
        return "reporting/receipt";
    }
}
