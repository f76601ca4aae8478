package liandong.casework;

import java.math.BigDecimal;
import java.util.function.Function;
import java.util.function.Predicate;

/** What a case adds to a row of a statistics grid (统计口径): once as an amount, once as the condition of a list. */
enum CaseMeasure {
    CASES("1 = 1", penalty -> BigDecimal.ONE),
    WARNED("c.warned", once(Penalty::warned)),
    RECTIFIED("c.rectified", once(Penalty::rectified)),
    SUSPENDED("c.suspended", once(Penalty::suspended)),
    REVOKED("c.revoked", once(Penalty::revoked)),
    FINED("c.fine_yuan > 0", once(penalty -> penalty.fineYuan().signum() > 0)),
    FINE_WAN("c.fine_yuan > 0", penalty -> wan(penalty.fineYuan())),
    CONFISCATED_WAN("c.confiscated_yuan > 0", penalty -> wan(penalty.confiscatedYuan()));

    private final String condition;
    private final Function<Penalty, BigDecimal> amount;

    CaseMeasure(String condition, Function<Penalty, BigDecimal> amount) {
        this.condition = condition;
        this.amount = amount;
    }

    /** Over the columns of case_record under the alias c: the cases whose amount is not 0. */
    String condition() {
        return condition;
    }

    BigDecimal amount(Penalty penalty) {
        return amount.apply(penalty);
    }

    private static Function<Penalty, BigDecimal> once(Predicate<Penalty> holds) {
        return penalty -> holds.test(penalty) ? BigDecimal.ONE : BigDecimal.ZERO;
    }

    /** 元 → 万元, exact. */
    private static BigDecimal wan(BigDecimal yuan) {
        return yuan.movePointLeft(4);
    }
}
