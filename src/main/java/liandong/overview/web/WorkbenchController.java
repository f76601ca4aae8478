package liandong.overview.web;

import liandong.organization.Viewer;
import liandong.overview.Workbenches;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page (工作台). Administrators and auditors have no work here and are led to theirs. */
@Controller
class WorkbenchController {

    private final Workbenches workbenches;

    WorkbenchController(Workbenches workbenches) {
        this.workbenches = workbenches;
    }

    @GetMapping("/")
    String page(Viewer viewer, Model model) {
        return switch (viewer.capability()) {
            case ADMINISTRATOR -> "redirect:/admin/accounts";
            case SECURITY_AUDITOR -> "redirect:/audit";
            case OFFICER, UNIT_HEAD, LIAISON, OBSERVER -> {
                model.addAttribute("bench", workbenches.of(viewer));
                yield "overview/workbench";
            }
        };
    }
}
