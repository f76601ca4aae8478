package liandong.document.workbook;

import liandong.table.Field;
import org.jspecify.annotations.Nullable;

/**
 * A rectangle of a workbook (格位): words of the printed form, something to fill, or a place the writer fills.
 *
 * @param row and {@code column} of its first cell, the first is 0
 * @param words that stand there in every workbook of this table; empty otherwise
 * @param address of what is filled there, e.g. {@code grid.CASES.AD}, {@code fields.C_RECEIVED}, {@code text.取得的成效},
 *     {@code cases.0.FACTS}, {@code reason.V03}, {@code zero}; empty otherwise
 * @param asked what may be filled there; null where nothing is
 */
record Slot(
        Tab tab,
        int row,
        int column,
        int rows,
        int columns,
        Role role,
        String words,
        String address,
        @Nullable Field asked) {

    /** What a slot is for (格位用途); decides how it looks. */
    enum Role {
        TITLE,
        UNIT,
        PERIOD,
        HEAD,
        STUB,
        SUB_HEAD,
        LABEL,
        WORDS,
        LAST_WORDS,
        BLANK,
        NOTE,
        /** The words of a check that a reason is given for. */
        CHECKED,
        NUMBER,
        TEXT,
        ZERO,
        /** Beside the form: what the live checks say of its row. */
        CHECK
    }

    boolean isInput() {
        return !address.isEmpty();
    }

    CellAt first() {
        return new CellAt(row, column);
    }

    boolean isMerged() {
        return rows > 1 || columns > 1;
    }

    int lastRow() {
        return row + rows - 1;
    }

    int lastColumn() {
        return column + columns - 1;
    }

    boolean covers(int otherRow, int otherColumn) {
        return otherRow >= row && otherRow <= lastRow() && otherColumn >= column && otherColumn <= lastColumn();
    }
}
