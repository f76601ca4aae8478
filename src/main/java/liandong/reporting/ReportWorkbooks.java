package liandong.reporting;

import java.time.LocalDate;
import java.time.YearMonth;
import liandong.campaign.Campaign;
import liandong.campaign.Campaigns;
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
    private final Campaigns campaigns;
    private final Directory directory;
    private final Workbooks workbooks;
    private final Words words;

    ReportWorkbooks(
            ReportChecks checks,
            BesideFigures beside,
            Campaigns campaigns,
            Directory directory,
            Workbooks workbooks,
            Words words) {
        this.checks = checks;
        this.beside = beside;
        this.campaigns = campaigns;
        this.directory = directory;
        this.workbooks = workbooks;
        this.words = words;
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

    /** E.g. 2021年8月工作月报-市邮政管理局.xlsx. */
    public String fileName(Obligation owed) {
        return owed.terms().title() + "-" + unitName(owed) + ".xlsx";
    }

    /** A form without what is drafted on the server is older than it: sent back, it must not replace the draft unseen. */
    private WorkbookToken token(Obligation owed, ReportTable table, ReportDraft filled) {
        boolean older = filled.equals(ReportDraft.EMPTY) && owed.standing().revisionNo() > 0;
        ObligationTerms terms = owed.terms();
        return new WorkbookToken(
                terms.campaignId(),
                terms.roundId(),
                owed.id(),
                owed.ownerUnitId(),
                table.id(),
                workbooks.versionOf(table),
                owed.standing().dueRevision(),
                older ? 0 : owed.version());
    }

    private @Nullable Earlier before(Obligation owed) {
        return beside.last(owed)
                .map(last -> new Earlier(period(owed, last.period()), last.values()))
                .orElse(null);
    }

    private String period(Obligation owed, String code) {
        Period period = new Period(code);
        if (!period.isWhole()) {
            return month(period.month());
        }
        Campaign campaign = campaigns.find(owed.terms().campaignId()).orElseThrow();
        return words.of("reporting.workbook.whole", month(campaign.from()), month(campaign.to()));
    }

    private String month(LocalDate day) {
        return month(YearMonth.from(day));
    }

    private String month(YearMonth month) {
        return words.of(
                "reporting.workbook.month", String.valueOf(month.getYear()), String.valueOf(month.getMonthValue()));
    }

    private String unitName(Obligation owed) {
        return directory.unit(owed.ownerUnitId()).map(Unit::name).orElse("");
    }
}
