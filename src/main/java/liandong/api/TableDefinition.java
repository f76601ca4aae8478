package liandong.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import liandong.table.Block;
import liandong.table.Field;
import liandong.table.Grid;
import liandong.table.GridCell;
import liandong.table.GridRow;
import liandong.table.Heading;
import liandong.table.ReportTable;
import liandong.table.Rule;
import liandong.table.TextPart;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** A report table as systems of others read it (报表定义): every address with its words, its type and what is checked. */
public record TableDefinition(
        String tableId,
        String title,
        boolean zeroReportAllowed,
        List<String> notes,
        @Nullable GridPart grid,
        List<Value> fields,
        List<Text> texts,
        List<CaseColumn> cases,
        List<Check> checks) {

    /** The grid: its header as a tree, then rows of cells. */
    public record GridPart(String stub, List<Head> header, List<Row> rows) {}

    /** @param column code of the data column, null over several */
    public record Head(@Nullable String column, String label, List<Head> children) {}

    public record Row(String row, String label, String unit, String type, int decimals, List<Cell> cells) {}

    /**
     * @param columns codes of the columns it spans
     * @param own whether the unit fills that column by its own duties
     * @param blocked null for an ordinary cell, {@code reason} where a figure wants a reason, {@code refused}
     */
    public record Cell(
            String address,
            String label,
            List<String> columns,
            boolean own,
            @Nullable String blocked) {}

    /** A single number beside the grid. */
    public record Value(String address, String label, String unit, String type, int decimals) {}

    public record Text(String address, String label, int maxLength, boolean required) {}

    /** A field of each typical case. */
    public record CaseColumn(String code, String label, String type, int maxLength, boolean required) {}

    /** @param level {@code error} keeps a report back, {@code warning} wants a reason under this id */
    public record Check(String id, String level, List<String> addresses, String words) {}

    static TableDefinition of(ReportTable table, String unitKind, MessageSource messages, Locale locale) {
        Set<String> own = table.ownColumns(unitKind);
        return new TableDefinition(
                table.id(),
                table.title(),
                table.zeroReportAllowed(),
                table.notes(),
                table.grid().map(grid -> grid(table, grid, own)).orElse(null),
                table.fields().stream().map(TableDefinition::value).toList(),
                table.texts().stream().map(TableDefinition::text).toList(),
                table.caseColumns().stream().map(TableDefinition::caseColumn).toList(),
                Stream.concat(
                                checks(table.rules(), "", messages, locale),
                                checks(table.caseRules(), "cases.*.", messages, locale))
                        .toList());
    }

    /** A rule that holds for several columns is one check at several places. */
    private static Stream<Check> checks(List<Rule> rules, String place, MessageSource messages, Locale locale) {
        Map<String, List<Rule>> byId =
                rules.stream().collect(Collectors.groupingBy(Rule::id, LinkedHashMap::new, Collectors.toList()));
        return byId.values().stream()
                .map(same -> new Check(
                        same.get(0).id(),
                        PlacedFinding.word(same.get(0).level()),
                        same.stream()
                                .map(rule -> place + rule.address())
                                .distinct()
                                .toList(),
                        messages.getMessage(same.get(0).message(), locale)));
    }

    private static GridPart grid(ReportTable table, Grid grid, Set<String> own) {
        return new GridPart(
                grid.stub(),
                grid.header().stream().map(TableDefinition::head).toList(),
                grid.rows().stream().map(row -> row(table, row, own)).toList());
    }

    private static Head head(Heading heading) {
        return new Head(
                heading.isLeaf() ? heading.code() : null,
                heading.label(),
                heading.children().stream().map(TableDefinition::head).toList());
    }

    private static Row row(ReportTable table, GridRow row, Set<String> own) {
        return new Row(
                row.code(),
                row.label(),
                row.unit(),
                row.type().name(),
                row.scale(),
                row.cells().stream().map(cell -> cell(table, cell, own)).toList());
    }

    private static Cell cell(ReportTable table, GridCell cell, Set<String> own) {
        return new Cell(
                cell.address(),
                table.label(cell.address()),
                cell.columns(),
                cell.columns().stream().anyMatch(own::contains),
                cell.block() == Block.NONE ? null : cell.block() == Block.SOFT ? "reason" : "refused");
    }

    private static Value value(Field field) {
        return new Value(
                field.address(), field.label(), field.unit(), field.type().name(), field.scale());
    }

    private static Text text(TextPart text) {
        return new Text(text.address(), text.label(), text.maxLength(), text.required());
    }

    private static CaseColumn caseColumn(Field field) {
        return new CaseColumn(field.code(), field.label(), field.type().name(), field.maxLength(), field.required());
    }
}
