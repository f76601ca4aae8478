package liandong.reporting;

import java.util.UUID;
import liandong.document.Download;
import liandong.document.FileType;
import liandong.document.FormWorkbook;
import liandong.document.FormWorkbook.Earlier;
import liandong.document.WorkbookToken;
import liandong.document.Workbooks;
import liandong.organization.Directory;
import liandong.organization.Unit;
import liandong.shared.Period;
import liandong.table.Measure;
import liandong.table.ReportTable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The report of a unit as a workbook to be filled without the server (报送工作簿). */
@Service
public class ReportWorkbooks {

    private final ReportChecks checks;
    private final BesideFigures beside;
    private final ReportRevisions revisions;
    private final Directory directory;
    private final Workbooks workbooks;
    private final PeriodWords periods;

    ReportWorkbooks(
            ReportChecks checks,
            BesideFigures beside,
            ReportRevisions revisions,
            Directory directory,
            Workbooks workbooks,
            PeriodWords periods) {
        this.checks = checks;
        this.beside = beside;
        this.revisions = revisions;
        this.directory = directory;
        this.workbooks = workbooks;
        this.periods = periods;
    }

    /**
     * Whoever asks has seen to it that this may be read by who gets it.
     *
     * @param filled what stands in it already; {@link ReportDraft#EMPTY} for a blank form
     * @param withBefore with the figures of the period before on a sheet of their own, if there are any
     */
    public byte[] of(Obligation owed, ReportDraft filled, boolean withBefore) {
        ReportTable table = checks.table(owed);
        ObligationTerms terms = owed.terms();
        return workbooks.write(new FormWorkbook(
                table,
                Measure.of(new Period(terms.periodCode())),
                table.title(),
                unitName(owed),
                period(owed, terms.periodCode()),
                filled.values(),
                filled.warnReasons(),
                withBefore ? before(owed) : null,
                table.ownColumns(terms.unitKind()),
                token(owed, table, filled)));
    }

    /** The same under its name. */
    public Download download(Obligation owed, ReportDraft filled, boolean withBefore) {
        return new Download(owed.terms().title() + "-" + unitName(owed), FileType.XLSX, of(owed, filled, withBefore));
    }

    /** E.g. 2021年8月工作月报-市邮政管理局.xlsx. */
    public String fileName(Obligation owed) {
        return owed.terms().title() + "-" + unitName(owed) + ".xlsx";
    }

    private WorkbookToken token(Obligation owed, ReportTable table, ReportDraft filled) {
        ObligationTerms terms = owed.terms();
        return new WorkbookToken(
                terms.campaignId(),
                terms.roundId(),
                owed.id(),
                owed.ownerUnitId(),
                table.id(),
                workbooks.versionOf(table),
                owed.standing().dueRevision(),
                isLatest(owed, filled) ? owed.version() : 0,
                UUID.randomUUID().toString());
    }

    /** What is stored and not in the workbook must not be overwritten unseen when it comes back. */
    private boolean isLatest(Obligation owed, ReportDraft filled) {
        return revisions
                .latest(owed.id())
                .map(ReportRevision::draft)
                .orElse(ReportDraft.EMPTY)
                .equals(filled);
    }

    private @Nullable Earlier before(Obligation owed) {
        return beside.last(owed)
                .map(last -> new Earlier(period(owed, last.period()), last.values()))
                .orElse(null);
    }

    private String period(Obligation owed, String code) {
        return periods.of(owed.terms().campaignId(), code);
    }

    private String unitName(Obligation owed) {
        return directory.unit(owed.ownerUnitId()).map(Unit::name).orElse("");
    }
}
