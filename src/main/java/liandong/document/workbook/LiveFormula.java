package liandong.document.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import liandong.table.Rule;

/**
 * Says a rule as a formula of Excel (规则译为公式): comparisons, arithmetic, if-then-else, and, or, sums over groups. As on
 * the server a blank operand skips the rule.
 */
final class LiveFormula {

    private static final Pattern TOKEN =
            Pattern.compile("\\s*(\\d+(?:\\.\\d+)?|[A-Za-z_][A-Za-z0-9_.]*|<=|>=|!=|[-+*/()<>=,])");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_].*");
    private static final List<String> COMPARISONS = List.of("<=", ">=", "!=", "<", ">", "=");
    private static final Map<String, String> FUNCTIONS =
            Map.of("sum", "SUM", "count", "COUNT", "min", "MIN", "max", "MAX", "abs", "ABS");

    private final Rule rule;
    private final Function<String, Optional<String>> cells;
    private final List<String> tokens;
    private int at;

    private LiveFormula(Rule rule, Function<String, Optional<String>> cells) {
        this.rule = rule;
        this.cells = cells;
        this.tokens = tokens(rule.expression());
    }

    /**
     * A formula that is true when the rule is broken; empty when Excel cannot follow it.
     *
     * @param cells the cell of a name, empty for what is not in the workbook
     */
    static Optional<String> ofBroken(Rule rule, Function<String, Optional<String>> cells) {
        try {
            return Optional.of(new LiveFormula(rule, cells).broken());
        } catch (NotInExcel untranslatable) {
            return Optional.empty();
        }
    }

    /** Thrown where the translation ends. */
    private static final class NotInExcel extends RuntimeException {
        NotInExcel(String what) {
            super(what);
        }
    }

    private static List<String> tokens(String expression) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(expression);
        int end = 0;
        while (matcher.find() && matcher.start() == end) {
            tokens.add(matcher.group(1));
            end = matcher.end();
        }
        if (!expression.substring(end).isBlank()) {
            throw new NotInExcel(expression);
        }
        return tokens;
    }

    private String broken() {
        String holds = expression();
        if (at < tokens.size()) {
            throw new NotInExcel(tokens.get(at));
        }
        String filled = rule.feel().names().stream().map(this::filled).collect(Collectors.joining(","));
        return filled.isEmpty() ? "NOT(" + holds + ")" : "AND(" + filled + ",NOT(" + holds + "))";
    }

    private String filled(String name) {
        return rule.lists().containsKey(name) ? "COUNT(" + list(name) + ")>0" : "ISNUMBER(" + cell(name) + ")";
    }

    private String expression() {
        if (take("if")) {
            String condition = expression();
            expect("then");
            String then = expression();
            expect("else");
            return "IF(" + condition + "," + then + "," + expression() + ")";
        }
        String left = conjunction();
        while (take("or")) {
            left = "OR(" + left + "," + conjunction() + ")";
        }
        return left;
    }

    private String conjunction() {
        String left = comparison();
        while (take("and")) {
            left = "AND(" + left + "," + comparison() + ")";
        }
        return left;
    }

    private String comparison() {
        String left = sum();
        for (String sign : COMPARISONS) {
            if (take(sign)) {
                return left + (sign.equals("!=") ? "<>" : sign) + sum();
            }
        }
        return left;
    }

    private String sum() {
        String left = product();
        while (next("+") || next("-")) {
            left += tokens.get(at++) + product();
        }
        return left;
    }

    private String product() {
        String left = single();
        while (next("*") || next("/")) {
            left += tokens.get(at++) + single();
        }
        return left;
    }

    private String single() {
        if (take("(")) {
            String inner = expression();
            expect(")");
            return "(" + inner + ")";
        }
        if (take("-")) {
            return "-" + single();
        }
        String token = at < tokens.size() ? tokens.get(at++) : "";
        if (token.equals("true") || token.equals("false")) {
            return token.equals("true") ? "TRUE" : "FALSE";
        }
        if (FUNCTIONS.containsKey(token)) {
            return function(token);
        }
        return NAME.matcher(token).matches() ? cell(token) : number(token);
    }

    private String function(String name) {
        expect("(");
        boolean ofList = at < tokens.size() && rule.lists().containsKey(tokens.get(at));
        String arguments = ofList ? list(tokens.get(at++)) : expression();
        expect(")");
        return FUNCTIONS.get(name) + "(" + arguments + ")";
    }

    private String list(String name) {
        return rule.lists().getOrDefault(name, List.of()).stream()
                .map(this::cell)
                .collect(Collectors.joining(","));
    }

    private String cell(String name) {
        return cells.apply(name).orElseThrow(() -> new NotInExcel(name));
    }

    private static String number(String token) {
        if (token.isEmpty() || !Character.isDigit(token.charAt(0))) {
            throw new NotInExcel(token);
        }
        return token;
    }

    private boolean next(String token) {
        return at < tokens.size() && tokens.get(at).equals(token);
    }

    private boolean take(String token) {
        boolean there = next(token);
        if (there) {
            at++;
        }
        return there;
    }

    private void expect(String token) {
        if (!take(token)) {
            throw new NotInExcel(rule.expression());
        }
    }
}
