package liandong.reporting.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import liandong.organization.Viewer;
import liandong.reporting.FirstReadings;
import liandong.reporting.Obligation;
import liandong.reporting.ReportChecks;
import liandong.reporting.ReportDraft;
import liandong.shared.Conflict;
import liandong.shared.Problem;
import liandong.shared.Refused;
import liandong.table.Entry;
import liandong.table.Finding;
import liandong.table.ReportTable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** How the page of a report answers what it cannot do (填报退回): everything typed is shown again. */
@Component
class ReportAnswers {

    private static final String PAGE = "reporting/report";

    private final ReportPages pages;
    private final ToldPages told;
    private final FirstReadings readings;
    private final ReportChecks checks;
    private final Differences differences;

    ReportAnswers(
            ReportPages pages, ToldPages told, FirstReadings readings, ReportChecks checks, Differences differences) {
        this.pages = pages;
        this.told = told;
        this.readings = readings;
        this.checks = checks;
        this.differences = differences;
    }

    ModelAndView unreadable(Viewer viewer, long id, ReportForm form, Entry entry) {
        return blocked(pages.typed(viewer, id, form, entry.findings(), 0));
    }

    /** The page as stored. */
    ModelAndView stored(Viewer viewer, long id) {
        return page(pages.stored(viewer, id), HttpStatus.OK, Stream.empty());
    }

    /** Errors at their cells, and one problem for each warning that has no reason yet, or one that tells nothing. */
    ModelAndView blocked(ReportPage page) {
        return page(page, HttpStatus.UNPROCESSABLE_ENTITY, problems(page));
    }

    /** The same shown on request, without an attempt to hand in. */
    ModelAndView checked(ReportPage page) {
        List<Problem> problems = problems(page).toList();
        ModelAndView answer = page(page, HttpStatus.OK, problems.stream());
        answer.addObject("sound", problems.isEmpty());
        return answer;
    }

    private static Stream<Problem> problems(ReportPage page) {
        Stream<Problem> errors = page.errors().map(ReportAnswers::problem);
        Stream<Problem> unexplained = page.reasons().stream()
                .filter(reason -> !ReportChecks.explains(reason.given()))
                .map(reason -> Problem.of(
                        reason.name(), "reporting.page.reason-missing", reason.text(), ReportChecks.SHORTEST_REASON));
        return Stream.concat(errors, unexplained);
    }

    ModelAndView refused(Viewer viewer, long id, ReportForm form, Refused refused) {
        if (refused instanceof Conflict) {
            return conflict(viewer, id, form);
        }
        if (!form.longReasons().isEmpty()) {
            return longReasons(viewer, id, form);
        }
        List<Finding> none = List.of();
        return page(
                pages.typed(viewer, id, form, none, 0),
                HttpStatus.UNPROCESSABLE_ENTITY,
                Stream.of(Problem.of(Finding.WHOLE_REPORT, refused)));
    }

    /** At their fields, which stand there for the warnings of what was typed. */
    private ModelAndView longReasons(Viewer viewer, long id, ReportForm form) {
        Obligation owed = pages.stored(viewer, id).owed();
        ReportTable table = checks.table(owed);
        ReportDraft unexplained = new ReportDraft(form.read(table).values(), Map.of());
        ReportPage page = pages.typed(viewer, id, form, checks.findings(owed, table, unexplained), 0);
        return page(page, HttpStatus.UNPROCESSABLE_ENTITY, form.longReasons().stream());
    }

    /** Who saved before, what differs, and everything typed still in its place. */
    private ModelAndView conflict(Viewer viewer, long id, ReportForm form) {
        ReportPage page = pages.typed(viewer, id, form, List.of(), 0);
        ModelAndView answer = page(page, HttpStatus.CONFLICT, Stream.empty());
        answer.addObject("conflict", true);
        answer.addObject("differences", differences.of(page));
        return answer;
    }

    ModelAndView page(ReportPage page, HttpStatus status, Stream<Problem> problems) {
        ModelAndView answer = new ModelAndView(PAGE, status);
        answer.addObject("page", page);
        answer.addObject("told", told.of(page.owed()));
        answer.addObject("reading", readings.of(page.owed().id()).orElse(null));
        answer.addObject("problems", problems.toList());
        return answer;
    }

    private static Problem problem(FindingView finding) {
        return finding.place().isEmpty()
                ? Problem.of(finding.address(), "reporting.page.finding", finding.text())
                : Problem.of(finding.address(), "reporting.page.finding-at", finding.place(), finding.text());
    }
}
