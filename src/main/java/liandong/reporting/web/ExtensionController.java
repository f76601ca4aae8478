package liandong.reporting.web;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import liandong.organization.Viewer;
import liandong.reporting.Extending;
import liandong.shared.Conflict;
import liandong.shared.Problem;
import liandong.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A unit asks for a later due day; the receiver or the lead decides (延期申请). */
@Controller
@RequestMapping("/reports/{id}/extension-requests")
class ExtensionController {

    private final Extending extending;
    private final ReportPages pages;
    private final ReportAnswers answers;

    ExtensionController(Extending extending, ReportPages pages, ReportAnswers answers) {
        this.extending = extending;
        this.pages = pages;
        this.answers = answers;
    }

    @PostMapping
    ModelAndView ask(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate wantedDue,
            @RequestParam(defaultValue = "") String wantedReason,
            RedirectAttributes redirect) {
        Map<String, String> typed = Map.of("typedWantedDue", text(wantedDue), "typedWantedReason", wantedReason);
        return act(viewer, id, "asked", "wantedDue", typed, redirect, () -> {
            if (wantedDue == null) {
                throw new Refused("reporting.refused.no-day");
            }
            extending.ask(viewer, id, wantedDue, wantedReason.strip());
        });
    }

    @PostMapping("/{requestId}")
    ModelAndView decide(
            Viewer viewer,
            @PathVariable long id,
            @PathVariable long requestId,
            @RequestParam String act,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate grantedDue,
            @RequestParam(defaultValue = "") String extensionAnswer,
            RedirectAttributes redirect) {
        Map<String, String> typed =
                Map.of("typedGrantedDue", text(grantedDue), "typedExtensionAnswer", extensionAnswer);
        return switch (act) {
            case "grant" ->
                act(viewer, id, "granted", "grantedDue", typed, redirect, () -> {
                    if (grantedDue == null) {
                        throw new Refused("reporting.refused.no-day");
                    }
                    extending.decide(viewer, id, requestId, grantedDue, extensionAnswer.strip());
                });
            case "refuse" ->
                act(
                        viewer,
                        id,
                        "refused",
                        "extensionAnswer",
                        typed,
                        redirect,
                        () -> extending.decide(viewer, id, requestId, null, extensionAnswer.strip()));
            default ->
                act(
                        viewer,
                        id,
                        "withdrawn",
                        "extension",
                        typed,
                        redirect,
                        () -> extending.withdraw(viewer, id, requestId));
        };
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
            redirect.addFlashAttribute("flash", "review.extension.done." + done);
            return new ModelAndView("redirect:/reports/" + id);
        } catch (Refused refused) {
            HttpStatus status = refused instanceof Conflict ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_ENTITY;
            return answers.page(pages.stored(viewer, id), status, Stream.of(Problem.of(field, refused)))
                    .addAllObjects(typed);
        }
    }

    private static String text(@Nullable LocalDate day) {
        return Objects.requireNonNullElse(day, "").toString();
    }
}
