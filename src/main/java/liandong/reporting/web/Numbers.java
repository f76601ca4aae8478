package liandong.reporting.web;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Numbers between what is typed in a cell and what is computed from it (数字). */
final class Numbers {

    private Numbers() {}

    /** Null when it is blank or no plain number. */
    static @Nullable BigDecimal read(String typed) {
        return typed.matches("\\d{1,12}(\\.\\d{1,6})?") ? new BigDecimal(typed) : null;
    }

    static String write(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
