package liandong.organization;

import org.jspecify.annotations.Nullable;

/**
 * A link to be mailed once (重设口令链接). The token is a secret: it is in no log, no page and no audit row.
 *
 * @param unitId a unit the account acts for, null for an administrator
 */
public record PasswordLink(
        long id,
        String username,
        String displayName,
        String email,
        @Nullable Long unitId,
        String token) {

    @Override
    public String toString() {
        return "PasswordLink[" + id + "]";
    }
}
