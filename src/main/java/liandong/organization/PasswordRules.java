package liandong.organization;

import java.nio.charset.StandardCharsets;
import liandong.shared.Refused;

/** What a password has to be (口令要求): long rather than odd; the upper limit is bcrypt's. */
final class PasswordRules {

    private static final int SHORTEST = 10;
    private static final int MOST_BYTES = 72;

    private PasswordRules() {}

    static void check(String password) {
        if (password.length() < SHORTEST) {
            throw new Refused("organization.password.too-short", SHORTEST);
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw new Refused("organization.password.too-long", MOST_BYTES);
        }
        if (password.chars().distinct().count() < 5) {
            throw new Refused("organization.password.too-simple");
        }
    }
}
