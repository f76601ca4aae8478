package liandong.engine;

import java.util.Map;
import java.util.Set;

/** A parsed rule (规则) that answers yes or no; safe to keep and to use from several threads. */
public interface FeelRule {

    /** The dotted names it uses, in the order of the text. */
    Set<String> names();

    /** Whether the rule holds for these operands, one for each of {@link #names()}. */
    boolean holds(Map<String, ?> operands);
}
