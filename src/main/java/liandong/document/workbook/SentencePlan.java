package liandong.document.workbook;

import java.util.ArrayList;
import java.util.List;
import liandong.document.workbook.Slot.Role;
import liandong.table.Field;
import liandong.table.Footer;
import org.jspecify.annotations.Nullable;

/**
 * A sentence below the grid with numbers in it (表尾语句): words and cells to fill side by side on as many lines as it
 * takes, the longer words over more columns.
 */
final class SentencePlan {

    /** A number needs the room of this many characters. */
    private static final int NUMBER = 4;

    private final TabPlan plan;
    private final int room;

    SentencePlan(TabPlan plan) {
        this.plan = plan;
        this.room = plan.width() - 1;
    }

    void lay(Footer footer) {
        List<List<Part>> lines = lines(footer);
        plan.words(0, lines.size(), 1, Role.STUB, footer.label());
        lines.forEach(this::line);
    }

    /** Words, or a number when there is a field. */
    private record Part(String words, @Nullable Field field) {

        int length() {
            return field == null ? words.length() : NUMBER;
        }
    }

    private List<List<Part>> lines(Footer footer) {
        List<List<Part>> lines = new ArrayList<>();
        List<Part> line = new ArrayList<>();
        for (Footer.Piece piece : footer.pieces()) {
            List<Part> parts = parts(piece);
            if (line.size() + parts.size() > room && !line.isEmpty()) {
                lines.add(line);
                line = new ArrayList<>();
            }
            line.addAll(parts);
        }
        lines.add(line);
        return lines;
    }

    private static List<Part> parts(Footer.Piece piece) {
        List<Part> parts = new ArrayList<>();
        if (!piece.words().isEmpty()) {
            parts.add(new Part(piece.words(), null));
        }
        if (piece.field() != null) {
            parts.add(new Part("", piece.field()));
        }
        return parts;
    }

    private void line(List<Part> parts) {
        int[] columns = columns(parts);
        int at = 1;
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            if (part.field() != null) {
                plan.input(at, columns[i], Role.NUMBER, part.field().address(), part.field());
            } else {
                Role role = i == parts.size() - 1 ? Role.LAST_WORDS : Role.WORDS;
                plan.words(at, columns[i], role, part.words());
            }
            at += columns[i];
        }
        plan.check();
        plan.next(1);
    }

    /** One column each; what is left goes where the words are most crowded. */
    private int[] columns(List<Part> parts) {
        int[] columns = new int[parts.size()];
        java.util.Arrays.fill(columns, 1);
        for (int left = room - parts.size(); left > 0; left--) {
            int widest = 0;
            for (int i = 1; i < columns.length; i++) {
                if (parts.get(i).length() * columns[widest] > parts.get(widest).length() * columns[i]) {
                    widest = i;
                }
            }
            columns[widest]++;
        }
        return columns;
    }
}
