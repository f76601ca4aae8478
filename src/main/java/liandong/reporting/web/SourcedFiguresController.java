package liandong.reporting.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import liandong.organization.Viewer;
import liandong.reporting.FigureSources;
import liandong.reporting.Obligation;
import liandong.reporting.ReportChecks;
import liandong.reporting.Reporting;
import liandong.reporting.Reports;
import liandong.reporting.TypicalCase;
import liandong.shared.Refused;
import liandong.table.Entry;
import liandong.table.Field;
import liandong.table.ReportTable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes what the registers say into a report (采用自动汇总): all proposed numbers, or chosen cases. */
@Controller
@RequestMapping("/reports/{id}/draft")
class SourcedFiguresController {

    private final Reporting reporting;
    private final Reports reports;
    private final ReportChecks checks;
    private final FigureSources sources;
    private final ReportPages pages;
    private final ReportAnswers answers;

    SourcedFiguresController(
            Reporting reporting,
            Reports reports,
            ReportChecks checks,
            FigureSources sources,
            ReportPages pages,
            ReportAnswers answers) {
        this.reporting = reporting;
        this.reports = reports;
        this.checks = checks;
        this.sources = sources;
        this.pages = pages;
        this.answers = answers;
    }

    /** Saved with every proposed number in its place; everything else stays as typed. */
    @PostMapping(params = "adopt", headers = "!X-Autosave")
    ModelAndView adopt(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam Map<String, String> parameters,
            RedirectAttributes redirect) {
        Obligation owed = reports.visible(viewer, id);
        ReportTable table = checks.table(owed);
        Map<String, String> proposed = new LinkedHashMap<>();
        sources.of(owed, table).proposals().forEach((address, figure) -> {
            proposed.put(address, Numbers.write(figure.number()));
        });
        ReportForm form = ReportForm.of(parameters).with(proposed);
        try {
            Entry entry = table.parse(form.typed());
            if (!entry.isReadable()) {
                return answers.unreadable(viewer, id, form, entry);
            }
            reporting.saveDraft(viewer, id, form.version(), form.draft(entry.values()));
            redirect.addFlashAttribute("flash", "reporting.page.sourced.adopted");
            return new ModelAndView("redirect:/reports/" + id);
        } catch (Refused refused) {
            return answers.refused(viewer, id, form, refused);
        }
    }

    /** Shown again with the chosen cases below the others; nothing is stored. */
    @PostMapping(params = "takeCases", headers = "!X-Autosave")
    ModelAndView takeCases(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam Map<String, String> parameters,
            @RequestParam(defaultValue = "") Set<Long> registered) {
        Obligation owed = reports.visible(viewer, id);
        ReportTable table = checks.table(owed);
        List<TypicalCase> chosen = sources.typicalCases(owed, table).stream()
                .filter(one -> registered.contains(one.id()))
                .toList();
        ReportForm form = ReportForm.of(parameters);
        for (TypicalCase one : chosen) {
            form = form.withCase(columnsOf(table, one));
        }
        return answers.page(pages.typed(viewer, id, form, List.of(), 0), HttpStatus.OK, Stream.empty());
    }

    private static Map<String, String> columnsOf(ReportTable table, TypicalCase one) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Field column : table.caseColumns()) {
            fields.put(column.code(), one.fields().getOrDefault(column.code(), ""));
        }
        return fields;
    }
}
