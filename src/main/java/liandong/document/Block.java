package liandong.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import liandong.document.Block.Cell.Look;
import org.jspecify.annotations.Nullable;

/** One part of an official document (公文要素), in the order in which they stand. Texts are texts, whoever wrote them. */
public sealed interface Block {

    /** 主送机关 */
    record Addressee(String name) implements Block {}

    /** 结构层次: 一、（一）1.（1）; numbered by the place where it stands. */
    record Heading(int level, String text) implements Block {}

    /**
     * 正文; lines become paragraphs.
     *
     * @param lead what the first line begins with in bolder type, e.g. 出席：; "" for none
     */
    record Paragraph(String lead, String text) implements Block {

        public Paragraph(String text) {
            this("", text);
        }
    }

    /** 附件说明 */
    record Enclosures(List<String> names) implements Block {

        public Enclosures {
            names = List.copyOf(names);
        }
    }

    /**
     * 署名和成文日期
     *
     * @param date null where it is to be filled in by hand
     */
    record Signature(String unit, @Nullable LocalDate date) implements Block {}

    /** A remark in small type (附注). */
    record Remark(String text) implements Block {}

    /** A line to cut along, and what stands below it (回执). */
    record Cut(String title) implements Block {}

    /**
     * A real table (表格).
     *
     * @param widths of its columns, in parts of the whole
     * @param headRows rows that are repeated on every page
     * @param rows cells as in HTML: what another cell spans is left out
     */
    record Table(List<Integer> widths, int headRows, List<List<Cell>> rows) implements Block {

        public Table {
            widths = List.copyOf(widths);
            rows = rows.stream().map(List::copyOf).toList();
        }

        /** Labels, and beside each what is said or left to be written by hand. */
        public static Table form(List<Map.Entry<String, String>> lines) {
            return form(List.of(46, 110), lines, Look.LABEL, Look.ENTRY);
        }

        /** The same in small type, below something else. */
        static Table receipt(List<Map.Entry<String, String>> lines) {
            return form(List.of(36, 120), lines, Look.HEAD, Look.TEXT);
        }

        private static Table form(List<Integer> widths, List<Map.Entry<String, String>> lines, Look label, Look entry) {
            return new Table(
                    widths,
                    0,
                    lines.stream()
                            .map(line -> List.of(
                                    new Cell(line.getKey(), 1, 1, label), new Cell(line.getValue(), 1, 1, entry)))
                            .toList());
        }
    }

    /** One cell of a table (单元格). */
    record Cell(String text, int colspan, int rowspan, Look look) {

        /** Room to write by hand. */
        public static final String ROOM = "\n\n\n";

        /** How its text is set. */
        public enum Look {
            HEAD,
            TEXT,
            FIGURE,
            LABEL,
            ENTRY
        }

        public static Cell head(String text) {
            return new Cell(text, 1, 1, Look.HEAD);
        }

        public static Cell text(String text) {
            return new Cell(text, 1, 1, Look.TEXT);
        }

        public static Cell figure(String text) {
            return new Cell(text, 1, 1, Look.FIGURE);
        }
    }
}
