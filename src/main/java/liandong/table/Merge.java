package liandong.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Resolves what a table takes from another one (继承): extends, rowsFrom, footerFrom, validationsFrom, columnChanges. */
final class Merge {

    private static final List<String> ROW_KEYS = List.of("rows", "blocked", "stub");

    private final TableFiles files;

    Merge(TableFiles files) {
        this.files = files;
    }

    TableNode resolve(TableNode table) {
        return resolve(table, new HashSet<>());
    }

    private TableNode resolve(TableNode table, Set<String> above) {
        if (!above.add(table.file() + table.path())) {
            throw table.problem("builds on itself");
        }
        ObjectNode merged = table.node().deepCopy();
        if (table.has("extends")) {
            TableNode base = resolve(files.base(table, "extends"), above);
            merged = base.node().deepCopy();
            merged.setAll((ObjectNode) table.node().deepCopy());
            join(merged, base, table.node());
        }
        if (table.has("rowsFrom")) {
            TableNode base = resolve(files.base(table, "rowsFrom"), new HashSet<>(above));
            for (String key : ROW_KEYS) {
                copy(base, key, merged);
            }
            keepKnownColumns(merged.path("rows"), "cells", columnsOf(merged));
            keepKnownColumns(merged.path("blocked"), "cols", columnsOf(merged));
        }
        if (table.has("footerFrom")) {
            copy(resolve(files.base(table, "footerFrom"), new HashSet<>(above)), "footer", merged);
        }
        if (table.has("validationsFrom")) {
            TableNode base = resolve(files.base(table, "validationsFrom"), new HashSet<>(above));
            join(merged, base, table.node());
        }
        TableNode result = new TableNode(table.file(), table.path(), merged);
        addColumns(result, table.at("columnChanges"));
        return result;
    }

    private static void join(ObjectNode merged, TableNode base, JsonNode own) {
        ArrayNode rules = merged.arrayNode();
        base.node().path("validations").forEach(rule -> rules.add(rule.deepCopy()));
        keepKnownColumns(rules, "forEach", columnsOf(merged));
        own.path("validations").forEach(rules::add);
        merged.set("validations", rules);
    }

    private static void copy(TableNode base, String key, ObjectNode merged) {
        if (base.has(key)) {
            merged.set(key, base.node().get(key).deepCopy());
        }
    }

    /** Another header may lack columns of the table it takes rows and rules from. */
    private static void keepKnownColumns(JsonNode items, String key, Set<String> columns) {
        for (JsonNode item : items) {
            if (item.path(key) instanceof ArrayNode named) {
                for (int i = named.size() - 1; i >= 0; i--) {
                    JsonNode entry = named.get(i);
                    if (!columns.contains(entry.path("key").asText(entry.asText()))) {
                        named.remove(i);
                    }
                }
            }
        }
    }

    private static Set<String> columnsOf(JsonNode table) {
        return new HashSet<>(table.path("header").findValuesAsText("code"));
    }

    private static void addColumns(TableNode table, TableNode changes) {
        TableNode addAfter = changes.at("addAfter");
        for (String leaf : addAfter.keys()) {
            ArrayNode header = (ArrayNode) table.node().path("header");
            int place = topLevelEndingIn(header, leaf);
            if (place < 0) {
                throw addAfter.at(leaf).problem("no column group ends in " + leaf);
            }
            for (TableNode column : addAfter.items(leaf)) {
                header.insert(++place, column.node());
            }
        }
    }

    private static int topLevelEndingIn(ArrayNode header, String leaf) {
        for (int i = 0; i < header.size(); i++) {
            JsonNode last = header.get(i);
            while (last.has("children") && !last.get("children").isEmpty()) {
                JsonNode children = last.get("children");
                last = children.get(children.size() - 1);
            }
            if (last.path("code").asText().equals(leaf)) {
                return i;
            }
        }
        return -1;
    }
}
