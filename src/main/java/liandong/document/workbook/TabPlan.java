package liandong.document.workbook;

import java.util.List;
import liandong.document.workbook.Slot.Role;
import liandong.table.Field;
import org.jspecify.annotations.Nullable;

/** Lays one sheet out from top to bottom (版面安排): slots are put on the line it stands at. */
final class TabPlan {

    private final Tab tab;
    private final int width;
    private final List<Slot> slots;
    private int line;

    /** @param width columns of the form on this sheet */
    TabPlan(Tab tab, int width, List<Slot> slots) {
        this.tab = tab;
        this.width = width;
        this.slots = slots;
    }

    int width() {
        return width;
    }

    /** Moves to the next line. */
    void next(int lines) {
        line += lines;
    }

    void words(int column, int columns, Role role, String words) {
        put(column, 1, columns, role, words, "", null);
    }

    void words(int column, int rows, int columns, Role role, String words) {
        put(column, rows, columns, role, words, "", null);
    }

    void input(int column, int columns, Role role, String address, Field asked) {
        put(column, 1, columns, role, "", address, asked);
    }

    void input(int column, int rows, int columns, Role role, String address, Field asked) {
        put(column, rows, columns, role, "", address, asked);
    }

    /** Leaves room beside the form for what the live checks say of this line. */
    void check() {
        put(width, 1, 1, Role.CHECK, "", "", null);
    }

    /** Title over the whole width, below it the unit and the period. */
    void heading(int unitColumns) {
        words(0, width, Role.TITLE, "");
        next(1);
        words(0, unitColumns, Role.UNIT, "");
        words(unitColumns, width - unitColumns, Role.PERIOD, "");
        next(1);
    }

    private void put(
            int column, int rows, int columns, Role role, String words, String address, @Nullable Field asked) {
        slots.add(new Slot(tab, line, column, rows, columns, role, words, address, asked));
    }
}
