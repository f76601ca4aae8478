package liandong.document.workbook;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import liandong.document.MovedCell;
import liandong.document.WorkbookCell;
import liandong.document.workbook.Slot.Role;
import org.jspecify.annotations.Nullable;

/**
 * Compares one sheet with the form that was sent (表样核对): the printed words and the joined cells must be where they were,
 * else no cell can be trusted to mean what it meant.
 */
final class FormComparison {

    private static final Set<Role> PRINTED =
            EnumSet.of(Role.HEAD, Role.STUB, Role.SUB_HEAD, Role.LABEL, Role.WORDS, Role.LAST_WORDS);

    private final Tab tab;
    private final ReceivedSheet sheet;
    private final List<Slot> slots;
    private final Map<CellAt, Slot> slotAt;
    private final Map<Integer, Integer> lastChecks = new HashMap<>();
    private final int rows;
    private final int columns;

    FormComparison(WorkbookLayout layout, Tab tab, ReceivedSheet sheet) {
        this.tab = tab;
        this.sheet = sheet;
        this.slots = layout.of(tab);
        this.slotAt = slots.stream().collect(Collectors.toMap(Slot::first, slot -> slot));
        this.rows = layout.rows(tab);
        this.columns = layout.columns(tab);
        sheet.cells().forEach((at, cell) -> {
            if (isCheck(cell)) {
                lastChecks.merge(at.row(), at.column(), Math::max);
            }
        });
    }

    List<MovedCell> moved() {
        List<MovedCell> moved = new ArrayList<>();
        for (Slot slot : slots) {
            CellAt at = slot.first();
            if (isCompared(slot) && !plain(sheet.cell(at).words()).equals(plain(slot.words()))) {
                moved.add(new MovedCell(cell(at), slot.words(), sheet.cell(at).words()));
            }
            if (slot.role() == Role.CHECK && isPushedAside(at)) {
                moved.add(new MovedCell(cell(at), "", sheet.cell(at).words()));
            }
        }
        moved.addAll(joinedOtherwise());
        misplaced().forEach(moved::add);
        return moved;
    }

    /** Cases are rows of their own, which may be deleted and sorted: their running number says nothing. */
    private static boolean isCompared(Slot slot) {
        return PRINTED.contains(slot.role()) && (slot.tab() != Tab.CASES || slot.role() != Role.SUB_HEAD);
    }

    /** The check beside a row went further right, or a figure stands in its place: cells were put in before it. */
    private boolean isPushedAside(CellAt at) {
        boolean checkElsewhere = lastChecks.getOrDefault(at.row(), -1) > at.column();
        ReceivedCell here = sheet.cell(at);
        return !isCheck(here) && (!here.isBlank() || checkElsewhere);
    }

    /** A live check says something or nothing; no arithmetic does. */
    private static boolean isCheck(ReceivedCell cell) {
        return cell.formula().contains("\"\"");
    }

    /** Nothing is typed into a cell that others are joined with, or that the form leaves blank. */
    private Stream<MovedCell> misplaced() {
        return sheet.cells().entrySet().stream()
                .filter(filled -> isForm(filled.getKey()) && !filled.getValue().isBlank() && !isPlace(filled.getKey()))
                .map(filled -> new MovedCell(
                        cell(filled.getKey()), "", filled.getValue().words()));
    }

    private List<MovedCell> joinedOtherwise() {
        Set<String> expected =
                slots.stream().filter(Slot::isMerged).map(FormComparison::range).collect(Collectors.toSet());
        Set<String> found = sheet.merged().stream().filter(this::touchesForm).collect(Collectors.toSet());
        Set<String> differing = new TreeSet<>(expected);
        differing.addAll(found);
        differing.removeIf(range -> expected.contains(range) && found.contains(range));
        return differing.stream()
                .map(range -> new MovedCell(new WorkbookCell(tab.title(), range), "", ""))
                .toList();
    }

    /** Filled cells outside the form, first one first. */
    List<String> outside() {
        return sheet.cells().entrySet().stream()
                .filter(filled -> !filled.getValue().isBlank() && !isForm(filled.getKey()))
                .map(Map.Entry::getKey)
                .sorted(java.util.Comparator.comparingInt(CellAt::row).thenComparingInt(CellAt::column))
                .map(at -> cell(at).toString())
                .toList();
    }

    private boolean isForm(CellAt at) {
        return at.row() < rows && at.column() < columns || roleAt(at) == Role.CHECK;
    }

    private boolean isPlace(CellAt at) {
        return slotAt.containsKey(at) && roleAt(at) != Role.BLANK;
    }

    private @Nullable Role roleAt(CellAt at) {
        Slot slot = slotAt.get(at);
        return slot == null ? null : slot.role();
    }

    private boolean touchesForm(String range) {
        return CellAt.of(range.substring(0, (range + ":").indexOf(':')))
                .filter(first -> first.row() < rows && first.column() < columns)
                .isPresent();
    }

    private static String range(Slot slot) {
        return slot.first() + ":" + new CellAt(slot.lastRow(), slot.lastColumn());
    }

    private WorkbookCell cell(CellAt at) {
        return new WorkbookCell(tab.title(), at.toString());
    }

    private static String plain(String words) {
        return words.replaceAll("[\\s\\p{Z}]", "");
    }
}
