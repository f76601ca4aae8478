package liandong.organization;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/**
 * An account (账号): one person who signs in with one capability.
 *
 * @param credentialsChangedAt sessions opened with older credentials end
 */
record Account(
        @Id @Nullable Long id,
        String username,
        String displayName,
        Capability capability,
        @Nullable String email,
        String passwordHash,
        boolean mustChangePassword,
        boolean enabled,
        Instant credentialsChangedAt) {

    static Account created(
            String username,
            String displayName,
            Capability capability,
            @Nullable String email,
            String passwordHash,
            boolean oneTime,
            Instant at) {
        return new Account(null, username, displayName, capability, email, passwordHash, oneTime, true, stored(at));
    }

    long key() {
        return Objects.requireNonNull(id);
    }

    /** With a password of the person's own choice. */
    Account withPassword(String hash, Instant at) {
        return new Account(id, username, displayName, capability, email, hash, false, enabled, stored(at));
    }

    /** With a password that works until it is changed at the next sign-in. */
    Account withOneTimePassword(String hash, Instant at) {
        return new Account(id, username, displayName, capability, email, hash, true, enabled, stored(at));
    }

    Account withEmail(@Nullable String address) {
        return new Account(
                id,
                username,
                displayName,
                capability,
                address,
                passwordHash,
                mustChangePassword,
                enabled,
                credentialsChangedAt);
    }

    /** Switched on or off; either way open sessions end. */
    Account switched(boolean on, Instant at) {
        return new Account(
                id, username, displayName, capability, email, passwordHash, mustChangePassword, on, stored(at));
    }

    private static Instant stored(Instant at) {
        return at.truncatedTo(ChronoUnit.MILLIS);
    }
}
