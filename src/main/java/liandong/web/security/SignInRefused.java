package liandong.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Back to the sign-in page (登录失败), with one of two answers that are the same for known and unknown names. */
class SignInRefused implements AuthenticationFailureHandler {

    private static final String USERNAME = "liandong.refused-username";
    private static final int LONGEST_NAME = 100;

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        String username = Optional.ofNullable(request.getParameter("username")).orElse("");
        request.getSession().setAttribute(USERNAME, username.substring(0, Math.min(username.length(), LONGEST_NAME)));
        response.sendRedirect(
                request.getContextPath() + (refused instanceof LockedException ? "/sign-in?wait" : "/sign-in?wrong"));
    }

    /** The name typed last, so that only the password has to be typed again. */
    static String usernameOf(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .map(session -> taken(session))
                .orElse("");
    }

    private static String taken(HttpSession session) {
        Object username = session.getAttribute(USERNAME);
        session.removeAttribute(USERNAME);
        return username == null ? "" : username.toString();
    }
}
