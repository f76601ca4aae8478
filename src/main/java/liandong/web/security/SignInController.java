package liandong.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The sign-in page (登录页). The form itself is answered by the security chain. */
@Controller
class SignInController {

    private static final List<String> NOTES = List.of("wrong", "wait", "expired", "signed-out", "password-changed");

    @GetMapping("/sign-in")
    String page(HttpServletRequest request, Model model) {
        if (request.getAttribute(AccountGate.VIEWER) != null) {
            return "redirect:/";
        }
        model.addAttribute("note", note(request));
        model.addAttribute("failed", has(request, "wrong") || has(request, "wait"));
        model.addAttribute("username", SignInRefused.usernameOf(request));
        model.addAttribute("held", HeldForm.in(request).isPresent());
        return "web/sign-in";
    }

    private static @Nullable String note(HttpServletRequest request) {
        Optional<String> found =
                NOTES.stream().filter(name -> has(request, name)).findFirst();
        return found.map(name -> "web.sign-in." + name).orElse(null);
    }

    private static boolean has(HttpServletRequest request, String name) {
        return request.getParameterMap().containsKey(name);
    }
}
