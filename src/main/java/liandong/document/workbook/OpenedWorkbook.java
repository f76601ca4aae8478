package liandong.document.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import liandong.document.CellMark;
import liandong.document.ComputedCell;
import liandong.document.FilledWorkbook;
import liandong.document.MovedCell;
import liandong.document.ReceivedWorkbook;
import liandong.document.WorkbookCell;
import liandong.table.Finding;
import liandong.table.ReportTable;

/** A workbook that came back (收到的工作簿): its sheets as they were read once, and the file itself to be marked. */
record OpenedWorkbook(byte[] content, List<ReceivedSheet> sheets) implements ReceivedWorkbook {

    private static final int MOST_TOLD = 8;

    @Override
    public String token() {
        CellAt place = new CellAt(WorkbookLayout.TOKEN_ROW, WorkbookLayout.TOKEN_COLUMN);
        return sheet(Tab.TOKEN).map(sheet -> sheet.cell(place).words().strip()).orElse("");
    }

    @Override
    public FilledWorkbook read(ReportTable table) {
        WorkbookLayout layout = WorkbookLayout.of(table);
        List<Tab> asked = Arrays.stream(Tab.values()).filter(layout::has).toList();
        List<MovedCell> moved = new ArrayList<>();
        List<String> ignored = new ArrayList<>();
        for (Tab tab : asked) {
            Optional<FormComparison> comparison = sheet(tab).map(sheet -> new FormComparison(layout, tab, sheet));
            moved.addAll(comparison
                    .map(FormComparison::moved)
                    .orElse(List.of(new MovedCell(new WorkbookCell(tab.title(), "A1"), "", ""))));
            comparison.ifPresent(one -> ignored.addAll(one.outside()));
        }
        ignored.addAll(otherSheets());
        return moved.isEmpty()
                ? filled(table, layout, asked, ignored.stream().limit(MOST_TOLD).toList())
                : FilledWorkbook.moved(moved.stream().limit(MOST_TOLD).toList());
    }

    private FilledWorkbook filled(ReportTable table, WorkbookLayout layout, List<Tab> asked, List<String> ignored) {
        Map<String, String> typed = new LinkedHashMap<>();
        Map<String, WorkbookCell> places = new LinkedHashMap<>();
        List<ComputedCell> computed = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (Tab tab : asked) {
            FormReading reading = new FormReading(table, layout, tab, sheet(tab).orElseThrow()).read();
            typed.putAll(reading.typed);
            places.putAll(reading.places);
            computed.addAll(reading.computed);
            findings.addAll(reading.findings);
        }
        return new FilledWorkbook(typed, places, computed, findings, List.of(), ignored);
    }

    @Override
    public byte[] marked(List<CellMark> marks) throws IOException {
        return WorkbookMarking.mark(content, marks);
    }

    @Override
    public byte[] withResults(List<ComputedCell> computed) throws IOException {
        return WorkbookMarking.fill(content, computed);
    }

    private Optional<ReceivedSheet> sheet(Tab tab) {
        return sheets.stream().filter(sheet -> sheet.name().equals(tab.title())).findFirst();
    }

    private List<String> otherSheets() {
        Set<String> known = Arrays.stream(Tab.values()).map(Tab::title).collect(Collectors.toSet());
        return sheets.stream()
                .map(ReceivedSheet::name)
                .filter(name -> !known.contains(name) && !name.equals(WorkbookMarking.LIST))
                .toList();
    }
}
