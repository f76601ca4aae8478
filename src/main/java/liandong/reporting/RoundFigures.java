package liandong.reporting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import liandong.document.GridTable;
import liandong.shared.Period;
import liandong.table.GridCell;
import liandong.table.GridRow;
import liandong.table.ReportTable;
import liandong.table.ReportValues;
import org.jspecify.annotations.Nullable;

/**
 * The frozen figures of a compilation put into sentences (数据表述), beside those of the period before (环比) and of all
 * periods so far (累计).
 *
 * @param before null where the period before was not published
 * @param earlier periods that were published
 */
record RoundFigures(
        ReportTable table, ReportValues now, @Nullable ReportValues before, ReportValues soFar, int earlier) {

    /** E.g. 罚款金额（万元）, which a sentence says as 罚款金额12万元. */
    private static final Pattern UNIT_IN_LABEL = Pattern.compile("(.+)（([^（）]+)）");

    static RoundFigures of(
            ReportTable table, Period period, ReportValues now, SortedMap<Period, ReportValues> published) {
        SortedMap<String, BigDecimal> sum = new TreeMap<>(now.numbers());
        published
                .values()
                .forEach(values ->
                        values.numbers().forEach((address, number) -> sum.merge(address, number, BigDecimal::add)));
        ReportValues before =
                period.isWhole() ? null : published.get(Period.of(period.month().minusMonths(1)));
        return new RoundFigures(table, now, before, new ReportValues(sum, "", List.of(), false), published.size());
    }

    /** One phrase for each row and each single figure that somebody gave; one for all that are 0 and always were. */
    List<String> phrases(Words words) {
        List<Named> given = Stream.concat(
                        table.grid().stream()
                                .flatMap(grid -> grid.rows().stream())
                                .map(row -> new Named(row.label(), row.unit(), addresses(row))),
                        table.fields().stream()
                                .map(field -> new Named(field.label(), field.unit(), List.of(field.address()))))
                .filter(one -> sum(now, one.addresses()) != null)
                .toList();
        List<String> phrases = given.stream()
                .filter(one -> !isNothing(one))
                .map(one -> phrase(words, one))
                .collect(Collectors.toCollection(ArrayList::new));
        if (phrases.size() < given.size()) {
            phrases.add(words.of(phrases.isEmpty() ? "paper.all-zero" : "paper.rest-zero"));
        }
        return phrases;
    }

    /** What a sentence speaks of. */
    private record Named(String label, String unit, List<String> addresses) {}

    private boolean isNothing(Named one) {
        BigDecimal ever = sum(soFar, one.addresses());
        return ever == null || ever.signum() == 0;
    }

    private static List<String> addresses(GridRow row) {
        return row.cells().stream().map(GridCell::address).toList();
    }

    private String phrase(Words words, Named one) {
        List<String> addresses = one.addresses();
        BigDecimal figure = Objects.requireNonNull(sum(now, addresses));
        Matcher said = UNIT_IN_LABEL.matcher(one.label());
        boolean inLabel = said.matches() && (one.unit().isEmpty() || one.unit().equals(said.group(2)));
        String name = inLabel ? said.group(1) : one.label();
        String measure = inLabel ? said.group(2) : one.unit();
        String phrase = words.of("paper.figure", name, GridTable.plain(figure), measure);
        if (before != null) {
            phrase += change(words, figure, sum(before, addresses), measure);
        }
        if (earlier > 0) {
            phrase += words.of("paper.so-far", GridTable.plain(sum(soFar, addresses)), measure);
        }
        return phrase;
    }

    private static String change(Words words, BigDecimal now, @Nullable BigDecimal then, String unit) {
        BigDecimal old = then == null ? BigDecimal.ZERO : then;
        BigDecimal more = now.subtract(old);
        if (more.signum() == 0) {
            return words.of("paper.same");
        }
        String key = more.signum() > 0 ? "paper.more" : "paper.less";
        String change = words.of(key, GridTable.plain(more.abs()), unit);
        return old.signum() == 0 ? change : change + words.of("paper.percent", percent(more.abs(), old));
    }

    private static String percent(BigDecimal change, BigDecimal of) {
        return GridTable.plain(change.movePointRight(2).divide(of, 1, RoundingMode.HALF_UP));
    }

    private static @Nullable BigDecimal sum(ReportValues values, Collection<String> addresses) {
        Map<String, BigDecimal> numbers = values.numbers();
        return addresses.stream()
                .filter(numbers::containsKey)
                .map(numbers::get)
                .reduce(BigDecimal::add)
                .orElse(null);
    }
}
