package liandong.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A sentence below the grid with numbers to fill in (表尾), e.g. 投诉举报情况. */
public record Footer(String label, List<Piece> pieces) {

    public Footer {
        pieces = List.copyOf(pieces);
    }

    public List<Field> fields() {
        return pieces.stream()
                .map(Piece::field)
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    /** Words, then a field unless the sentence ends there. */
    public record Piece(String words, @Nullable Field field) {}
}
