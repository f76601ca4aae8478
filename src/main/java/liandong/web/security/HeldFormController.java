package liandong.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import liandong.organization.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Shows what was typed when the session had ended (保留的填报内容), to be sent again or thrown away. */
@Controller
class HeldFormController {

    private final HeldFields fields;

    HeldFormController(HeldFields fields) {
        this.fields = fields;
    }

    @GetMapping("/held-form")
    String page(Viewer viewer, HttpServletRequest request, Model model) {
        Optional<HeldForm> held = HeldForm.in(request);
        if (held.isEmpty()) {
            return "redirect:/";
        }
        model.addAttribute("held", held.get());
        model.addAttribute("shown", fields.of(viewer, held.get()));
        return "web/held-form";
    }

    @PostMapping("/held-form/thrown-away")
    String throwAway(Viewer viewer, HttpSession session) {
        HeldForm.drop(session);
        return "redirect:/";
    }
}
