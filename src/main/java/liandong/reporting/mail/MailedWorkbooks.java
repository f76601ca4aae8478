package liandong.reporting.mail;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import liandong.notification.IncomingMail;
import liandong.notification.MailFile;
import liandong.notification.MailOutcome;
import liandong.notification.MailReceiver;
import liandong.organization.Capability;
import liandong.organization.Viewer;
import liandong.organization.Viewers;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Takes reports that registered people send by mail (邮件报送). Strangers and machines get no answer; whoever answers a
 * reminder without a workbook is told once what to do.
 */
@Component
@Order(2)
class MailedWorkbooks implements MailReceiver {

    private static final byte[] ZIP = {'P', 'K'};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF};

    private final Viewers viewers;
    private final MailedReports reports;

    MailedWorkbooks(Viewers viewers, MailedReports reports) {
        this.viewers = viewers;
        this.reports = reports;
    }

    @Override
    public Optional<Supplier<MailOutcome>> recognise(IncomingMail mail) {
        if (mail.from() == null || mail.automatic()) {
            return Optional.of(() -> MailOutcome.passedOver(
                    mail.automatic() ? "reporting.mail.passed.automatic" : "reporting.mail.passed.stranger"));
        }
        List<Viewer> senders = viewers.at(mail.from()).stream()
                .filter(one -> one.capability() == Capability.LIAISON || one.capability() == Capability.OFFICER)
                .toList();
        if (senders.isEmpty()) {
            return Optional.of(() -> MailOutcome.passedOver("reporting.mail.passed.stranger"));
        }
        List<MailFile> workbooks =
                mail.files().stream().filter(MailedWorkbooks::mayBeWorkbook).toList();
        return Optional.of(
                workbooks.isEmpty()
                        ? () -> reports.withoutWorkbook(mail, senders.get(0))
                        : () -> reports.take(mail, senders, workbooks));
    }

    /** Pictures in a signature are none; what only calls itself one is looked at by the guard, which says what it is. */
    private static boolean mayBeWorkbook(MailFile file) {
        return startsWith(file.content(), ZIP)
                || startsWith(file.content(), OLE)
                || file.name().toLowerCase(Locale.ROOT).matches(".*\\.(xls[xmb]?|et|ods|csv)");
    }

    private static boolean startsWith(byte[] content, byte[] start) {
        return content.length >= 2 && content[0] == start[0] && content[1] == start[1];
    }
}
