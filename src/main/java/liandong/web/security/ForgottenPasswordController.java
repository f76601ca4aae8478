package liandong.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import liandong.organization.PasswordLinks;
import liandong.shared.Problem;
import liandong.shared.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * A forgotten password (忘记口令): asks for a one-use link by mail, and takes the new password. The answer to asking is the
 * same whether the account exists or not.
 */
@Controller
class ForgottenPasswordController {

    private final PasswordLinks links;
    private final PasswordMail mail;

    ForgottenPasswordController(PasswordLinks links, PasswordMail mail) {
        this.links = links;
        this.mail = mail;
    }

    @GetMapping("/forgotten-password")
    String page(HttpServletRequest request, Model model) {
        model.addAttribute("sent", request.getParameterMap().containsKey("sent"));
        model.addAttribute("minutes", PasswordLinks.VALID_FOR.toMinutes());
        return "web/forgotten-password";
    }

    @PostMapping("/forgotten-password")
    String ask(@RequestParam(defaultValue = "") String username, HttpServletRequest request) {
        if (username.length() <= 254 && links.mayAsk(username, request.getRemoteAddr())) {
            mail.send(username);
        }
        return "redirect:/forgotten-password?sent";
    }

    @GetMapping("/new-password/{token}")
    String form(@PathVariable String token, Model model) {
        model.addAttribute("valid", links.isValid(token));
        model.addAttribute("action", "/new-password/" + token);
        return "web/new-password";
    }

    @PostMapping("/new-password/{token}")
    ModelAndView choose(@PathVariable String token, @RequestParam String password, @RequestParam String repeated) {
        try {
            if (!password.equals(repeated)) {
                throw new Refused("organization.password.not-the-same");
            }
            return links.redeem(token, password)
                    ? new ModelAndView("redirect:/sign-in?password-changed")
                    : refused(token, List.of());
        } catch (Refused e) {
            return refused(token, List.of(Problem.of("password", e)));
        }
    }

    private ModelAndView refused(String token, List<Problem> problems) {
        ModelAndView page = new ModelAndView("web/new-password", HttpStatus.UNPROCESSABLE_ENTITY);
        page.addObject("valid", links.isValid(token));
        page.addObject("action", "/new-password/" + token);
        page.addObject("problems", problems);
        return page;
    }
}
