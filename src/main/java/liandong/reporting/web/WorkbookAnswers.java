package liandong.reporting.web;

import java.util.List;
import java.util.stream.Stream;
import liandong.document.ComputedCell;
import liandong.document.MovedCell;
import liandong.organization.Viewer;
import liandong.reporting.ReportChecks;
import liandong.reporting.ReportDraft;
import liandong.reporting.WorkbookDelivery;
import liandong.reporting.WorkbookMistake;
import liandong.reporting.WorkbookOutcome;
import liandong.reporting.web.Differences.Difference;
import liandong.shared.Conflict;
import liandong.shared.Problem;
import liandong.shared.Refused;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What a person is told of a workbook that was not taken, or not yet (导入结果): everything at once, and what to do. */
@Component
class WorkbookAnswers {

    private static final String PAGE = "reporting/workbook";

    private final ReportPages pages;
    private final Differences differences;
    private final PlaceNames names;
    private final MessageSource messages;

    WorkbookAnswers(ReportPages pages, Differences differences, PlaceNames names, MessageSource messages) {
        this.pages = pages;
        this.differences = differences;
        this.names = names;
        this.messages = messages;
    }

    /** A cell and what is said of it. */
    record Line(String place, String cell, String words, String result) {}

    ModelAndView refused(Viewer viewer, long id, Refused refused) {
        HttpStatus status = refused instanceof Conflict ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_ENTITY;
        return page(pages.stored(viewer, id), status, Stream.of(Problem.of("workbook", refused)));
    }

    ModelAndView notYet(Viewer viewer, long id, WorkbookOutcome outcome, WorkbookDelivery delivery) {
        if (outcome instanceof WorkbookOutcome.Newer newer) {
            return newer(typed(viewer, id, newer.read()), newer, delivery);
        }
        if (outcome instanceof WorkbookOutcome.ToConfirm confirm) {
            ReportPage page = typed(viewer, id, confirm.read());
            return asked(page, HttpStatus.OK, confirm.computed(), confirm.version(), delivery);
        }
        ReportPage page = pages.stored(viewer, id);
        ModelAndView answer = page(page, HttpStatus.UNPROCESSABLE_ENTITY, Stream.empty());
        if (outcome instanceof WorkbookOutcome.Returned back) {
            List<Line> lines =
                    back.mistakes().stream().map(mistake -> line(page, mistake)).toList();
            answer.addObject("mistakes", lines);
        } else if (outcome instanceof WorkbookOutcome.Moved moved) {
            answer.addObject("moved", moved.cells().stream().map(this::moved).toList());
        } else if (outcome instanceof WorkbookOutcome.OtherForm other) {
            answer.addObject("other", other);
        }
        return answer;
    }

    private Difference moved(MovedCell cell) {
        String expected = cell.expected().isEmpty() ? said("reporting.workbook.moved.shape") : cell.expected();
        return new Difference("", cell.at().toString(), expected, cell.found());
    }

    private ModelAndView newer(ReportPage page, WorkbookOutcome.Newer newer, WorkbookDelivery delivery) {
        ModelAndView answer = asked(page, HttpStatus.CONFLICT, newer.computed(), newer.version(), delivery);
        answer.addObject("newer", newer);
        answer.addObject("zero", newer.read().values().zero());
        answer.addObject("differences", differences.of(page));
        return answer;
    }

    /** The page carries what was read, so that it goes the way of what is typed once the person says yes. */
    private ModelAndView asked(
            ReportPage page, HttpStatus status, List<ComputedCell> computed, int version, WorkbookDelivery delivery) {
        ModelAndView answer = page(page, status, Stream.empty());
        answer.addObject("computed", lines(page, computed));
        answer.addObject("version", version);
        answer.addObject("handIn", delivery.handIn());
        answer.addObject("throughHead", delivery.throughHead());
        return answer;
    }

    private ReportPage typed(Viewer viewer, long id, ReportDraft read) {
        return pages.typed(viewer, id, ReportForm.of(read), List.of(), 0);
    }

    private static ModelAndView page(ReportPage page, HttpStatus status, Stream<Problem> problems) {
        ModelAndView answer = new ModelAndView(PAGE, status);
        answer.addObject("page", page);
        answer.addObject("problems", problems.toList());
        return answer;
    }

    private Line line(ReportPage page, WorkbookMistake mistake) {
        String words = messages.getMessage(mistake.finding().message(), LocaleContextHolder.getLocale());
        String said = mistake.finding().isError()
                ? words
                : said("reporting.workbook.wants-reason", words, ReportChecks.SHORTEST_REASON);
        String cell = mistake.at() == null ? "" : mistake.at().toString();
        return new Line(names.of(page.table(), mistake.finding().address()), cell, said, "");
    }

    private String said(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }

    private List<Line> lines(ReportPage page, List<ComputedCell> computed) {
        return computed.stream()
                .map(one -> new Line(
                        names.of(page.table(), one.address()), one.at().toString(), one.formula(), one.result()))
                .toList();
    }
}
