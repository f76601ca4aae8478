package liandong.organization;

import java.security.SecureRandom;
import java.util.HexFormat;
import liandong.shared.Sha256;

/** A secret of 256 random bits (令牌) that is told once; whoever keeps it keeps the hash only. */
public record SecretToken(String text) {

    private static final SecureRandom RANDOM = new SecureRandom();

    public static SecretToken random() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new SecretToken(HexFormat.of().formatHex(bytes));
    }

    public String hash() {
        return Sha256.of(text);
    }

    @Override
    public String toString() {
        return "SecretToken";
    }
}
