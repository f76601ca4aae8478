package liandong.reporting.web;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import liandong.organization.Access;
import liandong.organization.Directory;
import liandong.organization.Viewer;
import liandong.reporting.AcceptingMany;
import liandong.reporting.AcceptingMany.Chosen;
import liandong.reporting.AcceptingMany.Result;
import liandong.reporting.AcceptingMany.Waiting;
import liandong.reporting.Rounds;
import liandong.shared.Problem;
import liandong.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
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

/** Accepts the reports that are ticked (批量接收): tick, confirm what is named, read what became of each. */
@Controller
@RequestMapping("/rounds/{id}/acceptance")
class AcceptManyController {

    private static final Pattern CHOICE = Pattern.compile("(\\d{1,18}):(\\d{1,9})");

    private final AcceptingMany accepting;
    private final Rounds rounds;
    private final Directory directory;
    private final MessageSource messages;

    AcceptManyController(AcceptingMany accepting, Rounds rounds, Directory directory, MessageSource messages) {
        this.accepting = accepting;
        this.rounds = rounds;
        this.directory = directory;
        this.messages = messages;
    }

    /**
     * One line of the lists.
     *
     * @param choice names the report as it was seen
     */
    record Line(String choice, String unit, Waiting waiting) {}

    /** One line of the outcome; {@code refusal} is empty when it was accepted. */
    record Outcome(long obligationId, String unit, String refusal) implements Serializable {}

    @GetMapping
    ModelAndView tick(Viewer viewer, @PathVariable long id) {
        return page("reporting/accept-many", viewer, id, lines(viewer, id));
    }

    @GetMapping("/confirmation")
    ModelAndView confirm(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam(name = "report", required = false) @Nullable Set<String> chosen) {
        Set<String> ticked = chosen == null ? Set.of() : chosen;
        List<Line> lines = lines(viewer, id).stream()
                .filter(line -> ticked.contains(line.choice()))
                .toList();
        if (!lines.isEmpty()) {
            return page("reporting/accept-many-confirm", viewer, id, lines);
        }
        ModelAndView again = page("reporting/accept-many", viewer, id, lines(viewer, id));
        again.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        return again.addObject("problems", List.of(Problem.of("reports", "review.many.refused.nothing")));
    }

    @PostMapping
    String accept(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam(name = "report", required = false) @Nullable List<String> chosen,
            Locale locale,
            RedirectAttributes redirect) {
        List<Chosen> reports = (chosen == null ? List.<String>of() : chosen)
                .stream()
                        .map(CHOICE::matcher)
                        .filter(Matcher::matches)
                        .map(match -> new Chosen(Long.parseLong(match.group(1)), Integer.parseInt(match.group(2))))
                        .toList();
        if (reports.isEmpty()) {
            return "redirect:/rounds/" + id + "/acceptance";
        }
        List<Result> results = accepting.accept(viewer, id, reports);
        Map<Long, String> names =
                directory.unitNames(results.stream().map(Result::unitId).collect(Collectors.toSet()));
        redirect.addFlashAttribute(
                "outcomes",
                results.stream()
                        .map(result -> new Outcome(
                                result.obligationId(),
                                names.getOrDefault(result.unitId(), ""),
                                say(result.refusal(), locale)))
                        .toList());
        return "redirect:/rounds/" + id + "/acceptance/result";
    }

    @GetMapping("/result")
    String result(Viewer viewer, @PathVariable long id, Model model) {
        model.addAttribute("round", Access.visible(viewer, rounds.find(id)));
        return model.containsAttribute("outcomes") ? "reporting/accept-many-result" : "redirect:/rounds/" + id;
    }

    private List<Line> lines(Viewer viewer, long id) {
        List<Waiting> waiting = accepting.waiting(viewer, id);
        Map<Long, String> names =
                directory.unitNames(waiting.stream().map(Waiting::unitId).collect(Collectors.toSet()));
        return waiting.stream()
                .map(one ->
                        new Line(one.obligationId() + ":" + one.version(), names.getOrDefault(one.unitId(), ""), one))
                .toList();
    }

    private ModelAndView page(String view, Viewer viewer, long id, List<Line> lines) {
        return new ModelAndView(view)
                .addObject("round", Access.visible(viewer, rounds.find(id)))
                .addObject("lines", lines);
    }

    private String say(@Nullable Refused refusal, Locale locale) {
        return refusal == null ? "" : messages.getMessage(refusal.messageKey(), refusal.arguments(), locale);
    }
}
