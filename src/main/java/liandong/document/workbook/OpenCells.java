package liandong.document.workbook;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import liandong.document.FormWorkbook;
import liandong.table.Block;
import liandong.table.GridCell;

/**
 * Which cells a unit may fill (可填格): its own columns, without those that are blocked (阻断); a cell that is merely
 * unusual and filled already stays open, so that the figure can be corrected. Everything outside the grid is open.
 */
final class OpenCells {

    private final Set<String> closed = new HashSet<>();
    private final Set<String> blocked = new HashSet<>();

    OpenCells(FormWorkbook order, Filled filled) {
        order.table()
                .grid()
                .ifPresent(grid -> grid.cells().forEach(cell -> {
                    boolean block = isBlocked(cell, filled);
                    if (block) {
                        blocked.add(cell.address());
                    }
                    if (block || Collections.disjoint(cell.columns(), order.ownColumns())) {
                        closed.add(cell.address());
                    }
                }));
    }

    private static boolean isBlocked(GridCell cell, Filled filled) {
        return cell.block() == Block.HARD || cell.block() == Block.SOFT && !filled.has(cell.address());
    }

    boolean isOpen(Slot slot) {
        return slot.isInput() && !closed.contains(slot.address());
    }

    boolean isBlocked(Slot slot) {
        return blocked.contains(slot.address());
    }
}
