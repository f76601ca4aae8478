package liandong.reporting;

import java.util.List;
import java.util.Set;
import liandong.document.FilledWorkbook;
import liandong.table.Finding;

/**
 * A workbook of the right report, read and checked (已读工作簿).
 *
 * @param blocking what keeps it from being handed in
 */
record ReadWorkbook(Obligation owed, FilledWorkbook filled, ReportDraft draft, List<Finding> blocking) {

    /** A draft may lack these. */
    private static final Set<String> LACKING = Set.of("required", "section-missing", "empty");

    /** What is wrong with it as a draft: of what is still missing, or wants a reason, nothing. */
    List<Finding> wrong() {
        return blocking.stream()
                .filter(finding -> finding.isError() && !LACKING.contains(finding.ruleId()))
                .toList();
    }

    List<Finding> wrong(boolean handIn) {
        return handIn ? blocking : wrong();
    }

    /** How much a draft still lacks. */
    int missing() {
        return blocking.size() - wrong().size();
    }
}
