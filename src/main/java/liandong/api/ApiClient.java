package liandong.api;

import java.util.Set;
import liandong.audit.Actor;
import liandong.organization.Capability;
import liandong.organization.Viewer;

/**
 * A system that acts for a unit with its token (接入系统). It may do what a liaison of the unit may; whoever made the token
 * answers for it.
 */
public record ApiClient(long tokenId, Viewer viewer) implements Actor {

    static ApiClient of(ApiToken token) {
        return new ApiClient(
                token.id(),
                new Viewer(
                        token.madeBy(),
                        "api:" + token.id() + " " + token.name(),
                        token.name(),
                        Capability.LIAISON,
                        Set.of(token.unitId())));
    }

    @Override
    public long accountId() {
        return viewer.accountId();
    }

    @Override
    public String username() {
        return viewer.username();
    }
}
