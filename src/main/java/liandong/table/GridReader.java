package liandong.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Reads header tree, rows, spans and blocks of a grid (表格结构). */
final class GridReader {

    static final String ALL = "ALL";
    private static final Set<String> HEADING_KEYS = Set.of("code", "label", "children", "rowspan");
    private static final Set<String> ROW_KEYS =
            Set.of("code", "label", "unit", "type", "scale", "cells", "subHeaderLine");

    private final TableNode table;
    private final List<String> columns = new ArrayList<>();
    private final Map<String, Block> blocks = new LinkedHashMap<>();

    GridReader(TableNode table) {
        this.table = table;
    }

    Grid read() {
        List<Heading> header = table.items("header", this::heading);
        if (columns.isEmpty()) {
            throw table.at("header").problem("no columns");
        }
        readBlocks();
        List<GridRow> rows = table.items("rows", this::row);
        if (rows.isEmpty()) {
            throw table.at("rows").problem("no rows");
        }
        distinct(table.at("rows"), rows.stream().map(GridRow::code).toList());
        Set<String> cells = new HashSet<>();
        rows.forEach(row -> row.cells().forEach(cell -> cells.add(cell.name())));
        for (String blocked : blocks.keySet()) {
            if (!cells.contains(blocked)) {
                throw table.at("blocked").problem("no such cell: " + blocked);
            }
        }
        return new Grid(table.at("stub").text("label", " ").strip(), header, groups(), rows);
    }

    static void distinct(TableNode place, List<String> codes) {
        Set<String> seen = new HashSet<>();
        for (String code : codes) {
            if (!seen.add(code)) {
                throw place.problem("twice: " + code);
            }
        }
    }

    private Heading heading(TableNode node) {
        node.only(HEADING_KEYS);
        if (node.has("children")) {
            List<Heading> children = node.items("children", this::heading);
            if (children.isEmpty()) {
                throw node.at("children").problem("a group without columns");
            }
            return new Heading("", node.text("label"), children);
        }
        String code = node.code("code");
        if (columns.contains(code)) {
            throw node.at("code").problem("twice: " + code);
        }
        columns.add(code);
        return new Heading(code, node.text("label"), List.of());
    }

    private Map<String, List<String>> groups() {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        TableNode node = table.at("columnGroups");
        for (String name : node.keys()) {
            groups.put(name, known(node.at(name), node.texts(name)));
        }
        groups.put(ALL, List.copyOf(columns));
        return groups;
    }

    private List<String> known(TableNode place, List<String> names) {
        for (String name : names) {
            if (!columns.contains(name)) {
                throw place.problem("no such column: " + name);
            }
        }
        return names;
    }

    private void readBlocks() {
        for (TableNode node : table.items("blocked")) {
            node.only(Set.of("row", "cols", "mode", "inferred"));
            Block mode = node.one("mode", Block.class, Block.HARD);
            known(node.at("cols"), node.texts("cols"))
                    .forEach(column -> blocks.put(node.text("row") + "." + column, mode));
        }
    }

    private GridRow row(TableNode node) {
        node.only(ROW_KEYS);
        ValueType type = node.one("type", ValueType.class, ValueType.COUNT);
        if (!type.isNumber()) {
            throw node.at("type").problem("a grid holds numbers");
        }
        String code = node.code("code");
        int scale = type == ValueType.COUNT ? 0 : node.number("scale", 6);
        return new GridRow(
                code,
                node.text("label"),
                node.text("unit", " ").strip(),
                type,
                scale,
                node.texts("subHeaderLine"),
                cells(code, node));
    }

    /** Columns that no declared cell covers get a cell of their own: so a table may add columns to inherited rows. */
    private List<GridCell> cells(String row, TableNode node) {
        Map<String, List<String>> spans = new LinkedHashMap<>();
        Set<String> covered = new HashSet<>();
        for (TableNode cell : node.items("cells")) {
            String key = cell.only(Set.of("key", "span")).text("key");
            List<String> span = cell.has("span") ? cell.texts("span") : List.of(key);
            requireRun(cell, key, span);
            for (String column : span) {
                if (!covered.add(column)) {
                    throw cell.problem("column twice in a row: " + column);
                }
            }
            spans.put(span.get(0), span);
        }
        List<GridCell> cells = new ArrayList<>();
        for (String column : columns) {
            if (spans.containsKey(column) || !covered.contains(column)) {
                List<String> span = spans.getOrDefault(column, List.of(column));
                cells.add(new GridCell(row, column, span, blocks.getOrDefault(row + "." + column, Block.NONE)));
            }
        }
        return cells;
    }

    private void requireRun(TableNode cell, String key, List<String> span) {
        known(cell, span);
        int start = span.isEmpty() ? -1 : columns.indexOf(span.get(0));
        boolean run = start >= 0
                && IntStream.range(0, span.size())
                        .allMatch(i -> start + i < columns.size()
                                && columns.get(start + i).equals(span.get(i)));
        if (!run || !span.get(0).equals(key)) {
            throw cell.problem("a cell spans a run of columns and is named by the first");
        }
    }
}
