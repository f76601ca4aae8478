package liandong.reporting.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import liandong.organization.Access;
import liandong.organization.Capability;
import liandong.organization.Viewer;
import liandong.reporting.BackEntries;
import liandong.reporting.BackEntry;
import liandong.reporting.BesideFigures;
import liandong.reporting.Obligation;
import liandong.reporting.Reports;
import liandong.reporting.SourcedFigures;
import liandong.shared.Conflict;
import liandong.shared.Problem;
import liandong.shared.Refused;
import liandong.table.Entry;
import liandong.table.Finding;
import liandong.table.ReportTable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A unit enters the figures of a month for which no report was asked, from the page of its summary (补录). */
@Controller
@RequestMapping("/reports/{id}/back-entries/{itemId}/{period}")
class BackEntryController {

    private static final String NOTE = "note";

    private final BackEntries entries;
    private final Reports reports;
    private final MessageSource messages;

    BackEntryController(BackEntries entries, Reports reports, MessageSource messages) {
        this.entries = entries;
        this.reports = reports;
        this.messages = messages;
    }

    @GetMapping
    ModelAndView show(Viewer viewer, @PathVariable long id, @PathVariable long itemId, @PathVariable String period) {
        Obligation summary = reports.visible(viewer, id);
        Map<String, String> typed = new HashMap<>();
        entries.month(summary, itemId, period).entry().ifPresent(entry -> {
            typed.putAll(entry.values().asForm());
            typed.put(NOTE, entry.note());
        });
        return page(viewer, summary, itemId, period, typed, List.of(), List.of(), HttpStatus.OK);
    }

    @PostMapping
    ModelAndView save(
            Viewer viewer,
            @PathVariable long id,
            @PathVariable long itemId,
            @PathVariable String period,
            @RequestParam Map<String, String> parameters,
            RedirectAttributes redirect) {
        Obligation summary = reports.visible(viewer, id);
        entries.month(summary, itemId, period);
        ReportForm form = ReportForm.of(parameters);
        Entry entry = entries.table(itemId).parse(form.typed());
        if (!entry.isReadable()) {
            return page(
                    viewer,
                    summary,
                    itemId,
                    period,
                    form.typed(),
                    entry.findings(),
                    List.of(Problem.of(NOTE, "review.back.refused.errors")),
                    HttpStatus.UNPROCESSABLE_ENTITY);
        }
        try {
            String note = form.typed().getOrDefault(NOTE, "").strip();
            entries.save(viewer, id, itemId, period, Math.max(0, form.version()), entry.values(), note);
            redirect.addFlashAttribute("flash", "review.back.saved");
            return new ModelAndView("redirect:/reports/" + id);
        } catch (Refused refused) {
            HttpStatus status = refused instanceof Conflict ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_ENTITY;
            List<Finding> findings = entries.findings(itemId, entry.values());
            return page(
                    viewer,
                    summary,
                    itemId,
                    period,
                    form.typed(),
                    findings,
                    List.of(Problem.of(NOTE, refused)),
                    status);
        }
    }

    private ModelAndView page(
            Viewer viewer,
            Obligation summary,
            long itemId,
            String period,
            Map<String, String> typed,
            List<Finding> found,
            List<Problem> problems,
            HttpStatus status) {
        ReportTable table = entries.table(itemId);
        BackEntries.Month month = entries.month(summary, itemId, period);
        List<FindingView> findings = found.stream().map(one -> view(table, one)).toList();
        Filling filling = new Filling(
                FillGrids.of(table, summary.terms().unitKind(), typed, findings),
                new BesideView(BesideFigures.Beside.NOTHING, Map.of(), typed),
                SourcedFigures.NONE,
                List.of());
        boolean mayFill = viewer.mayAct(summary.ownerUnitId(), Capability.LIAISON)
                && Access.canSee(viewer, summary)
                && summary.state().isOwed();
        int version = month.entry().map(BackEntry::version).orElse(0);
        return new ModelAndView("reporting/back-entry", status)
                .addObject(
                        "page",
                        new BackEntryPage(
                                summary,
                                itemId,
                                month.itemName(),
                                period,
                                table,
                                filling,
                                typed,
                                findings,
                                version,
                                mayFill))
                .addObject("problems", problems);
    }

    private FindingView view(ReportTable table, Finding finding) {
        return new FindingView(
                finding.address(),
                table.label(finding.address()),
                finding.ruleId(),
                messages.getMessage(finding.message(), LocaleContextHolder.getLocale()),
                finding.isError());
    }
}
