package liandong.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Puts an address of a report into the words of its header (位置说明). */
final class AddressLabel {

    private static final String BETWEEN = " · ";

    private AddressLabel() {}

    static String of(ReportTable table, String address) {
        String[] steps = address.split("\\.", -1);
        return switch (steps[0]) {
            case "grid" -> table.grid().map(grid -> cell(grid, address)).orElse("");
            case "fields" ->
                table.fields().stream()
                        .filter(field -> field.address().equals(address))
                        .map(Field::label)
                        .findFirst()
                        .orElse("");
            case "cases" -> steps.length < 3 || !steps[1].matches("\\d{1,6}") ? "" : caseField(table, steps);
            case TextPart.NARRATIVE, "text" ->
                table.texts().stream()
                        .filter(text -> text.address().equals(address))
                        .map(TextPart::label)
                        .findFirst()
                        .orElse("");
            default -> "";
        };
    }

    private static String caseField(ReportTable table, String[] steps) {
        return table.caseColumns().stream()
                .filter(column -> column.code().equals(steps[2]))
                .map(column -> (Integer.parseInt(steps[1]) + 1) + BETWEEN + column.label())
                .findFirst()
                .orElse("");
    }

    private static String cell(Grid grid, String address) {
        for (GridRow row : grid.rows()) {
            for (GridCell cell : row.cells()) {
                if (cell.address().equals(address)) {
                    return row.label() + BETWEEN + String.join(BETWEEN, column(grid, cell));
                }
            }
        }
        return "";
    }

    private static List<String> column(Grid grid, GridCell cell) {
        List<String> path = new ArrayList<>();
        grid.header().forEach(heading -> descend(heading, cell.column(), path));
        if (cell.colspan() > 1) {
            path.remove(path.size() - 1);
        }
        return path.subList(Math.max(0, path.size() - 2), path.size());
    }

    private static boolean descend(Heading heading, String column, List<String> path) {
        path.add(heading.label());
        Stream<Heading> inner = heading.children().stream();
        if (heading.isLeaf() ? heading.code().equals(column) : inner.anyMatch(child -> descend(child, column, path))) {
            return true;
        }
        path.remove(path.size() - 1);
        return false;
    }
}
