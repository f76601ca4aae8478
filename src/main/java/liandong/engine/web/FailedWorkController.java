package liandong.engine.web;

import java.util.List;
import liandong.engine.FailedWork;
import liandong.organization.Capability;
import liandong.organization.NotVisible;
import liandong.organization.Viewer;
import liandong.shared.FailedMatters;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The administrator's page of failed work (失败作业). */
@Controller
@RequestMapping("/admin/failed-work")
class FailedWorkController {

    private final FailedWork failedWork;
    private final List<FailedMatters> others;

    FailedWorkController(FailedWork failedWork, List<FailedMatters> others) {
        this.failedWork = failedWork;
        this.others = others;
    }

    @GetMapping
    String list(Viewer viewer, Model model) {
        administratorsOnly(viewer);
        model.addAttribute("steps", failedWork.list());
        model.addAttribute("most", FailedWork.MOST);
        model.addAttribute(
                "others", others.stream().filter(other -> other.count() > 0).toList());
        return "engine/failed-work";
    }

    /** {@code only} is the row whose button was pressed; without it the ticked ones are meant. */
    @PostMapping("/retry")
    String retry(
            Viewer viewer,
            @RequestParam(required = false) List<String> job,
            @RequestParam(required = false) String only,
            RedirectAttributes redirect) {
        administratorsOnly(viewer);
        List<String> chosen = only != null ? List.of(only) : job != null ? job : List.of();
        if (chosen.isEmpty()) {
            redirect.addFlashAttribute("flash", "engine.failed.none-chosen");
        } else {
            redirect.addFlashAttribute("flash", "engine.failed.retried");
            redirect.addFlashAttribute("flashArguments", new Object[] {chosen.size(), failedWork.retry(chosen)});
        }
        return "redirect:/admin/failed-work";
    }

    private static void administratorsOnly(Viewer viewer) {
        if (viewer.capability() != Capability.ADMINISTRATOR) {
            throw new NotVisible();
        }
    }
}
