package liandong.reporting;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import liandong.document.PrintedTable;
import liandong.document.RowSource;
import liandong.document.Sheet;
import liandong.document.SheetColumn;
import liandong.document.Sheets;
import liandong.document.Workbooks;
import liandong.organization.Directory;
import liandong.organization.Unit;
import liandong.table.Field;
import liandong.table.GridCell;
import liandong.table.ReportTable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The compiled table of a round as Excel files (汇总表导出): as the form is printed, and unit by unit. */
@Service
@Transactional(readOnly = true)
public class RoundTables {

    private static final int NAME = 40;
    private static final int FIGURE = 12;

    private final Compiling compiling;
    private final CompilationInputs inputs;
    private final PeriodWords periods;
    private final Directory directory;
    private final Workbooks workbooks;
    private final Sheets sheets;
    private final Words words;

    RoundTables(
            Compiling compiling,
            CompilationInputs inputs,
            PeriodWords periods,
            Directory directory,
            Workbooks workbooks,
            Sheets sheets,
            Words words) {
        this.compiling = compiling;
        this.inputs = inputs;
        this.periods = periods;
        this.directory = directory;
        this.workbooks = workbooks;
        this.sheets = sheets;
        this.words = words;
    }

    /** The name of a file with the totals. */
    public String tableName(CollectionRound round) {
        return words.of("reporting.export.table.file", round.title());
    }

    /** The name of a file with what each unit reported. */
    public String contributionsName(CollectionRound round) {
        return words.of("reporting.export.by-unit.file", round.title());
    }

    /** The totals in the layout of the printed form; on a second sheet how many of how many units, and each of them. */
    public void writeTable(CollectionRound round, Compilation shown, OutputStream out) {
        ReportTable table = compiling.table(round);
        String unit = directory.unit(round.compilingUnitId()).map(Unit::name).orElse("");
        workbooks.print(
                new PrintedTable(
                        table,
                        table.title(),
                        words.of("reporting.export.unit", unit),
                        words.of("reporting.export.period", periods.of(round.campaignId(), round.periodCode())),
                        shown.totals()),
                new Sheet(
                        words.of("reporting.export.units"),
                        words.of("reporting.export.units-of", round.title()),
                        standing(shown),
                        columns("number", "unit", "standing"),
                        List.of()),
                units(shown),
                out);
    }

    /** Every figure of every unit that is in the totals, one row each. */
    public void writeContributions(CollectionRound round, Compilation shown, OutputStream out) {
        ReportTable table = compiling.table(round);
        List<String> addresses = Stream.concat(
                        table.grid().stream().flatMap(grid -> grid.cells().map(GridCell::address)),
                        table.fields().stream().map(Field::address))
                .toList();
        List<SheetColumn> columns = new ArrayList<>(columns("unit", "standing"));
        addresses.forEach(address -> columns.add(new SheetColumn(table.label(address), FIGURE)));
        sheets.write(
                new Sheet(
                        words.of("reporting.export.figures"),
                        words.of("reporting.export.figures-of", round.title()),
                        standing(shown),
                        columns,
                        List.of()),
                rows -> figures(shown, addresses, rows),
                out);
    }

    private void figures(Compilation shown, List<String> addresses, Consumer<List<?>> rows) {
        Map<Long, String> names = names(shown);
        inputs.each(shown.id(), input -> {
            List<Object> row = new ArrayList<>();
            row.add(names.getOrDefault(input.unitId(), ""));
            row.add(standing(input));
            for (String address : addresses) {
                BigDecimal figure = input.values().numbers().get(address);
                row.add(figure == null ? "" : figure);
            }
            rows.accept(row);
        });
    }

    private RowSource units(Compilation shown) {
        Map<Long, String> names = names(shown);
        return rows -> {
            int[] number = {0};
            Consumer<List<String>> numbered = row -> rows.accept(List.of(++number[0], row.get(0), row.get(1)));
            inputs.each(
                    shown.id(),
                    input -> numbered.accept(List.of(names.getOrDefault(input.unitId(), ""), standing(input))));
            String waiting = words.of("reporting.export.under-review");
            shown.unitsUnderReview().forEach(name -> numbered.accept(List.of(name, waiting)));
            String missing = words.of("reporting.export.missing");
            shown.missingUnits().forEach(name -> numbered.accept(List.of(name, missing)));
        };
    }

    private Map<Long, String> names(Compilation shown) {
        return directory.unitNames(inputs.units(shown.id()));
    }

    private String standing(CompilationInputs.Input input) {
        String kind = input.values().zero() ? "zero" : "counted";
        return words.of("reporting.export." + kind + (input.late() ? "-late" : ""));
    }

    private String standing(Compilation shown) {
        return words.of(
                "reporting.export.standing",
                shown.expected(),
                shown.accepted(),
                shown.underReview(),
                shown.missingUnits().size(),
                shown.lastDay());
    }

    private List<SheetColumn> columns(String... keys) {
        return Stream.of(keys)
                .map(key ->
                        new SheetColumn(words.of("reporting.export.column." + key), key.equals("unit") ? NAME : FIGURE))
                .toList();
    }
}
