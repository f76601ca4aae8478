package liandong.reporting;

import java.util.List;
import java.util.Set;
import liandong.document.FilledWorkbook;
import liandong.document.WorkbookToken;
import liandong.table.Finding;
import org.jspecify.annotations.Nullable;

/**
 * A workbook of the right report, read and checked (已读工作簿).
 *
 * @param saved what is stored of the report; null for nothing
 * @param blocking what keeps it from being handed in
 */
record ReadWorkbook(
        Obligation owed,
        @Nullable ReportRevision saved,
        FilledWorkbook filled,
        ReportDraft draft,
        List<Finding> blocking) {

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

    /** The very same, as by a mail that came twice. */
    boolean isHandedIn() {
        return saved != null && saved.submitted() && saved.draft().equals(draft);
    }

    /** Whether what is stored was written after the workbook was made, and says something else. */
    boolean isOlderThanSaved(WorkbookToken token) {
        int changes = owed.version() - token.reportVersion();
        // Another due day is another version as well, of the same report.
        int dueDays = owed.standing().dueRevision() - token.dueRevision();
        return changes > dueDays && saved != null && !saved.draft().equals(draft);
    }
}
