package liandong.reporting;

import java.util.List;
import java.util.Optional;
import liandong.document.ComputedCell;
import liandong.document.FilledWorkbook;
import liandong.document.ReceivedWorkbook;
import liandong.document.WorkbookToken;
import liandong.document.Workbooks;
import liandong.organization.Access;
import liandong.organization.Viewer;
import liandong.shared.Refused;
import liandong.table.ReportTable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Takes a report that comes as a workbook (导入工作簿), from its page or by mail: guarded, known by its token, read by its
 * layout, checked like what is typed on the page. Clean, it becomes the draft or is handed in; else nothing changes.
 */
@Service
public class WorkbookHandIn {

    private final Workbooks workbooks;
    private final WorkbookOrigins origins;
    private final WorkbookReader reader;
    private final WorkbookReadings readings;
    private final WorkbookReturns returns;
    private final Obligations obligations;
    private final ReportRevisions revisions;
    private final ItemTables tables;
    private final Reporting reporting;
    private final Proxying proxying;
    private final Correcting correcting;

    WorkbookHandIn(
            Workbooks workbooks,
            WorkbookOrigins origins,
            WorkbookReader reader,
            WorkbookReadings readings,
            WorkbookReturns returns,
            Obligations obligations,
            ReportRevisions revisions,
            ItemTables tables,
            Reporting reporting,
            Proxying proxying,
            Correcting correcting) {
        this.workbooks = workbooks;
        this.origins = origins;
        this.reader = reader;
        this.readings = readings;
        this.returns = returns;
        this.obligations = obligations;
        this.revisions = revisions;
        this.tables = tables;
        this.reporting = reporting;
        this.proxying = proxying;
        this.correcting = correcting;
    }

    /**
     * May take seconds. From its page it runs outside any transaction; by mail in a savepoint of the mail's transaction,
     * since taking it and noting that the mail is dealt with must be one.
     *
     * @param askedId the report on whose page it was sent; null when the workbook itself says which
     * @throws Refused when the guard refuses the file, or this person may not fill the report
     */
    public WorkbookOutcome take(Viewer sender, WorkbookDelivery delivery, @Nullable Long askedId) {
        if (askedId != null) {
            fillable(sender, askedId);
        }
        ReceivedWorkbook workbook = workbooks.open(delivery.fileName(), delivery.content());
        Optional<WorkbookToken> token = workbooks.tokenOf(workbook);
        return origins.other(sender, token, askedId)
                .orElseGet(() -> take(sender, delivery, workbook, token.orElseThrow()));
    }

    private WorkbookOutcome take(
            Viewer sender, WorkbookDelivery delivery, ReceivedWorkbook workbook, WorkbookToken token) {
        Obligation owed = fillable(sender, token.obligationId());
        ReportTable table = tables.ofRound(owed.terms().roundId());
        FilledWorkbook filled = workbooks.read(workbook, table);
        if (!filled.moved().isEmpty()) {
            return new WorkbookOutcome.Moved(owed.id(), filled.moved());
        }
        ReadWorkbook read =
                reader.read(owed, table, filled, revisions.latest(owed.id()).orElse(null));
        return read.wrong(delivery.handIn()).isEmpty()
                ? take(sender, delivery, workbook, token, read)
                : returns.back(read, workbook, table, delivery.handIn());
    }

    private WorkbookOutcome take(
            Viewer sender,
            WorkbookDelivery delivery,
            ReceivedWorkbook workbook,
            WorkbookToken token,
            ReadWorkbook read) {
        Refused.unless(delivery.handIn() || !read.draft().values().zero(), "reporting.workbook.zero-draft");
        Obligation owed = read.owed();
        List<ComputedCell> computed = read.filled().computed();
        if (read.isHandedIn()) {
            return new WorkbookOutcome.Taken(owed.id(), true, 0, read.filled().ignored());
        }
        boolean open = isOpen(owed);
        Optional<ReportRevision> newer = Optional.ofNullable(read.saved())
                .filter(saved ->
                        !open || read.isOlderThanSaved(token) && !readings.hasSaid(sender, token, saved.draft()));
        readings.note(sender, token, read.draft());
        if (newer.isPresent()) {
            return new WorkbookOutcome.Newer(owed.id(), owed.version(), read.draft(), newer.get(), computed, open);
        }
        if (!computed.isEmpty()) {
            byte[] results = workbooks.withResults(workbook, computed);
            return new WorkbookOutcome.ToConfirm(owed.id(), owed.version(), read.draft(), computed, results);
        }
        return kept(sender, delivery, read);
    }

    private WorkbookOutcome kept(Viewer sender, WorkbookDelivery delivery, ReadWorkbook read) {
        Obligation owed = read.owed();
        List<String> ignored = read.filled().ignored();
        if (!delivery.handIn()) {
            reporting.saveDraft(sender, owed.id(), owed.version(), read.draft());
            return new WorkbookOutcome.Taken(owed.id(), false, read.missing(), ignored);
        }
        HandingIn answer = reporting.handIn(sender, owed.id(), owed.version(), read.draft(), delivery.throughHead());
        Refused.unless(answer.handedIn(), "reporting.conflict.changed");
        return new WorkbookOutcome.Taken(owed.id(), true, 0, ignored);
    }

    private Obligation fillable(Viewer sender, long obligationId) {
        Obligation owed = Access.visible(sender, obligations.find(obligationId));
        proxying.refuseStrangers(sender, owed);
        return owed;
    }

    private boolean isOpen(Obligation owed) {
        return owed.state() == ObligationState.OPEN
                || owed.state() == ObligationState.RETURNED
                || correcting.writing(owed).isPresent();
    }
}
