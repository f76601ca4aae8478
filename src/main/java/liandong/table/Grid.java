package liandong.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The statistics grid of a report table (统计表格): header tree, rows and cells. */
public record Grid(String stub, List<Heading> header, Map<String, List<String>> groups, List<GridRow> rows) {

    public Grid {
        header = List.copyOf(header);
        groups = Map.copyOf(groups);
        rows = List.copyOf(rows);
    }

    /** The data columns in order. */
    public List<Heading> columns() {
        return header.stream().flatMap(Heading::leaves).toList();
    }

    public Stream<GridCell> cells() {
        return rows.stream().flatMap(row -> row.cells().stream());
    }

    /** The same header with these columns only; rows are not narrowed, their cells may span others. */
    public Grid withColumns(Set<String> codes) {
        List<Heading> kept =
                header.stream().flatMap(heading -> heading.only(codes).stream()).toList();
        return new Grid(stub, kept, groups, rows);
    }

    /** The header as lines; a leaf reaches down to the last line. */
    public List<List<HeadCell>> headLines() {
        return headLines(Heading::isLeaf);
    }

    /** The same as the form is printed: labels that stand inside a row (机构, 人员) are not in the head. */
    public List<List<HeadCell>> printedHeadLines() {
        return headLines(heading -> heading.isLeaf() || isSubHeaded(heading));
    }

    /** The labels that stand inside a row of the printed form, by column; none in the other rows. */
    public Map<String, String> subHeads(GridRow row) {
        Map<String, String> labels = new LinkedHashMap<>();
        header.stream()
                .flatMap(Heading::groups)
                .filter(group -> group.hasChildren(row.subHeads()))
                .forEach(group -> group.children().forEach(leaf -> labels.put(leaf.code(), leaf.label())));
        return labels;
    }

    private boolean isSubHeaded(Heading heading) {
        return rows.stream().anyMatch(row -> heading.hasChildren(row.subHeads()));
    }

    private List<List<HeadCell>> headLines(Predicate<Heading> last) {
        int depth = header.stream().mapToInt(one -> one.depth(last)).max().orElse(1);
        List<List<HeadCell>> lines = new ArrayList<>();
        for (int i = 0; i < depth; i++) {
            lines.add(new ArrayList<>());
        }
        header.forEach(heading -> place(heading, 0, lines, last));
        return lines;
    }

    private static void place(Heading heading, int level, List<List<HeadCell>> lines, Predicate<Heading> last) {
        boolean bottom = last.test(heading);
        int colspan = (int) heading.leaves().count();
        lines.get(level).add(new HeadCell(heading.code(), heading.label(), colspan, bottom ? lines.size() - level : 1));
        if (!bottom) {
            heading.children().forEach(child -> place(child, level + 1, lines, last));
        }
    }
}
