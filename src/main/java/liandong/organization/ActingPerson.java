package liandong.organization;

import java.util.List;
import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Does something in the name of a person whom the server knows without a session (代入当前用户), so that the audit names them. */
@Component
public class ActingPerson {

    private final Viewers viewers;

    ActingPerson(Viewers viewers) {
        this.viewers = viewers;
    }

    public <T> T as(Viewer person, Supplier<T> act) {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext theirs = SecurityContextHolder.createEmptyContext();
        theirs.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                viewers.principal(person.username()).orElseThrow(NotVisible::new), null, List.of()));
        SecurityContextHolder.setContext(theirs);
        try {
            return act.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
