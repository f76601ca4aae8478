package liandong.organization;

import org.jspecify.annotations.Nullable;

/**
 * An account as lists show it (账号).
 *
 * @param units names of the units it acts for today, by name
 */
public record AccountRow(
        long id,
        String username,
        String displayName,
        Capability capability,
        @Nullable String email,
        boolean enabled,
        boolean mustChangePassword,
        String units) {

    AccountRow ofUnits(String names) {
        return new AccountRow(id, username, displayName, capability, email, enabled, mustChangePassword, names);
    }
}
