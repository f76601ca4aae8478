package liandong.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import liandong.engine.FeelProblem;
import liandong.engine.FeelRule;
import liandong.engine.FeelRules;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** Expands the macros of a table's rules and parses them (规则装载): {@code $c}, {@code $cell}, {@code ROW.[GROUP]}. */
final class RuleReader {

    private static final Set<String> KEYS =
            Set.of("id", "level", "forEach", "expr", "scope", "crossSource", "msg", "computed", "note", "inferred");
    private static final Pattern GROUP = Pattern.compile("([A-Z][A-Z0-9_]*)\\.\\[([A-Z][A-Z0-9_]*)]");
    private static final String EVERY_CELL = "ALL_CELLS";

    private final FeelRules feel;
    private final @Nullable Grid grid;
    private final RuleNames names;
    private final Set<String> ids = new HashSet<>();

    RuleReader(FeelRules feel, @Nullable Grid grid, RuleNames names) {
        this.feel = feel;
        this.grid = grid;
        this.names = names;
    }

    List<Rule> read(TableNode table, String tableId) {
        List<Rule> rules = new ArrayList<>();
        for (TableNode node : table.items("validations")) {
            if (!ids.add(node.only(KEYS).text("id"))) {
                throw node.at("id").problem("twice: " + node.text("id"));
            }
            if (node.node().path("computed").asBoolean()) {
                node.text("note");
                continue;
            }
            for (String expression : repeated(node)) {
                rules.add(rule(node, tableId, expression));
            }
        }
        return rules;
    }

    private Rule rule(TableNode node, String tableId, String expression) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        String expanded = expandGroups(node, expression, lists);
        Map<String, Object> known = new LinkedHashMap<>(names.samples());
        lists.forEach((name, cells) -> known.put(name, List.of(BigDecimal.ONE)));
        FeelRule parsed;
        try {
            parsed = feel.rule(expanded, known);
        } catch (FeelProblem problem) {
            throw node.at("expr").problem(String.valueOf(problem.getMessage()));
        }
        String id = node.text("id");
        Measure measure = node.has("scope") ? node.one("scope", Measure.class, Measure.PERIOD) : null;
        return new Rule(
                id,
                node.one("level", Finding.Level.class, Finding.Level.ERROR),
                names.addressOfFirst(parsed.names()),
                measure,
                expanded,
                parsed,
                lists,
                new DefaultMessageSourceResolvable(
                        new String[] {"table.rule." + tableId + "." + id}, node.text("msg")));
    }

    /** The expression once for each column or cell it is for. */
    private List<String> repeated(TableNode node) {
        String expression = node.text("expr");
        if (!node.has("forEach")) {
            return List.of(expression);
        }
        if (grid == null) {
            throw node.at("forEach").problem("this part has no columns");
        }
        if (node.node().path("forEach").asText().equals(EVERY_CELL)) {
            return grid.cells()
                    .map(cell -> expression.replace("$cell", cell.name()))
                    .toList();
        }
        return columns(node, grid).stream()
                .map(column -> expression.replaceAll("\\$c\\b", column))
                .toList();
    }

    private static List<String> columns(TableNode node, Grid grid) {
        if (!node.node().path("forEach").isTextual()) {
            List<String> columns = node.texts("forEach");
            columns.forEach(column -> {
                if (!known(grid).containsKey(column)) {
                    throw node.at("forEach").problem("no such column: " + column);
                }
            });
            return columns;
        }
        List<String> group = grid.groups().get(node.text("forEach"));
        if (group == null) {
            throw node.at("forEach").problem("no such column group: " + node.text("forEach"));
        }
        return group;
    }

    private static Map<String, Heading> known(Grid grid) {
        Map<String, Heading> known = new LinkedHashMap<>();
        grid.columns().forEach(column -> known.put(column.code(), column));
        return known;
    }

    /** A group becomes one operand that is the list of its cells; small letters keep it apart from any code. */
    private String expandGroups(TableNode node, String expression, Map<String, List<String>> lists) {
        return GROUP.matcher(expression).replaceAll(found -> {
            String name = found.group(1) + ".cells_" + found.group(2);
            lists.put(name, cellsOf(node, found.group(1), found.group(2)));
            return name;
        });
    }

    private List<String> cellsOf(TableNode node, String row, String group) {
        List<String> columns = grid == null ? null : grid.groups().get(group);
        if (grid == null || columns == null) {
            throw node.at("expr").problem("no such column group: " + group);
        }
        List<String> cells = grid.cells()
                .filter(cell -> cell.row().equals(row) && columns.contains(cell.column()))
                .map(GridCell::name)
                .toList();
        if (cells.isEmpty()) {
            throw node.at("expr").problem("no cells: " + row + ".[" + group + "]");
        }
        return cells;
    }
}
