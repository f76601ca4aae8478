package liandong.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import liandong.organization.AccountDesk;
import liandong.organization.AccountPrincipal;
import liandong.organization.Viewer;
import liandong.shared.Problem;
import liandong.shared.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Everybody changes the own password here (修改口令); whoever has a one-time password has to. */
@Controller
class ChangePasswordController {

    private final AccountDesk desk;
    private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();
    private final HttpSessionRequestCache savedRequests = new HttpSessionRequestCache();

    ChangePasswordController(AccountDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/change-password")
    String page(Viewer viewer, Model model) {
        model.addAttribute("oneTime", desk.hasOneTimePassword(viewer));
        return "web/change-password";
    }

    @PostMapping("/change-password")
    ModelAndView change(
            Viewer viewer,
            @RequestParam String present,
            @RequestParam String password,
            @RequestParam String repeated,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!password.equals(repeated)) {
            return refused(viewer, Problem.of("repeated", "organization.password.not-the-same"));
        }
        try {
            goOnAs(desk.changePassword(viewer, present, password), request, response);
        } catch (Refused e) {
            String field = e.messageKey().endsWith(".wrong") ? "present" : "password";
            return refused(viewer, Problem.of(field, e));
        }
        String asked = Optional.ofNullable(savedRequests.getRequest(request, response))
                .map(SavedRequest::getRedirectUrl)
                .orElse("/");
        savedRequests.removeRequest(request, response);
        return new ModelAndView("redirect:" + asked);
    }

    private ModelAndView refused(Viewer viewer, Problem problem) {
        ModelAndView page = new ModelAndView("web/change-password", HttpStatus.UNPROCESSABLE_ENTITY);
        page.addObject("oneTime", desk.hasOneTimePassword(viewer));
        page.addObject("problems", List.of(problem));
        return page;
    }

    /** All other sessions of the account end with the old password; this one goes on. */
    private void goOnAs(AccountPrincipal principal, HttpServletRequest request, HttpServletResponse response) {
        request.changeSessionId();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(principal, null, List.of()));
        sessions.saveContext(context, request, response);
    }
}
