package liandong.reporting.web;

import java.util.List;
import java.util.Map;
import liandong.organization.Viewer;
import liandong.reporting.CompilationTexts;
import liandong.reporting.Compiling;
import liandong.reporting.Proposals;
import liandong.shared.Problem;
import liandong.shared.Refused;
import liandong.table.TextPart;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of a round (归集页): who has reported, proposals to decide, the compilation to confirm and publish. */
@Controller
@RequestMapping("/rounds/{id}")
class RoundController {

    private final RoundPages pages;
    private final Compiling compiling;
    private final CompilationTexts texts;
    private final Proposals proposals;

    RoundController(RoundPages pages, Compiling compiling, CompilationTexts texts, Proposals proposals) {
        this.pages = pages;
        this.compiling = compiling;
        this.texts = texts;
        this.proposals = proposals;
    }

    @GetMapping
    ModelAndView show(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam(required = false) Integer revision,
            @RequestParam(defaultValue = "0") long after) {
        return page(pages.of(viewer, id, revision, after), HttpStatus.OK, List.of(), "");
    }

    /** Keeps the edited texts of the compilation. */
    @PostMapping("/texts")
    ModelAndView edit(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        try {
            texts.edit(viewer, id, typed);
            redirect.addFlashAttribute("flash", "reporting.round.page.texts-saved");
            return new ModelAndView("redirect:/rounds/" + id + "#texts");
        } catch (Refused refused) {
            ModelAndView page =
                    page(viewer, id, HttpStatus.UNPROCESSABLE_ENTITY, List.of(Problem.of("texts", refused)), "");
            page.addObject("typedTexts", typed);
            return page;
        }
    }

    @PostMapping("/supplement")
    ModelAndView supplement(Viewer viewer, @PathVariable long id, RedirectAttributes redirect) {
        try {
            compiling.supplement(viewer, id);
            redirect.addFlashAttribute("flash", "reporting.round.page.supplemented");
            return new ModelAndView("redirect:/rounds/" + id);
        } catch (Refused refused) {
            return page(viewer, id, HttpStatus.UNPROCESSABLE_ENTITY, List.of(Problem.of("supplement", refused)), "");
        }
    }

    @PostMapping("/publication")
    ModelAndView publish(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String note,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        try {
            if (typed.keySet().stream().anyMatch(RoundController::isText)) {
                texts.edit(viewer, id, typed);
            }
            compiling.confirm(viewer, id, note.strip());
            redirect.addFlashAttribute("flash", "reporting.round.page.published");
            return new ModelAndView("redirect:/rounds/" + id);
        } catch (Refused refused) {
            ModelAndView page =
                    page(viewer, id, HttpStatus.UNPROCESSABLE_ENTITY, List.of(Problem.of("note", refused)), note);
            page.addObject("typedTexts", typed);
            return page;
        }
    }

    @PostMapping("/proposals/{proposalId}")
    ModelAndView decide(
            Viewer viewer,
            @PathVariable long id,
            @PathVariable long proposalId,
            @RequestParam String act,
            RedirectAttributes redirect) {
        try {
            proposals.decide(viewer, proposalId, act.equals("approve"));
            redirect.addFlashAttribute("flash", "reporting.round.page.decided");
            return new ModelAndView("redirect:/rounds/" + id);
        } catch (Refused refused) {
            return page(viewer, id, HttpStatus.UNPROCESSABLE_ENTITY, List.of(Problem.of("proposals", refused)), "");
        }
    }

    private static boolean isText(String name) {
        return name.equals(TextPart.NARRATIVE) || name.startsWith("text.");
    }

    private ModelAndView page(Viewer viewer, long id, HttpStatus status, List<Problem> problems, String typedNote) {
        return page(pages.of(viewer, id), status, problems, typedNote);
    }

    private static ModelAndView page(RoundPage round, HttpStatus status, List<Problem> problems, String typedNote) {
        ModelAndView page = new ModelAndView("reporting/round", status);
        page.addObject("page", round);
        page.addObject("problems", problems);
        page.addObject("typedNote", typedNote);
        return page;
    }
}
