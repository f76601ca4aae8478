package liandong.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import liandong.engine.FeelRules;
import org.jspecify.annotations.Nullable;

/** Makes a report table from its resolved file (报表装载). */
final class TableReader {

    private static final Set<String> REPORTS = Set.of("GRID", "COMPOSITE", "LIST_WITH_NARRATIVE");
    private static final Set<String> OTHERS = Set.of("FORM", "LIST", "FORM_WITH_LIST");

    private final Merge merge;
    private final FeelRules feel;

    TableReader(TableFiles files, FeelRules feel) {
        this.merge = new Merge(files);
        this.feel = feel;
    }

    ReportTable read(TableNode file) {
        String kind = file.text("kind");
        if (OTHERS.contains(kind)) {
            return new ReportTable(file.text("id"), file.text("title"), null);
        }
        if (!REPORTS.contains(kind)) {
            throw file.at("kind").problem("unknown kind " + kind);
        }
        return new ReportTable(
                file.text("id"), file.text("title"), kind.equals("COMPOSITE") ? composite(file) : single(file));
    }

    private TableParts single(TableNode file) {
        TableNode table = merge.resolve(file);
        boolean list = table.text("kind").equals("LIST_WITH_NARRATIVE");
        return parts(table, list ? null : table, null, list ? table : null, null);
    }

    private TableParts composite(TableNode file) {
        Map<String, TableNode> parts = new LinkedHashMap<>();
        for (TableNode part : file.items("parts")) {
            if (!Set.of("grid", "activity", "cases", "narrative").contains(part.text("id"))) {
                throw part.at("id").problem("unknown part " + part.text("id"));
            }
            if (parts.put(part.text("id"), merge.resolve(part)) != null) {
                throw part.at("id").problem("twice: " + part.text("id"));
            }
        }
        return parts(file, parts.get("grid"), parts.get("activity"), parts.get("cases"), parts.get("narrative"));
    }

    private TableParts parts(
            TableNode top,
            @Nullable TableNode gridNode,
            @Nullable TableNode activityNode,
            @Nullable TableNode caseNode,
            @Nullable TableNode textNode) {
        Grid grid = gridNode == null ? null : new GridReader(gridNode).read();
        List<Footer> footers = gridNode == null ? List.of() : gridNode.items("footer", FieldReader::footer);
        List<Field> activity = activityNode == null ? List.of() : activityNode.items("fields", FieldReader::number);
        List<Field> caseColumns = caseNode == null ? List.of() : FieldReader.caseColumns(caseNode);
        List<Field> fields = new ArrayList<>(activity);
        footers.forEach(footer -> fields.addAll(footer.fields()));
        requireDistinct(top, grid, fields);

        RuleReader rules = new RuleReader(feel, grid, RuleNames.of(grid, fields));
        List<Rule> own = new ArrayList<>(gridNode == null ? List.of() : rules.read(gridNode, top.text("id")));
        if (top != gridNode && top != caseNode) {
            own.addAll(rules.read(top, top.text("id")));
        }
        List<Rule> caseRules = caseNode == null
                ? List.of()
                : new RuleReader(feel, null, RuleNames.ofCase(caseColumns)).read(caseNode, top.text("id"));
        return new TableParts(
                grid,
                footers,
                activity,
                textNode == null
                        ? List.of()
                        : List.of(TextPart.narrative(
                                textNode.text("label", ""), textNode.number("maxLength", 2000), false)),
                caseColumns,
                unitScope(grid, top, gridNode),
                top.at("zeroReport").node().path("allowed").asBoolean(),
                gridNode == null ? List.of() : gridNode.texts("notes"),
                own,
                caseRules);
    }

    private static void requireDistinct(TableNode top, @Nullable Grid grid, List<Field> fields) {
        List<String> codes = new ArrayList<>(List.of("FIGURES"));
        if (grid != null) {
            grid.rows().forEach(row -> codes.add(row.code()));
        }
        fields.forEach(field -> codes.add(field.code()));
        GridReader.distinct(top, codes);
    }

    private static Map<String, List<String>> unitScope(
            @Nullable Grid grid, TableNode top, @Nullable TableNode gridNode) {
        TableNode scope = top.has("unitScope") || gridNode == null ? top.at("unitScope") : gridNode.at("unitScope");
        Map<String, List<String>> columns = new LinkedHashMap<>();
        for (String kind : scope.keys()) {
            if (kind.equals("inferred") || grid == null || isAll(scope, kind)) {
                continue;
            }
            List<String> own = scope.texts(kind);
            if (!new java.util.HashSet<>(grid.groups().getOrDefault(GridReader.ALL, List.of())).containsAll(own)) {
                throw scope.at(kind).problem("no such column in " + own);
            }
            columns.put(kind, own);
        }
        return columns;
    }

    private static boolean isAll(TableNode scope, String kind) {
        return scope.node().path(kind).asText().equals(GridReader.ALL);
    }
}
