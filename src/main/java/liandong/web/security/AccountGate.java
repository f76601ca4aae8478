package liandong.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import liandong.organization.AccountPrincipal;
import liandong.organization.Presence;
import liandong.organization.Viewer;
import liandong.organization.Viewers;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UrlPathHelper;

/**
 * Reads the account of each request anew (账号校验): a changed unit counts from the next click on, a disabled account or a
 * reset password ends the session, a one-time password leads to the page where it is changed.
 */
@Component
class AccountGate extends OncePerRequestFilter {

    private static final Set<String> OPEN_WITH_ONE_TIME_PASSWORD = Set.of("/change-password", "/sign-out", "/error");

    /** Where the page frame and controllers find who is looking. */
    static final String VIEWER = Viewer.class.getName();

    private final Viewers viewers;
    private final HttpSessionRequestCache savedRequests = new HttpSessionRequestCache();

    AccountGate(Viewers viewers) {
        this.viewers = viewers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication session = SecurityContextHolder.getContext().getAuthentication();
        if (session != null && session.getPrincipal() instanceof AccountPrincipal principal) {
            Optional<Presence> presence = viewers.current(principal);
            presence.ifPresentOrElse(found -> enter(request, session, found), () -> leave(request));
            if (presence.filter(Presence::mustChangePassword).isPresent() && !isOpen(request)) {
                savedRequests.saveRequest(request, response);
                response.sendRedirect(request.getContextPath() + "/change-password");
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private static void enter(HttpServletRequest request, Authentication session, Presence presence) {
        request.setAttribute(VIEWER, presence.viewer());
        var token = UsernamePasswordAuthenticationToken.authenticated(
                session.getPrincipal(),
                null,
                List.of(new SimpleGrantedAuthority(
                        presence.viewer().capability().name())));
        token.setDetails(session.getDetails());
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(token);
        SecurityContextHolder.setContext(context);
    }

    private static void leave(HttpServletRequest request) {
        Optional.ofNullable(request.getSession(false)).ifPresent(HttpSession::invalidate);
        SecurityContextHolder.clearContext();
    }

    private static boolean isOpen(HttpServletRequest request) {
        return OPEN_WITH_ONE_TIME_PASSWORD.contains(UrlPathHelper.defaultInstance.getPathWithinApplication(request));
    }

    /** It is part of the security chain and must not run a second time as a filter of its own. */
    @Component
    static class NotOnItsOwn {

        @Bean
        FilterRegistrationBean<AccountGate> accountGateRegistration(AccountGate gate) {
            FilterRegistrationBean<AccountGate> registration = new FilterRegistrationBean<>(gate);
            registration.setEnabled(false);
            return registration;
        }
    }
}
