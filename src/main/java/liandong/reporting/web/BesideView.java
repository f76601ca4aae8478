package liandong.reporting.web;

import java.math.BigDecimal;
import java.util.Map;
import liandong.reporting.BesideFigures.Beside;
import liandong.reporting.SourcedFigures.Figure;
import liandong.shared.Period;
import org.jspecify.annotations.Nullable;

/**
 * Figures of earlier periods as they stand below a cell (上期、累计), with the total of this one added.
 *
 * @param proposals what the registers say, by address
 * @param typed values by address, of this period
 */
record BesideView(Beside figures, Map<String, Figure> proposals, Map<String, String> typed) {

    /** Whether there is anything to show. */
    public boolean some() {
        return some(figures.last()) || some(figures.before()) || some(figures.months());
    }

    public boolean totals() {
        return figures.periods() > 0;
    }

    /** The month before, e.g. 7. */
    public int lastMonth() {
        return new Period(figures.lastPeriod()).month().getMonthValue();
    }

    /** Drawn from a register (自动汇总); null where it says nothing. */
    public @Nullable Figure proposal(String address) {
        return proposals.get(address);
    }

    public String number(Figure proposal) {
        return Numbers.write(proposal.number());
    }

    public String last(String address) {
        return plain(figures.last().get(address));
    }

    public String before(String address) {
        return plain(figures.before().get(address));
    }

    public String months(String address) {
        return plain(figures.months().get(address));
    }

    /** Earlier periods and what is typed for this one; what cannot be read adds nothing. */
    public String total(String address) {
        BigDecimal before = figures.before().get(address);
        BigDecimal now = Numbers.read(typed.getOrDefault(address, ""));
        return before == null ? plain(now) : plain(now == null ? before : before.add(now));
    }

    private static boolean some(Map<String, BigDecimal> numbers) {
        return !numbers.isEmpty();
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : Numbers.write(number);
    }
}
