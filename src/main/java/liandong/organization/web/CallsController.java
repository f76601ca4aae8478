package liandong.organization.web;

import java.util.List;
import java.util.Set;
import liandong.organization.AccountDesk;
import liandong.organization.AccountRegister;
import liandong.organization.CallList;
import liandong.organization.Directory;
import liandong.organization.NotVisible;
import liandong.organization.Viewer;
import liandong.shared.Problem;
import liandong.shared.Refused;
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

/** The call list of a lead office (电话联系清单), and passwords reset after a call. */
@Controller
@RequestMapping("/calls")
class CallsController {

    private final CallList calls;
    private final AccountDesk desk;
    private final AccountRegister register;
    private final Directory directory;

    CallsController(CallList calls, AccountDesk desk, AccountRegister register, Directory directory) {
        this.calls = calls;
        this.desk = desk;
        this.register = register;
        this.directory = directory;
    }

    @GetMapping
    String list(Viewer viewer, Model model) {
        model.addAttribute("rows", calls.of(viewer));
        model.addAttribute("others", directory.unitNames(desk.led(viewer)));
        return "organization/calls";
    }

    @GetMapping("/{unitId}")
    ModelAndView unit(Viewer viewer, @PathVariable long unitId) {
        return page(viewer, unitId, "", List.of());
    }

    @PostMapping("/{unitId}")
    ModelAndView called(
            Viewer viewer,
            @PathVariable long unitId,
            @RequestParam(defaultValue = "") String note,
            RedirectAttributes flash) {
        try {
            calls.called(viewer, unitId, note);
        } catch (Refused e) {
            return page(viewer, unitId, note, List.of(Problem.of("note", e)));
        }
        flash.addFlashAttribute("flash", "organization.call.noted");
        return new ModelAndView("redirect:/calls");
    }

    @PostMapping("/{unitId}/accounts/{id}/reset")
    ModelAndView reset(Viewer viewer, @PathVariable long unitId, @PathVariable long id) {
        String password = desk.reset(viewer, id);
        return AccountsController.oneTime(desk.username(id), password, "/calls/" + unitId);
    }

    private ModelAndView page(Viewer viewer, long unitId, String note, List<Problem> problems) {
        if (!desk.led(viewer).contains(unitId)) {
            throw new NotVisible();
        }
        ModelAndView page = new ModelAndView(
                "organization/call", problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY);
        page.addObject("unit", directory.unit(unitId).orElseThrow(NotVisible::new));
        page.addObject(
                "row",
                calls.of(viewer).stream()
                        .filter(row -> row.unitId() == unitId)
                        .findFirst()
                        .orElse(null));
        page.addObject("accounts", register.ofUnits(Set.of(unitId)));
        page.addObject("note", note);
        page.addObject("problems", problems);
        return page;
    }
}
