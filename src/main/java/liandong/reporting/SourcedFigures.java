package liandong.reporting;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import liandong.table.Finding;
import liandong.table.ReportValues;
import org.jspecify.annotations.Nullable;

/**
 * Figures drawn from a register (自动汇总), with what they were summed from.
 *
 * @param elsewhere what the unit had a part in and another unit counts
 */
public record SourcedFigures(List<Figure> figures, List<Elsewhere> elsewhere) {

    public static final SourcedFigures NONE = new SourcedFigures(List.of(), List.of());

    public SourcedFigures {
        figures = List.copyOf(figures);
        elsewhere = List.copyOf(elsewhere);
    }

    /**
     * A number for one place of a report.
     *
     * @param address of the cell or field, e.g. {@code grid.CASES.AD}; empty for a total that only rules know
     * @param link where what is behind it is listed
     * @param name under which the table's own rules check it, e.g. {@code EXPOSED_CASES}; null without a rule
     */
    public record Figure(
            String address,
            BigDecimal number,
            List<Origin> origins,
            String link,
            @Nullable String name) {

        public Figure {
            origins = List.copyOf(origins);
        }

        /** What a register holds in all, for a rule that compares it with a sum of cells. */
        public static Figure total(String name, BigDecimal number, List<Origin> origins, String link) {
            return new Figure("", number, origins, link, name);
        }

        boolean isTotal() {
            return address.isEmpty();
        }

        /** Nothing is registered for it: no proposal, but what was typed there is compared. */
        public boolean isZero() {
            return number.signum() == 0;
        }

        boolean differsFrom(ReportValues values) {
            return values.number(address)
                    .map(typed -> typed.compareTo(number) != 0)
                    .orElse(!isZero());
        }
    }

    /** One of the rows behind a number. */
    public record Origin(long id, String label, String link) {}

    public record Elsewhere(Origin origin, String unitName) {}

    /** Those that a report may take over, by address. */
    public Map<String, Figure> proposals() {
        Map<String, Figure> proposals = new HashMap<>();
        figures.stream()
                .filter(figure -> !figure.isZero() && !figure.isTotal())
                .forEach(figure -> proposals.put(figure.address(), figure));
        return proposals;
    }

    public boolean isEmpty() {
        return figures.isEmpty() && elsewhere.isEmpty();
    }

    /** By the name that the rules of tables use. */
    Map<String, BigDecimal> named() {
        Map<String, BigDecimal> named = new HashMap<>();
        figures.forEach(figure -> {
            if (figure.name() != null) {
                named.put(figure.name(), figure.number());
            }
        });
        return named;
    }

    /** One warning for each place that says something else; figures with a rule of their own are left to it. */
    List<Finding> differences(ReportValues values) {
        return figures.stream()
                .filter(figure -> figure.name() == null && figure.differsFrom(values))
                .map(figure -> Finding.warn(figure.address(), "figure-differs", plain(figure.number())))
                .toList();
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    SourcedFigures within(Predicate<String> addresses) {
        return new SourcedFigures(
                figures.stream()
                        .filter(figure -> figure.isTotal() || addresses.test(figure.address()))
                        .toList(),
                elsewhere);
    }

    SourcedFigures and(SourcedFigures more) {
        return new SourcedFigures(
                Stream.concat(figures.stream(), more.figures.stream()).toList(),
                Stream.concat(elsewhere.stream(), more.elsewhere.stream()).toList());
    }
}
