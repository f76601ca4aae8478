package liandong.reporting;

import java.util.List;
import java.util.Optional;
import liandong.organization.Access;
import liandong.organization.Viewer;
import liandong.table.ReportTable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reports as their pages read them (报送件): what is owed, what was written, how its due day moved. */
@Service
@Transactional(readOnly = true)
public class Reports {

    private final Obligations obligations;
    private final ReportRevisions revisions;
    private final DueDates dueDates;
    private final ReportingItems items;
    private final ReportChecks checks;
    private final ReturnRemarks remarks;
    private final Waivers waivers;

    Reports(
            Obligations obligations,
            ReportRevisions revisions,
            DueDates dueDates,
            ReportingItems items,
            ReportChecks checks,
            ReturnRemarks remarks,
            Waivers waivers) {
        this.obligations = obligations;
        this.revisions = revisions;
        this.dueDates = dueDates;
        this.items = items;
        this.checks = checks;
        this.remarks = remarks;
        this.waivers = waivers;
    }

    /** The obligation, or 404 for a viewer without a stake in it. */
    public Obligation visible(Viewer viewer, long obligationId) {
        return Access.visible(viewer, obligations.find(obligationId));
    }

    /** What is asked for: table, content headings, receiver. */
    public ReportingItem item(Obligation obligation) {
        return items.ofRound(obligation.terms().roundId());
    }

    /** The table it is written in; one with nothing but a narrative when the plan names none. */
    public ReportTable table(Obligation obligation) {
        return checks.table(obligation);
    }

    /** The draft being written or what was handed in last. */
    public Optional<ReportRevision> latest(long obligationId) {
        return revisions.latest(obligationId);
    }

    /** What counts: of a report that was accepted the revision taken last, else what was written last. */
    public Optional<ReportRevision> counting(Obligation obligation) {
        return obligation.state() == ObligationState.ACCEPTED
                ? revisions.of(obligation.id()).stream()
                        .filter(revision ->
                                revision.revisionNo() == obligation.standing().revisionNo())
                        .findFirst()
                : revisions.latest(obligation.id());
    }

    /** All revisions, first one first. */
    public List<ReportRevision> revisions(long obligationId) {
        return revisions.of(obligationId);
    }

    /** What the receiver said at single places when it returned a revision, first one first. */
    public List<ReturnRemark> remarks(long obligationId) {
        return remarks.of(obligationId);
    }

    /** Errors the unit asked to let pass, and what became of it. */
    public List<Waiver> waivers(long obligationId) {
        return waivers.of(obligationId);
    }

    public List<DueChange> dueChanges(long obligationId) {
        return dueDates.of(obligationId);
    }
}
