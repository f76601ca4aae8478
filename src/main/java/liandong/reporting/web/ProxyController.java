package liandong.reporting.web;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import liandong.organization.CallLog;
import liandong.organization.NotVisible;
import liandong.organization.Viewer;
import liandong.reporting.Obligation;
import liandong.reporting.ProxyEntry;
import liandong.reporting.ProxySource;
import liandong.reporting.Proxying;
import liandong.reporting.Reports;
import liandong.shared.BusinessTime;
import liandong.shared.Conflict;
import liandong.shared.Problem;
import liandong.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Entering for a unit that answers by telephone, fax or paper (代录), and the calls about a report (通话记录). */
@Controller
@RequestMapping("/reports/{id}")
class ProxyController {

    private final Proxying proxying;
    private final CallLog calls;
    private final Reports reports;
    private final ReportPages pages;
    private final ReportAnswers answers;

    ProxyController(Proxying proxying, CallLog calls, Reports reports, ReportPages pages, ReportAnswers answers) {
        this.proxying = proxying;
        this.calls = calls;
        this.reports = reports;
        this.pages = pages;
        this.answers = answers;
    }

    @GetMapping("/proxy")
    ModelAndView ask(Viewer viewer, @PathVariable long id) {
        ReportPage page = pages.stored(viewer, id);
        return page.may().beginProxy()
                ? form(page, HttpStatus.OK, List.of(), Map.of())
                : new ModelAndView("redirect:/reports/" + id);
    }

    @PostMapping("/proxy")
    ModelAndView begin(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam(required = false) ProxyEntry.@Nullable Kind kind,
            @RequestParam(defaultValue = "") String toldBy,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) @Nullable
                    LocalDateTime toldAt,
            @RequestParam(defaultValue = "") String note,
            RedirectAttributes redirect) {
        try {
            if (kind == null || toldAt == null) {
                throw new Refused("review.proxy.refused.incomplete");
            }
            ProxySource source = new ProxySource(
                    kind, toldBy.strip(), toldAt.atZone(BusinessTime.ZONE).toInstant(), note.strip());
            proxying.begin(viewer, id, source);
            redirect.addFlashAttribute("flash", "review.proxy.begun");
            return new ModelAndView("redirect:/reports/" + id);
        } catch (Refused refused) {
            Map<String, String> typed = Map.of(
                    "typedKind",
                    Objects.requireNonNullElse(kind, "").toString(),
                    "typedToldBy",
                    toldBy,
                    "typedToldAt",
                    Objects.requireNonNullElse(toldAt, "").toString(),
                    "typedNote",
                    note);
            return form(pages.stored(viewer, id), status(refused), List.of(Problem.of("toldBy", refused)), typed);
        }
    }

    @PostMapping("/proxy/answer")
    ModelAndView answer(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam String act,
            @RequestParam(defaultValue = "") String proxyAnswer,
            RedirectAttributes redirect) {
        return act(
                viewer,
                id,
                "review.proxy.answered",
                "proxyAnswer",
                Map.of("typedProxyAnswer", proxyAnswer),
                redirect,
                () -> proxying.answer(viewer, id, act.equals("confirm"), proxyAnswer.strip()));
    }

    @PostMapping("/calls")
    ModelAndView called(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String withWhom,
            @RequestParam(defaultValue = "") String callNote,
            RedirectAttributes redirect) {
        Obligation owed = reports.visible(viewer, id);
        if (!Proxying.mayEnter(viewer, owed)) {
            throw new NotVisible();
        }
        return act(
                viewer,
                id,
                "review.call.noted",
                "callNote",
                Map.of("typedWithWhom", withWhom, "typedCallNote", callNote),
                redirect,
                () -> calls.note(viewer, owed.ownerUnitId(), "obligation:" + id, withWhom, callNote));
    }

    private ModelAndView act(
            Viewer viewer,
            long id,
            String done,
            String field,
            Map<String, String> typed,
            RedirectAttributes redirect,
            Runnable act) {
        try {
            act.run();
            redirect.addFlashAttribute("flash", done);
            return new ModelAndView("redirect:/reports/" + id);
        } catch (Refused refused) {
            return answers.page(pages.stored(viewer, id), status(refused), Stream.of(Problem.of(field, refused)))
                    .addAllObjects(typed);
        }
    }

    private static ModelAndView form(
            ReportPage page, HttpStatus status, List<Problem> problems, Map<String, String> typed) {
        return new ModelAndView("reporting/proxy-source", status)
                .addObject("page", page)
                .addObject("kinds", ProxyEntry.Kind.values())
                .addObject("problems", problems)
                .addAllObjects(typed);
    }

    private static HttpStatus status(Refused refused) {
        return refused instanceof Conflict ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_ENTITY;
    }
}
