package liandong.document.workbook;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import liandong.table.ReportTable;

/**
 * Where everything of a report stands in its workbook (工作簿版面), made from the table alone: writing and reading use
 * this same object, so that no cell means one thing to the one and another to the other.
 */
final class WorkbookLayout {

    /** Where the signed token stands on its sheet. */
    static final int TOKEN_ROW = 0;

    static final int TOKEN_COLUMN = 0;

    private static final int VERSION_LENGTH = 16;

    private final List<Slot> slots;
    private final Map<String, Slot> inputs = new LinkedHashMap<>();

    private WorkbookLayout(List<Slot> slots) {
        this.slots = List.copyOf(slots);
        slots.stream().filter(Slot::isInput).forEach(slot -> inputs.put(slot.address(), slot));
    }

    static WorkbookLayout of(ReportTable table) {
        List<Slot> slots = new ArrayList<>();
        new FormPlan(table, slots).lay();
        TextPlan.lay(table, slots);
        CasePlan.lay(table, slots);
        ReasonPlan.lay(table, slots);
        return new WorkbookLayout(slots);
    }

    /** All slots, sheet by sheet from top to bottom; last month's sheet has those of the form. */
    List<Slot> slots() {
        return slots;
    }

    List<Slot> of(Tab tab) {
        return slots.stream().filter(slot -> slot.tab() == tab).toList();
    }

    boolean has(Tab tab) {
        return slots.stream().anyMatch(slot -> slot.tab() == tab);
    }

    /** Everything to fill, by address. */
    Map<String, Slot> inputs() {
        return inputs;
    }

    Optional<Slot> input(String address) {
        return Optional.ofNullable(inputs.get(address));
    }

    /** What stands at a cell; empty outside the form. */
    Optional<Slot> at(Tab tab, int row, int column) {
        return slots.stream()
                .filter(slot -> slot.tab() == tab && slot.covers(row, column))
                .findFirst();
    }

    /** How many rows the form takes on a sheet. */
    int rows(Tab tab) {
        return of(tab).stream().mapToInt(slot -> slot.lastRow() + 1).max().orElse(0);
    }

    /** How many columns the form takes on a sheet, without what stands beside it. */
    int columns(Tab tab) {
        return of(tab).stream()
                .filter(slot -> slot.role() != Slot.Role.CHECK)
                .mapToInt(slot -> slot.lastColumn() + 1)
                .max()
                .orElse(0);
    }

    /** Changes with any change of the table that a workbook would show. */
    String version() {
        try {
            byte[] text = slots.toString().getBytes(StandardCharsets.UTF_8);
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text);
            return HexFormat.of().formatHex(hash).substring(0, VERSION_LENGTH);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
