package liandong.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    public int headDepth() {
        return header.stream().mapToInt(Heading::depth).max().orElse(1);
    }

    /** The same header with these columns only; rows are not narrowed, their cells may span others. */
    public Grid withColumns(Set<String> codes) {
        List<Heading> kept =
                header.stream().flatMap(heading -> heading.only(codes).stream()).toList();
        return new Grid(stub, kept, groups, rows);
    }

    /** The header as printed lines; a leaf reaches down to the last line. */
    public List<List<HeadCell>> headLines() {
        List<List<HeadCell>> lines = new ArrayList<>();
        for (int i = 0; i < headDepth(); i++) {
            lines.add(new ArrayList<>());
        }
        header.forEach(heading -> place(heading, 0, lines));
        return lines;
    }

    private static void place(Heading heading, int level, List<List<HeadCell>> lines) {
        int rowspan = heading.isLeaf() ? lines.size() - level : 1;
        int colspan = (int) heading.leaves().count();
        lines.get(level).add(new HeadCell(heading.code(), heading.label(), colspan, rowspan));
        heading.children().forEach(child -> place(child, level + 1, lines));
    }
}
