package liandong.reporting.mail;

import java.util.List;
import java.util.Objects;
import liandong.audit.AuditLog;
import liandong.notification.IncomingMail;
import liandong.notification.MailFile;
import liandong.organization.ActingPerson;
import liandong.organization.Viewer;
import liandong.reporting.Obligation;
import liandong.reporting.Obligations;
import liandong.reporting.WorkbookDelivery;
import liandong.reporting.WorkbookHandIn;
import liandong.reporting.WorkbookOutcome;
import liandong.shared.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Hands in one workbook of a mail (单份办理) in a savepoint of its own, so that one that is refused undoes no other. */
@Component
class MailedWorkbook {

    private static final String NOT_YOURS = "reporting.refused.not-yours";

    private final WorkbookHandIn handIn;
    private final WorkbookAnswer wording;
    private final Obligations obligations;
    private final ActingPerson acting;
    private final MailedReportSettings settings;
    private final AuditLog audit;
    private final TransactionTemplate savepoint;

    MailedWorkbook(
            WorkbookHandIn handIn,
            WorkbookAnswer wording,
            Obligations obligations,
            ActingPerson acting,
            MailedReportSettings settings,
            AuditLog audit,
            PlatformTransactionManager transactions) {
        this.handIn = handIn;
        this.wording = wording;
        this.obligations = obligations;
        this.acting = acting;
        this.settings = settings;
        this.audit = audit;
        this.savepoint = new TransactionTemplate(transactions);
        savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    Answered take(IncomingMail mail, List<Viewer> senders, MailFile workbook) {
        try {
            WorkbookDelivery delivery =
                    new WorkbookDelivery(workbook.name(), workbook.content(), settings.handIn(), false);
            WorkbookOutcome outcome = Objects.requireNonNull(savepoint.execute(tx -> take(mail, senders, delivery)));
            return wording.of(workbook.name(), outcome);
        } catch (Refused refused) {
            return wording.refused(workbook.name(), refused);
        }
    }

    /** Of several accounts with that address the one whose form it is; one may see a form that another fills in. */
    private WorkbookOutcome take(IncomingMail mail, List<Viewer> senders, WorkbookDelivery delivery) {
        Refused notTheirs = null;
        WorkbookOutcome other = null;
        for (Viewer sender : senders) {
            try {
                WorkbookOutcome outcome = acting.as(sender, () -> take(mail, sender, delivery));
                if (!(outcome instanceof WorkbookOutcome.OtherForm)) {
                    return outcome;
                }
                other = outcome;
            } catch (Refused refused) {
                notTheirs = onlyNotTheirs(refused);
            }
        }
        if (notTheirs != null) {
            throw notTheirs;
        }
        return Objects.requireNonNull(other);
    }

    private static Refused onlyNotTheirs(Refused refused) {
        if (!refused.messageKey().equals(NOT_YOURS)) {
            throw refused;
        }
        return refused;
    }

    private WorkbookOutcome take(IncomingMail mail, Viewer sender, WorkbookDelivery delivery) {
        WorkbookOutcome outcome = handIn.take(sender, delivery, null);
        if (outcome instanceof WorkbookOutcome.Taken taken) {
            Obligation owed = obligations.get(taken.obligationId());
            audit.record(
                    "report-mailed",
                    "obligation:" + owed.id(),
                    owed.ownerUnitId(),
                    mail.messageId() + " " + mail.from() + ", revision "
                            + owed.standing().revisionNo());
        }
        return outcome;
    }
}
