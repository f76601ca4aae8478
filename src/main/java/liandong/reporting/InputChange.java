package liandong.reporting;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Why two compilations of a round differ (汇总差异): one unit's report came in late, was corrected or fell out.
 *
 * @param before revision of the report that the earlier compilation added up, null when there was none
 * @param handedInBy who handed that report in last
 * @param after revision that the later one adds up, null when there is none any more
 */
public record InputChange(
        long unitId,
        long obligationId,
        @Nullable Integer before,
        @Nullable Integer after,
        String handedInBy,
        List<Figure> figures) {

    /** One figure of the report that is not what it was; null for blank. */
    public record Figure(
            String address,
            @Nullable BigDecimal before,
            @Nullable BigDecimal after) {}

    /** Late ones and corrections are told apart. */
    public enum Kind {
        /** 补报 */
        ADDED,
        /** 更正 */
        CORRECTED,
        /** 撤出 */
        REMOVED;

        public String messageKey() {
            return "reporting.change." + name().toLowerCase(Locale.ROOT);
        }
    }

    public Kind kind() {
        if (before == null) {
            return Kind.ADDED;
        }
        return after == null ? Kind.REMOVED : Kind.CORRECTED;
    }

    /** Blank is not 0, but 1 and 1.0 are the same figure. */
    public static boolean differ(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? !Objects.equals(one, other) : one.compareTo(other) != 0;
    }
}
