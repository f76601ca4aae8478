package liandong.table;

import java.util.List;
import java.util.stream.Stream;

/**
 * A node of the header tree (表头); a leaf is a data column.
 *
 * @param code of a leaf; empty for a group
 */
public record Heading(String code, String label, List<Heading> children) {

    public Heading {
        children = List.copyOf(children);
    }

    public boolean isLeaf() {
        return children.isEmpty();
    }

    public Stream<Heading> leaves() {
        return isLeaf() ? Stream.of(this) : children.stream().flatMap(Heading::leaves);
    }

    int depth() {
        return 1 + children.stream().mapToInt(Heading::depth).max().orElse(0);
    }
}
