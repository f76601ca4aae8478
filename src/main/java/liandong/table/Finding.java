package liandong.table;

import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/**
 * One result of a check (校验结果), at a place of the report.
 *
 * @param address of the cell or field, e.g. {@code grid.CASES.AD}, {@code cases.0.FACTS}; {@code report} for the whole
 * @param ruleId of the table's rule, or one of this module's own: not-a-number, negative, required …
 * @param message resolved against the message bundles; a rule brings its own words as default
 */
public record Finding(Level level, String address, String ruleId, MessageSourceResolvable message) {

    public static final String WHOLE_REPORT = "report";

    /** ERROR blocks a submission; WARN wants a reason, once per rule. */
    public enum Level {
        ERROR,
        WARN
    }

    public boolean isError() {
        return level == Level.ERROR;
    }

    public static Finding error(String address, String ruleId, Object... arguments) {
        return new Finding(Level.ERROR, address, ruleId, words(ruleId, arguments));
    }

    public static Finding warn(String address, String ruleId, Object... arguments) {
        return new Finding(Level.WARN, address, ruleId, words(ruleId, arguments));
    }

    /** The same said of the total of several periods. */
    Finding ofTotal() {
        return new Finding(level, address, ruleId, words("of-total", message));
    }

    private static MessageSourceResolvable words(String ruleId, Object... arguments) {
        return new DefaultMessageSourceResolvable(new String[] {"table.finding." + ruleId}, arguments);
    }
}
