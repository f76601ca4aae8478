package liandong.web.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** After signing in (登录后): what was typed when the session ended comes first, else the page asked for, else home. */
@Component
class SignedInGoesOn extends SavedRequestAwareAuthenticationSuccessHandler {

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication token)
            throws ServletException, IOException {
        if (HeldForm.in(request).isPresent()) {
            response.sendRedirect(request.getContextPath() + "/held-form");
        } else {
            super.onAuthenticationSuccess(request, response, token);
        }
    }
}
