package liandong.table;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
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

    /** The part of it over these columns, empty when it is over none. */
    Optional<Heading> only(Set<String> codes) {
        if (isLeaf()) {
            return codes.contains(code) ? Optional.of(this) : Optional.empty();
        }
        List<Heading> kept =
                children.stream().flatMap(child -> child.only(codes).stream()).toList();
        return kept.isEmpty() ? Optional.empty() : Optional.of(new Heading(code, label, kept));
    }

    /** All groups in it, itself included. */
    Stream<Heading> groups() {
        return isLeaf()
                ? Stream.empty()
                : Stream.concat(Stream.of(this), children.stream().flatMap(Heading::groups));
    }

    /** Whether exactly the columns with these labels are in it. */
    boolean hasChildren(List<String> labels) {
        return !isLeaf()
                && children.stream().allMatch(Heading::isLeaf)
                && children.stream().map(Heading::label).toList().equals(labels);
    }

    /** How many lines it takes when nothing is shown below the headings that are last. */
    int depth(Predicate<Heading> last) {
        return last.test(this)
                ? 1
                : 1
                        + children.stream()
                                .mapToInt(child -> child.depth(last))
                                .max()
                                .orElse(0);
    }
}
