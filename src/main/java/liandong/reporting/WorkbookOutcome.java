package liandong.reporting;

import java.util.List;
import liandong.document.ComputedCell;
import liandong.document.MovedCell;
import liandong.shared.Refused;
import org.jspecify.annotations.Nullable;

/** What became of a workbook that was sent back (工作簿处理结果). Only {@link Taken} changed anything. */
public sealed interface WorkbookOutcome {

    /**
     * Kept as the draft, or handed in: a receipt is due then.
     *
     * @param missing what the draft still lacks before it can be handed in
     * @param ignored what stood outside the form and was left aside
     */
    record Taken(long obligationId, boolean handedIn, int missing, List<String> ignored) implements WorkbookOutcome {}

    /**
     * Something in it has to be put right: the same workbook goes back with all of it marked.
     *
     * @param mistakes in the order of the report
     */
    record Returned(long obligationId, String fileName, byte[] workbook, List<WorkbookMistake> mistakes)
            implements WorkbookOutcome {}

    /**
     * It is no workbook of this report: another month, unit, report or an older table.
     *
     * @param reason which of these
     * @param obligationId the report whose workbook is the right one; null when nobody can tell
     */
    record OtherForm(Refused reason, @Nullable Long obligationId) implements WorkbookOutcome {}

    /** Cells of the form are no longer where they were; nothing was guessed. */
    record Moved(long obligationId, List<MovedCell> cells) implements WorkbookOutcome {}

    /**
     * Formulas were computed; a person has to look at the results before they count.
     *
     * @param version that whoever confirms has to name
     * @param workbook the same one with the results in their place: sent back like that, nothing is left to confirm
     */
    record ToConfirm(long obligationId, int version, ReportDraft read, List<ComputedCell> computed, byte[] workbook)
            implements WorkbookOutcome {}

    /**
     * Somebody saved or handed in since the workbook was made.
     *
     * @param version of what is there now
     * @param computed formulas among what was read
     * @param open whether it can still be written over
     */
    record Newer(
            long obligationId,
            int version,
            ReportDraft read,
            ReportRevision saved,
            List<ComputedCell> computed,
            boolean open)
            implements WorkbookOutcome {}
}
