package liandong.reporting.mail;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import liandong.campaign.Campaign;
import liandong.campaign.Campaigns;
import liandong.campaign.WorkbookByMail;
import liandong.document.Workbooks;
import liandong.notification.DigestForms;
import liandong.notification.MailFile;
import liandong.reporting.Obligation;
import liandong.reporting.Obligations;
import liandong.reporting.ReportDraft;
import liandong.reporting.ReportRevision;
import liandong.reporting.ReportWorkbooks;
import liandong.reporting.Reports;
import org.springframework.stereotype.Component;

/** The workbook of a report, made when its mail leaves, where the lead lets it leave by mail (随信报表). */
@Component
class FormsByMail implements DigestForms {

    private static final Pattern FILL_REPORT = Pattern.compile("fill-report:(\\d{1,18})");

    private final Obligations obligations;
    private final Reports reports;
    private final Campaigns campaigns;
    private final ReportWorkbooks workbooks;

    FormsByMail(Obligations obligations, Reports reports, Campaigns campaigns, ReportWorkbooks workbooks) {
        this.obligations = obligations;
        this.reports = reports;
        this.campaigns = campaigns;
        this.workbooks = workbooks;
    }

    @Override
    public Optional<MailFile> of(String itemKey) {
        Matcher report = FILL_REPORT.matcher(itemKey);
        return report.matches()
                ? obligations.find(Long.parseLong(report.group(1))).flatMap(this::of)
                : Optional.empty();
    }

    Optional<MailFile> of(Obligation owed) {
        return campaigns
                .find(owed.terms().campaignId())
                .map(Campaign::workbookByMail)
                .filter(WorkbookByMail::isAttached)
                .map(choice -> form(owed, choice == WorkbookByMail.WITH_LAST_MONTH));
    }

    /** Where figures may leave, those drafted or returned do too. */
    private MailFile form(Obligation owed, boolean withFigures) {
        ReportDraft filled = withFigures
                ? reports.latest(owed.id()).map(ReportRevision::draft).orElse(ReportDraft.EMPTY)
                : ReportDraft.EMPTY;
        return new MailFile(workbooks.fileName(owed), Workbooks.MEDIA_TYPE, workbooks.of(owed, filled, withFigures));
    }
}
