package liandong.engine;

import java.util.Map;

/** Reads rules written in FEEL (规则表达式), the expression language of decision tables. */
public interface FeelRules {

    /**
     * Parses a rule and tries it once.
     *
     * @param known every name the rule may use, dotted ({@code CASES.AD}), with a sample of its kind
     * @throws FeelProblem if the text is not FEEL, names something unknown, calls an unknown function or does not
     *     answer yes or no; FEEL itself would answer null in silence
     */
    FeelRule rule(String expression, Map<String, ?> known);
}
