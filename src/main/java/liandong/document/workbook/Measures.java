package liandong.document.workbook;

import java.util.List;
import java.util.Objects;
import liandong.table.Field;
import liandong.table.ValueType;

/** Widths of columns and heights of rows (行高列宽), so that words fit and the form fills the page. */
final class Measures {

    private static final double PAGE = 138;
    private static final double STUB = 22;
    private static final double NARROWEST = 8.5;
    private static final double WIDEST = 16;
    private static final int SHORT_TEXT = 200;
    private static final float LINE = 15.5f;
    private static final float AROUND = 8;
    private static final float HIGHEST = 409;
    static final float LEAST = 27;
    private static final float LEAST_TEXT = 81;

    private final double[] widths;

    private Measures(double[] widths) {
        this.widths = widths;
    }

    static Measures of(Tab tab, List<Slot> slots, int columns) {
        double[] widths = new double[columns];
        for (int i = 0; i < columns; i++) {
            widths[i] = width(tab, slots, columns, i);
        }
        return new Measures(widths);
    }

    private static double width(Tab tab, List<Slot> slots, int columns, int column) {
        return switch (tab) {
            case TEXTS -> PAGE / columns;
            case REASONS -> column == 0 ? PAGE * 0.4 : PAGE * 0.6;
            case CASES -> column == 0 ? 6 : ofCase(slots, column);
            default ->
                column == 0 ? STUB : Math.min(WIDEST, Math.max(NARROWEST, (PAGE - STUB) / Math.max(1, columns - 1)));
        };
    }

    private static double ofCase(List<Slot> slots, int column) {
        return slots.stream()
                .filter(slot -> slot.isInput() && slot.column() == column && slot.asked() != null)
                .mapToDouble(slot -> ofCase(Objects.requireNonNull(slot.asked())))
                .findFirst()
                .orElse(NARROWEST);
    }

    private static double ofCase(Field column) {
        if (column.type() == ValueType.DATE) {
            return 13;
        }
        return column.maxLength() > SHORT_TEXT ? 34 : 20;
    }

    int columns() {
        return widths.length;
    }

    /** In units of a 256th of a character, as Excel wants it. */
    int width(int column) {
        return (int) Math.round(widths[column] * 256);
    }

    /** How high a slot must be for its words, each of its rows. */
    float height(Slot slot, String words) {
        double width = 0;
        for (int i = slot.column(); i <= slot.lastColumn() && i < widths.length; i++) {
            width += widths[i];
        }
        return Math.min(HIGHEST, Math.max(least(slot), (lines(words, width - 1) * LINE + AROUND) / slot.rows()));
    }

    private static float least(Slot slot) {
        return switch (slot.role()) {
            case TITLE -> 40;
            case UNIT, PERIOD, NOTE -> 22;
            case CHECK -> 0;
            case TEXT -> Math.min(LEAST, LEAST_TEXT / slot.rows());
            default -> LEAST;
        };
    }

    private static long lines(String words, double width) {
        return words.lines()
                .mapToLong(line -> Math.max(1, (long) Math.ceil(length(line) / Math.max(1, width))))
                .sum();
    }

    /** A Chinese character is twice as wide as a Latin one. */
    private static int length(String line) {
        return line.codePoints().map(point -> point < 0x2E80 ? 1 : 2).sum();
    }
}
