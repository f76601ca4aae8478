package liandong.web.security;

import java.util.List;
import liandong.organization.AccountPrincipal;
import liandong.organization.SignIn;
import liandong.organization.TooManyAttempts;
import liandong.shared.PlainText;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Signs an account in (登录) for the form of the sign-in page. */
@Component
class AccountAuthentication implements AuthenticationProvider {

    private final SignIn signIn;

    AccountAuthentication(SignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    public Authentication authenticate(Authentication token) {
        if (PlainText.firstOdd(token.getName()) >= 0) {
            throw new BadCredentialsException("name or password");
        }
        try {
            AccountPrincipal principal = signIn.check(
                            token.getName().strip(), String.valueOf(token.getCredentials()), address(token))
                    .orElseThrow(() -> new BadCredentialsException("name or password"));
            // What the account can do is read for each request; the session only knows who it is.
            return UsernamePasswordAuthenticationToken.authenticated(principal, null, List.of());
        } catch (TooManyAttempts e) {
            throw new LockedException("too many attempts", e);
        }
    }

    @Override
    public boolean supports(Class<?> token) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(token);
    }

    private static String address(Authentication token) {
        return token.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "unknown";
    }
}
