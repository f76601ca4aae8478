package liandong;

import java.util.List;
import liandong.organization.AccountPrincipal;
import liandong.organization.Viewers;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.context.support.WebApplicationContextUtils;

/** Makes a request of MockMvc on behalf of an account, without the sign-in page. */
public final class SignedIn {

    private SignedIn() {}

    /** {@code mvc.perform(get("/tasks").with(SignedIn.as("amr.liaison")))}. */
    public static RequestPostProcessor as(String username) {
        return request -> {
            AccountPrincipal principal = WebApplicationContextUtils.getRequiredWebApplicationContext(
                            request.getServletContext())
                    .getBean(Viewers.class)
                    .principal(username)
                    .orElseThrow(() -> new IllegalArgumentException("no account " + username));
            return SecurityMockMvcRequestPostProcessors.authentication(
                            UsernamePasswordAuthenticationToken.authenticated(principal, null, List.of()))
                    .postProcessRequest(request);
        };
    }
}
