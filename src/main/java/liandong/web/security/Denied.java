package liandong.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import liandong.organization.AccountPrincipal;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UrlPathHelper;

/**
 * What happens to a request that may not go through (拒绝访问). Whoever is not signed in goes to the sign-in page; a page
 * that is not for the viewer does not exist for the viewer: 404; a form without its token is 403.
 */
@Component
class Denied implements AccessDeniedHandler, AuthenticationEntryPoint {

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        toSignIn(request, response, "/sign-in");
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException {
        if (!(reason instanceof CsrfException)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (isSignedIn() || isPublic(request) && !path(request).equals("/sign-in")) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            HeldForm.keep(request);
            toSignIn(request, response, "/sign-in?expired");
        }
    }

    /** A script that loads a part of a page cannot show the sign-in page: it has to load it as a whole. */
    private static void toSignIn(HttpServletRequest request, HttpServletResponse response, String page)
            throws IOException {
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", request.getContextPath() + page);
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else {
            response.sendRedirect(request.getContextPath() + page);
        }
    }

    private static boolean isSignedIn() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof AccountPrincipal;
    }

    private static boolean isPublic(HttpServletRequest request) {
        return RouteRules.isPublic(path(request));
    }

    private static String path(HttpServletRequest request) {
        return UrlPathHelper.defaultInstance.getPathWithinApplication(request);
    }
}
