package liandong.reporting.web;

import java.util.List;
import java.util.Map;
import liandong.reporting.BoardCell;
import liandong.reporting.CollectionRound;
import liandong.reporting.Compilation;
import liandong.reporting.Proposal;
import liandong.reporting.PublicationApproval;
import liandong.reporting.RoundStanding;
import liandong.reporting.Supervision;
import liandong.reporting.UnitNames;
import liandong.worklist.Lamp;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a round shows (归集页).
 *
 * @param next address of the page with the next units, null on the last one
 * @param first address of the first one, null when it is this one
 * @param told the last reminder about each of the rows
 * @param waiting for the viewer's review
 * @param totals of the revision that is shown, null before the first compilation
 * @param mayApprove the chain waits for the viewer
 * @param mayConfirm the viewer compiles and the round waits for confirmation
 * @param maySupplement reports were accepted since it was published, and the viewer may make the next revision
 * @param mayDecide the viewer decides on proposals towards units of equal rank
 */
record RoundPage(
        CollectionRound round,
        String compiler,
        RoundStanding standing,
        List<Row> rows,
        @Nullable String next,
        @Nullable String first,
        Map<Long, ToldLine> told,
        int waiting,
        List<ProposalRow> proposals,
        List<Supervision> supervisions,
        List<Compilation> revisions,
        @Nullable RoundTotals totals,
        Map<Long, String> names,
        List<PublicationApproval> approvals,
        boolean mayApprove,
        boolean mayConfirm,
        boolean maySupplement,
        boolean mayDecide) {

    record Row(BoardCell cell, String unit, Lamp lamp) {}

    record ProposalRow(Proposal proposal, String unit, long obligationId) {}

    public @Nullable Compilation latest() {
        return revisions.isEmpty() ? null : revisions.get(revisions.size() - 1);
    }

    /** For a sentence that names them. */
    public UnitNames named(List<String> units) {
        return UnitNames.of(units);
    }

    /** Steps of the latest request, in order. */
    public List<PublicationApproval> chain() {
        return approvals.stream()
                .filter(one ->
                        one.requestNo() == approvals.get(approvals.size() - 1).requestNo())
                .toList();
    }

    /** The step that is decided on this page. */
    public long waitingStep() {
        return chain().stream()
                .filter(one -> one.state() == PublicationApproval.State.WAITING)
                .findFirst()
                .map(PublicationApproval::id)
                .orElse(0L);
    }
}
