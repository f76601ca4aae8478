package liandong.reporting.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import liandong.organization.Directory;
import liandong.reporting.CollectionRound;
import liandong.reporting.Compilation;
import liandong.reporting.Compiling;
import liandong.reporting.InputChange;
import liandong.reporting.web.RoundTotals.Change;
import liandong.reporting.web.RoundTotals.Figure;
import liandong.reporting.web.RoundTotals.Total;
import liandong.table.Field;
import liandong.table.ReportTable;
import liandong.table.ReportValues;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what the page of a round shows of one revision of its totals (汇总数据). */
@Component
class RoundTotalsPages {

    private final Compiling compiling;
    private final Directory directory;

    RoundTotalsPages(Compiling compiling, Directory directory) {
        this.compiling = compiling;
        this.directory = directory;
    }

    RoundTotals of(CollectionRound round, List<Compilation> revisions, Compilation shown) {
        ReportTable table = compiling.table(round);
        Optional<Compilation> before = revisions.stream()
                .filter(one -> one.revisionNo() == shown.revisionNo() - 1)
                .findFirst();
        List<InputChange> changes =
                before.map(earlier -> compiling.changes(earlier, shown)).orElse(List.of());
        return new RoundTotals(
                shown,
                GridView.of(table, shown.totals()),
                fields(table, shown.totals()),
                table.texts().stream()
                        .map(text -> new RoundTotals.Text(
                                text.address(), text.label(), shown.totals().section(text.heading())))
                        .toList(),
                shown.totals().cases().size(),
                before.map(earlier -> changed(table, earlier.totals(), shown.totals()))
                        .orElse(Set.of()),
                named(table, changes));
    }

    private static List<Total> fields(ReportTable table, ReportValues totals) {
        return table.fields().stream()
                .map(Field::address)
                .map(address -> new Total(
                        address, table.label(address), plain(totals.numbers().get(address))))
                .toList();
    }

    private static Set<String> changed(ReportTable table, ReportValues before, ReportValues after) {
        return Stream.concat(before.numbers().keySet().stream(), after.numbers().keySet().stream())
                .filter(address ->
                        differ(before.numbers().get(address), after.numbers().get(address)))
                .filter(address -> !table.label(address).isEmpty())
                .collect(Collectors.toSet());
    }

    private List<Change> named(ReportTable table, List<InputChange> changes) {
        Map<Long, String> names =
                directory.unitNames(changes.stream().map(InputChange::unitId).toList());
        return changes.stream()
                .map(change -> new Change(
                        change,
                        names.getOrDefault(change.unitId(), ""),
                        change.figures().stream()
                                .filter(figure -> !table.label(figure.address()).isEmpty())
                                .map(figure -> new Figure(
                                        table.label(figure.address()), plain(figure.before()), plain(figure.after())))
                                .toList()))
                .toList();
    }

    private static boolean differ(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return InputChange.differ(one, other);
    }

    static String plain(@Nullable BigDecimal figure) {
        return figure == null ? "" : figure.toPlainString();
    }
}
