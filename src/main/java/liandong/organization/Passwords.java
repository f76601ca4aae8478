package liandong.organization;

import java.security.SecureRandom;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Hashes passwords (口令) and makes random ones. */
@Component
class Passwords {

    /** Without letters and digits that are mistaken for each other on the phone. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final String BCRYPT = "bcrypt";

    private final SecureRandom random = new SecureRandom();
    private final PasswordEncoder encoder;
    private final String nobodysHash;

    /** @param strength of bcrypt, as a power of two; less than ten only where passwords protect nothing */
    Passwords(@Value("${liandong.password-strength:10}") int strength) {
        this.encoder = new DelegatingPasswordEncoder(BCRYPT, Map.of(BCRYPT, new BCryptPasswordEncoder(strength)));
        this.nobodysHash = encoder.encode("nobody");
    }

    String hash(String raw) {
        return encoder.encode(raw);
    }

    boolean matches(String raw, String hash) {
        return encoder.matches(raw, hash);
    }

    /** The work of a check against no account, so that an unknown name takes as long as a wrong password. */
    boolean matchesNobody(String raw) {
        encoder.matches(raw, nobodysHash);
        return false;
    }

    /** Twelve characters in groups of four, to be read out over the phone: 59 bits. */
    String oneTime() {
        StringBuilder result = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            if (i > 0 && i % 4 == 0) {
                result.append('-');
            }
            result.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return result.toString();
    }
}
