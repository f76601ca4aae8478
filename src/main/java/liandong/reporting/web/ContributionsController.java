package liandong.reporting.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import liandong.organization.Access;
import liandong.organization.Directory;
import liandong.organization.NotVisible;
import liandong.organization.Viewer;
import liandong.reporting.CollectionRound;
import liandong.reporting.Compilation;
import liandong.reporting.Compiling;
import liandong.reporting.Contribution;
import liandong.reporting.Rounds;
import liandong.table.ReportTable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What one total of a round is made of (汇总构成): each unit with its figure, from there to its report. */
@Controller
class ContributionsController {

    private final Rounds rounds;
    private final Compiling compiling;
    private final Directory directory;

    ContributionsController(Rounds rounds, Compiling compiling, Directory directory) {
        this.rounds = rounds;
        this.compiling = compiling;
        this.directory = directory;
    }

    /** @param revision of the compilation; the latest when left out */
    @GetMapping("/rounds/{id}/contributions")
    String show(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam String cell,
            @RequestParam(required = false) Integer revision,
            Model model) {
        CollectionRound round = Access.visible(viewer, rounds.find(id));
        Compilation compilation = Compilation.chosen(compiling.revisions(id), revision);
        ReportTable table = compiling.table(round);
        String label = table.label(cell);
        if (label.isEmpty()) {
            throw new NotVisible();
        }
        List<Contribution> contributions = compiling.contributions(compilation, cell);
        Map<Long, String> names = directory.unitNames(
                contributions.stream().map(Contribution::unitId).toList());
        model.addAttribute("round", round);
        model.addAttribute("compilation", compilation);
        model.addAttribute("label", label);
        model.addAttribute(
                "total", RoundTotalsPages.plain(compilation.totals().numbers().get(cell)));
        model.addAttribute("rows", contributions);
        model.addAttribute("sum", sum(contributions));
        model.addAttribute("names", names);
        return "reporting/contributions";
    }

    private static String sum(List<Contribution> contributions) {
        return contributions.stream()
                .map(Contribution::figure)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .toPlainString();
    }
}
