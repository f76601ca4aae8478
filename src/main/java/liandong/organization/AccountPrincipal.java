package liandong.organization;

import java.io.Serializable;
import java.security.Principal;
import java.time.Instant;
import liandong.audit.Actor;

/**
 * The signed-in account as a session keeps it (登录主体). Everything that may change meanwhile, units, capability, being
 * enabled, is read anew for each request by {@link Viewers}.
 */
public record AccountPrincipal(long accountId, String username, Instant credentialsChangedAt)
        implements Actor, Principal, Serializable {

    @Override
    public String getName() {
        return username;
    }
}
