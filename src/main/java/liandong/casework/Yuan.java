package liandong.casework;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;

/** Amounts of money in yuan (元) as people type and read them; exact. */
public final class Yuan {

    static final int SCALE = 2;

    private Yuan() {}

    /** Blank is 0; empty when it is no amount with at most two decimals. */
    public static Optional<BigDecimal> read(String typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s,]", "");
        if (plain.isEmpty()) {
            return Optional.of(BigDecimal.ZERO);
        }
        return plain.matches("\\d{1,12}(\\.\\d{1,2})?") ? Optional.of(new BigDecimal(plain)) : Optional.empty();
    }

    /** Without needless zeros, e.g. 12000 or 0.5. */
    public static String write(BigDecimal yuan) {
        return yuan.signum() == 0 ? "0" : yuan.stripTrailingZeros().toPlainString();
    }
}
