package liandong.reporting.web;

import java.util.Map;
import java.util.stream.Stream;
import liandong.organization.Viewer;
import liandong.reporting.ReportDraft;
import liandong.reporting.ReportRevision;
import liandong.reporting.Reporting;
import liandong.shared.Conflict;
import liandong.shared.Problem;
import liandong.shared.Refused;
import liandong.table.ReportValues;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A unit states that it has nothing to report (零报告): asked on a page of its own, signed with name and time. */
@Controller
@RequestMapping("/reports/{id}/zero")
class ZeroReportController {

    private final Reporting reporting;
    private final ReportPages pages;

    ZeroReportController(Reporting reporting, ReportPages pages) {
        this.reporting = reporting;
        this.pages = pages;
    }

    @GetMapping
    ModelAndView ask(Viewer viewer, @PathVariable long id) {
        ReportPage page = pages.stored(viewer, id);
        return page.zeroPossible()
                ? confirm(page, HttpStatus.OK, Stream.empty())
                : new ModelAndView("redirect:/reports/" + id);
    }

    @PostMapping
    ModelAndView submit(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam(required = false) boolean throughHead) {
        ReportPage page = pages.stored(viewer, id);
        try {
            if (!page.table().zeroReportAllowed()) {
                throw new Refused("table.finding.zero-not-allowed");
            }
            if (holdsFigures(page)) {
                throw new Refused("reporting.page.zero.has-figures");
            }
            ReportDraft zero = new ReportDraft(ReportValues.ZERO, Map.of());
            Refused.unless(
                    reporting.handIn(viewer, id, version, zero, throughHead).handedIn(),
                    "reporting.page.zero.contradicted");
            return new ModelAndView("redirect:/reports/" + id + "/receipt");
        } catch (Refused refused) {
            HttpStatus status = refused instanceof Conflict ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_ENTITY;
            return confirm(pages.stored(viewer, id), status, Stream.of(Problem.of("report", refused)));
        }
    }

    private static ModelAndView confirm(ReportPage page, HttpStatus status, Stream<Problem> problems) {
        ModelAndView answer = new ModelAndView("reporting/zero", status);
        answer.addObject("page", page);
        answer.addObject("holdsFigures", holdsFigures(page));
        answer.addObject("problems", problems.toList());
        return answer;
    }

    private static boolean holdsFigures(ReportPage page) {
        ReportRevision draft = page.shown();
        if (draft == null || draft.draft().values().zero()) {
            return false;
        }
        ReportValues values = draft.draft().values();
        return !values.cases().isEmpty() || values.numbers().values().stream().anyMatch(number -> number.signum() != 0);
    }
}
