package liandong.document.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import liandong.document.ComputedCell;
import liandong.document.WorkbookCell;
import liandong.document.workbook.Slot.Role;
import liandong.shared.PlainText;
import liandong.shared.Refused;
import liandong.table.Finding;
import liandong.table.ReportTable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** Reads what was filled into one sheet of the form (读取填报), by address; formulas are computed here. */
final class FormReading {

    private static final String YES = "是";
    private static final String NO = "否";

    private final ReportTable table;
    private final Tab tab;
    private final ReceivedSheet sheet;
    private final Map<CellAt, Slot> inputs = new LinkedHashMap<>();
    private final SortedSet<Integer> filledRows = new TreeSet<>();
    private final Formulas formulas;

    final Map<String, String> typed = new LinkedHashMap<>();
    final Map<String, WorkbookCell> places = new LinkedHashMap<>();
    final List<ComputedCell> computed = new ArrayList<>();
    final List<Finding> findings = new ArrayList<>();

    FormReading(ReportTable table, WorkbookLayout layout, Tab tab, ReceivedSheet sheet) {
        this.table = table;
        this.tab = tab;
        this.sheet = sheet;
        Map<CellAt, String> written = new HashMap<>();
        layout.of(tab).stream().filter(Slot::isInput).forEach(slot -> {
            CellAt at = slot.first();
            inputs.put(at, slot);
            if (sheet.cell(at).isFormula()) {
                written.put(at, sheet.cell(at).formula());
            }
            if (!sheet.cell(at).isBlank()) {
                filledRows.add(at.row());
            }
        });
        this.formulas = new Formulas(written, this::number);
    }

    FormReading read() {
        inputs.forEach((at, slot) -> {
            if (tab != Tab.CASES || filledRows.contains(at.row())) {
                read(at, slot, address(at, slot));
            }
        });
        return this;
    }

    private void read(CellAt at, Slot slot, String address) {
        places.put(address, place(at));
        try {
            String words = words(at, slot);
            if (!words.isBlank()) {
                typed.put(address, words);
            }
        } catch (Refused refused) {
            findings.add(finding(address, refused));
        }
    }

    /** Cases are numbered as they are kept, without the blank rows between them. */
    private String address(CellAt at, Slot slot) {
        return tab == Tab.CASES
                ? slot.address()
                        .replaceFirst(
                                "\\d+",
                                String.valueOf(filledRows.headSet(at.row()).size()))
                : slot.address();
    }

    private WorkbookCell place(CellAt at) {
        return new WorkbookCell(tab.title(), at.toString());
    }

    private String words(CellAt at, Slot slot) {
        ReceivedCell cell = sheet.cell(at);
        if (!cell.isFormula()) {
            return slot.role() == Role.ZERO ? zero(cell.words()) : PlainText.without(cell.words());
        }
        Refused.unless(slot.role() == Role.NUMBER, "document.workbook.formula.in-text");
        String result = formulas.result(at).toPlainString();
        computed.add(new ComputedCell(slot.address(), place(at), "=" + cell.formula(), result));
        return result;
    }

    private static String zero(String words) {
        String answer = words.strip();
        Refused.unless(answer.isEmpty() || answer.equals(YES) || answer.equals(NO), "document.workbook.zero");
        return answer.equals(YES) ? "true" : "";
    }

    /** What an arithmetic takes from a cell of the form; blank is nothing. */
    private BigDecimal number(CellAt at) {
        Slot slot = inputs.get(at);
        if (slot == null || slot.role() != Role.NUMBER) {
            throw new Refused("document.workbook.formula.outside", at.toString());
        }
        var entry = table.parse(Map.of(slot.address(), sheet.cell(at).words()));
        Refused.unless(entry.isReadable(), "document.workbook.formula.unreadable", at.toString());
        return entry.values().number(slot.address()).orElse(BigDecimal.ZERO);
    }

    private static Finding finding(String address, Refused refused) {
        return new Finding(
                Finding.Level.ERROR,
                address,
                "formula",
                new DefaultMessageSourceResolvable(new String[] {refused.messageKey()}, refused.arguments()));
    }
}
