package liandong.reporting.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import liandong.engine.Retrying;
import liandong.organization.Access;
import liandong.organization.Directory;
import liandong.organization.Viewer;
import liandong.reporting.CollectionRound;
import liandong.reporting.Proposals;
import liandong.reporting.ProposedWords;
import liandong.reporting.Rounds;
import liandong.shared.Problem;
import liandong.shared.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The lead decides many proposals of a round at once (成批决定建议), having read the words that would go out. */
@Controller
@RequestMapping("/rounds/{id}/proposals")
class ProposalsController {

    private final Rounds rounds;
    private final Proposals proposals;
    private final Directory directory;
    private final Retrying retrying;

    ProposalsController(Rounds rounds, Proposals proposals, Directory directory, Retrying retrying) {
        this.rounds = rounds;
        this.proposals = proposals;
        this.directory = directory;
        this.retrying = retrying;
    }

    @GetMapping
    ModelAndView look(Viewer viewer, @PathVariable long id, @RequestParam(defaultValue = "") Set<Long> chosen) {
        return page(viewer, id, chosen, List.of());
    }

    @PostMapping
    ModelAndView decide(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam(defaultValue = "") Set<Long> chosen,
            @RequestParam(defaultValue = "") String act,
            RedirectAttributes redirect) {
        Access.visible(viewer, rounds.find(id));
        try {
            retrying.run(() -> proposals.decideAll(viewer, id, chosen, act.equals("approve")));
            redirect.addFlashAttribute("flash", "reporting.round.page.decided");
            return new ModelAndView("redirect:/rounds/" + id);
        } catch (Refused refused) {
            return page(viewer, id, chosen, List.of(Problem.of("chosen", refused)));
        }
    }

    private ModelAndView page(Viewer viewer, long id, Set<Long> chosen, List<Problem> problems) {
        CollectionRound round = Access.visible(viewer, rounds.find(id));
        List<Problem> found = problems;
        List<ProposedWords> wording = List.of();
        try {
            wording = proposals.wording(viewer, id, chosen);
        } catch (Refused refused) {
            found = List.of(Problem.of("chosen", refused));
        }
        if (wording.isEmpty() && found.isEmpty()) {
            found = List.of(Problem.of("chosen", "reporting.refused.nothing-chosen"));
        }
        ModelAndView page = new ModelAndView(
                "reporting/proposals", found.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY);
        Map<Long, String> names =
                directory.unitNames(wording.stream().map(ProposedWords::unitId).collect(Collectors.toSet()));
        page.addObject("round", round);
        page.addObject("wording", wording);
        page.addObject("names", names);
        page.addObject("problems", found);
        return page;
    }
}
