package liandong.document.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import liandong.shared.Refused;

/**
 * Computes plain arithmetic as people type it into a cell (算式): numbers, cells of the form, + - * / and parentheses.
 * Every other formula is refused, and what a workbook says it last computed is not looked at.
 */
final class Arithmetic {

    private static final int LONGEST = 250;
    private static final int DEEPEST = 10;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,15}(\\.\\d{0,15})?|\\.\\d{1,15}");
    private static final Pattern CELL = Pattern.compile("\\$?[A-Za-z]{1,3}\\$?[1-9]\\d{0,6}");

    private final String formula;
    private final Function<CellAt, BigDecimal> cells;
    private int next;
    private int open;

    private Arithmetic(String formula, Function<CellAt, BigDecimal> cells) {
        this.formula = formula;
        this.cells = cells;
    }

    /**
     * @param formula without the equals sign it begins with
     * @param cells the number in another cell; refuses a cell that has none to give
     * @throws Refused with a message key {@code document.workbook.formula.…}
     */
    static BigDecimal compute(String formula, Function<CellAt, BigDecimal> cells) {
        Refused.unless(formula.length() <= LONGEST, "document.workbook.formula.too-long", LONGEST);
        Arithmetic reading = new Arithmetic(formula, cells);
        BigDecimal result = reading.sum();
        reading.plainIf(reading.next == formula.length());
        return result;
    }

    private BigDecimal sum() {
        BigDecimal sum = product();
        while (true) {
            if (take('+')) {
                sum = sum.add(product(), MathContext.DECIMAL128);
            } else if (take('-')) {
                sum = sum.subtract(product(), MathContext.DECIMAL128);
            } else {
                return sum;
            }
        }
    }

    private BigDecimal product() {
        BigDecimal product = operand();
        while (true) {
            if (take('*')) {
                product = product.multiply(operand(), MathContext.DECIMAL128);
            } else if (take('/')) {
                BigDecimal divisor = operand();
                Refused.unless(divisor.signum() != 0, "document.workbook.formula.zero");
                product = product.divide(divisor, MathContext.DECIMAL128);
            } else {
                return product;
            }
        }
    }

    private BigDecimal operand() {
        boolean negative = false;
        while (take('+') || take('-')) {
            negative ^= formula.charAt(next - 1) == '-';
        }
        BigDecimal operand = take('(') ? inParentheses() : single();
        blanks();
        return negative ? operand.negate() : operand;
    }

    private BigDecimal inParentheses() {
        Refused.unless(++open <= DEEPEST, "document.workbook.formula.too-deep", DEEPEST);
        BigDecimal inner = sum();
        plainIf(take(')'));
        open--;
        return inner;
    }

    private BigDecimal single() {
        blanks();
        Matcher here = NUMBER.matcher(formula).region(next, formula.length());
        if (here.lookingAt()) {
            next = here.end();
            return new BigDecimal(here.group());
        }
        plainIf(here.usePattern(CELL).lookingAt());
        next = here.end();
        return cells.apply(CellAt.of(here.group()).orElseThrow());
    }

    private boolean take(char sign) {
        blanks();
        boolean found = next < formula.length() && formula.charAt(next) == sign;
        next += found ? 1 : 0;
        return found;
    }

    private void blanks() {
        while (next < formula.length() && Character.isWhitespace(formula.charAt(next))) {
            next++;
        }
    }

    private void plainIf(boolean condition) {
        Refused.unless(condition, "document.workbook.formula.not-plain");
    }
}
