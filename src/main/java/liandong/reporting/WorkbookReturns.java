package liandong.reporting;

import java.util.Comparator;
import java.util.List;
import liandong.document.CellMark;
import liandong.document.ReceivedWorkbook;
import liandong.document.Workbooks;
import liandong.table.Finding;
import liandong.table.ReportTable;
import org.springframework.stereotype.Component;

/** Sends a workbook back with everything that is wrong marked in it (退回工作簿), in Chinese like its form. */
@Component
class WorkbookReturns {

    private final Workbooks workbooks;
    private final Words words;

    WorkbookReturns(Workbooks workbooks, Words words) {
        this.workbooks = workbooks;
        this.words = words;
    }

    WorkbookOutcome back(ReadWorkbook read, ReceivedWorkbook workbook, ReportTable table, boolean handIn) {
        List<String> order = List.copyOf(read.filled().places().keySet());
        List<WorkbookMistake> mistakes = read.wrong(handIn).stream()
                .sorted(Comparator.comparingInt(finding -> order.indexOf(finding.address())))
                .map(finding -> new WorkbookMistake(read.filled().places().get(finding.address()), finding))
                .toList();
        List<CellMark> marks = mistakes.stream()
                .map(mistake -> new CellMark(mistake.at(), place(table, mistake.finding()), text(mistake.finding())))
                .toList();
        return new WorkbookOutcome.Returned(
                read.owed().id(),
                words.of("reporting.workbook.returned-name", read.owed().terms().title()),
                workbooks.marked(workbook, marks),
                mistakes);
    }

    private String text(Finding finding) {
        String said = words.of(finding.message());
        return finding.isError()
                ? said
                : words.of("reporting.workbook.wants-reason", said, ReportChecks.SHORTEST_REASON);
    }

    private String place(ReportTable table, Finding finding) {
        String label = table.label(finding.address());
        if (finding.address().startsWith("cases.") && !label.isEmpty()) {
            return words.of("reporting.page.case", label);
        }
        return label.isEmpty() && finding.address().equals("narrative") ? words.of("reporting.page.narrative") : label;
    }
}
