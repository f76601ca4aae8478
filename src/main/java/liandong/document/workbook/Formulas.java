package liandong.document.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import liandong.shared.Refused;

/** The formulas of one sheet of the form (表内算式), which may build on each other; each is computed once. */
final class Formulas {

    private static final int LONGEST_CHAIN = 30;
    private static final int MOST_DIGITS = 40;
    /** As many digits as a spreadsheet keeps, so that a third times three is one. */
    private static final MathContext SHOWN = new MathContext(15);

    private final Map<CellAt, String> formulas;
    private final Function<CellAt, BigDecimal> typed;
    private final Map<CellAt, BigDecimal> computed = new HashMap<>();
    private final Set<CellAt> computing = new LinkedHashSet<>();

    /** @param typed the number in a cell without a formula; refuses a cell that is not of the form or holds no number */
    Formulas(Map<CellAt, String> formulas, Function<CellAt, BigDecimal> typed) {
        this.formulas = formulas;
        this.typed = typed;
    }

    /** @throws Refused when it, or one it builds on, is no plain arithmetic, or when they build on each other in a circle */
    BigDecimal result(CellAt cell) {
        BigDecimal exact = value(cell).round(SHOWN);
        return exact.signum() == 0 ? BigDecimal.ZERO : exact.stripTrailingZeros();
    }

    private BigDecimal value(CellAt cell) {
        String formula = formulas.get(cell);
        if (formula == null) {
            return typed.apply(cell);
        }
        BigDecimal known = computed.get(cell);
        if (known != null) {
            return known;
        }
        Refused.unless(computing.add(cell), "document.workbook.formula.circle", cell.toString());
        Refused.unless(computing.size() <= LONGEST_CHAIN, "document.workbook.formula.too-deep", LONGEST_CHAIN);
        try {
            BigDecimal value = Arithmetic.compute(formula, this::value);
            // Before it is written out: a number of a billion digits fits into few letters.
            int digits = Math.abs(value.precision() - value.scale());
            Refused.unless(value.signum() == 0 || digits <= MOST_DIGITS, "document.workbook.formula.too-large");
            computed.put(cell, value);
            return value;
        } finally {
            computing.remove(cell);
        }
    }
}
