package liandong.table;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a report table is made of (报表组成). */
record TableParts(
        @Nullable Grid grid,
        List<Footer> footers,
        List<Field> activity,
        List<TextPart> texts,
        List<Field> caseColumns,
        Map<String, List<String>> unitScope,
        boolean zeroReportAllowed,
        List<String> notes,
        List<Rule> rules,
        List<Rule> caseRules) {

    static final TableParts NOTHING = new TableParts(
            null, List.of(), List.of(), List.of(), List.of(), Map.of(), false, List.of(), List.of(), List.of());

    TableParts with(List<TextPart> newTexts) {
        return new TableParts(
                grid, footers, activity, newTexts, caseColumns, unitScope, zeroReportAllowed, notes, rules, caseRules);
    }

    Set<String> ownColumns(String unitKind) {
        if (grid == null) {
            return Set.of();
        }
        List<String> own = unitScope.get(unitKind);
        return own != null
                ? new LinkedHashSet<>(own)
                : grid.columns().stream().map(Heading::code).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
