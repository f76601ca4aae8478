package liandong.reporting.mail;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import liandong.audit.AuditLog;
import liandong.notification.ImmediateMail;
import liandong.notification.IncomingMail;
import liandong.notification.MailAnswers;
import liandong.notification.MailFile;
import liandong.notification.MailOutcome;
import liandong.organization.ActingPerson;
import liandong.organization.Capability;
import liandong.organization.Viewer;
import liandong.reporting.Obligation;
import liandong.reporting.Obligations;
import liandong.reporting.Words;
import liandong.reporting.WorkbookDelivery;
import liandong.reporting.WorkbookHandIn;
import liandong.reporting.WorkbookOutcome;
import liandong.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hands in what came by mail as its page would (邮件报送办理), and answers. Runs in the transaction that notes the mail as
 * dealt with; each workbook in a savepoint of its own, so that one that is refused undoes no other.
 */
@Component
class MailedReports {

    private static final int MOST_WORKBOOKS = 10;

    private final WorkbookHandIn handIn;
    private final WorkbookAnswer wording;
    private final MailAnswers answers;
    private final Obligations obligations;
    private final ActingPerson acting;
    private final MailedReportSettings settings;
    private final AuditLog audit;
    private final Words words;
    private final TransactionTemplate savepoint;

    MailedReports(
            WorkbookHandIn handIn,
            WorkbookAnswer wording,
            MailAnswers answers,
            Obligations obligations,
            ActingPerson acting,
            MailedReportSettings settings,
            AuditLog audit,
            Words words,
            PlatformTransactionManager transactions) {
        this.handIn = handIn;
        this.wording = wording;
        this.answers = answers;
        this.obligations = obligations;
        this.acting = acting;
        this.settings = settings;
        this.audit = audit;
        this.words = words;
        this.savepoint = new TransactionTemplate(transactions);
        savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** Once in each exchange of mails: an answering machine that does not say so must not get one after the other. */
    MailOutcome withoutWorkbook(IncomingMail mail, Viewer sender) {
        String what = mail.unreadable() ? "unreadable" : "no-workbook";
        boolean told = answer(
                mail,
                sender,
                what + ":" + sender.accountId() + ":" + answers.exchangeOf(mail),
                "reporting.mail." + what + ".subject",
                List.of(),
                List.of(words.of("reporting.mail." + what)),
                List.of(),
                null);
        String key = "reporting.mail.passed." + what + (told ? "" : "-again");
        return new MailOutcome(false, key, List.of(), null, unitOf(sender, null), null);
    }

    MailOutcome take(IncomingMail mail, List<Viewer> senders, List<MailFile> workbooks) {
        List<Answered> said = workbooks.stream()
                .limit(MOST_WORKBOOKS)
                .map(workbook -> take(mail, senders, workbook))
                .toList();
        Obligation about = about(said);
        boolean taken = said.stream().anyMatch(Answered::taken);
        boolean all = said.stream().allMatch(Answered::taken);
        String subject = all ? "reporting.mail.subject.taken" : "reporting.mail.subject.returned";
        answer(
                mail,
                senders.get(0),
                "mailed-workbook:" + mail.messageId(),
                subject,
                List.of(about == null ? workbooks.get(0).name() : about.terms().title()),
                said.stream().flatMap(one -> one.paragraphs().stream()).toList(),
                said.stream().flatMap(one -> one.files().stream()).toList(),
                about);
        return new MailOutcome(
                taken,
                "reporting.mail.result",
                List.of(said.stream().map(Answered::result).collect(Collectors.joining("；"))),
                about == null ? null : "/reports/" + about.id(),
                unitOf(senders.get(0), about),
                about == null ? null : about.leadUnitId());
    }

    /** What concerns two campaigns belongs to neither: their leads must not see each other's reports. */
    private @Nullable Obligation about(List<Answered> said) {
        List<Obligation> all = said.stream()
                .map(Answered::obligationId)
                .filter(Objects::nonNull)
                .flatMap(id -> obligations.find(id).stream())
                .toList();
        boolean single =
                all.stream().map(one -> one.terms().campaignId()).distinct().count() == 1;
        return single ? all.get(0) : null;
    }

    private Answered take(IncomingMail mail, List<Viewer> senders, MailFile workbook) {
        try {
            WorkbookDelivery delivery =
                    new WorkbookDelivery(workbook.name(), workbook.content(), settings.handIn(), false);
            WorkbookOutcome outcome = Objects.requireNonNull(savepoint.execute(tx -> take(mail, senders, delivery)));
            return wording.of(workbook.name(), outcome);
        } catch (Refused refused) {
            return wording.refused(workbook.name(), refused);
        }
    }

    /** Of several accounts with that address the one whose form it is. */
    private WorkbookOutcome take(IncomingMail mail, List<Viewer> senders, WorkbookDelivery delivery) {
        WorkbookOutcome outcome = null;
        for (Viewer sender : senders) {
            outcome = acting.as(sender, () -> take(mail, sender, delivery));
            if (!(outcome instanceof WorkbookOutcome.OtherForm)) {
                return outcome;
            }
        }
        return Objects.requireNonNull(outcome);
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

    private boolean answer(
            IncomingMail mail,
            Viewer sender,
            String key,
            String subject,
            List<String> subjectArguments,
            List<String> paragraphs,
            List<MailFile> files,
            @Nullable Obligation about) {
        ImmediateMail answer = new ImmediateMail(
                Optional.ofNullable(unitOf(sender, about)).orElse(0L),
                Capability.LIAISON,
                key,
                subject,
                subjectArguments,
                "notification/mail/notice",
                Map.of("paragraphs", paragraphs, "link", about == null ? "/tasks" : "/reports/" + about.id()),
                about == null ? null : about.terms().campaignId(),
                about == null ? null : about.leadUnitId(),
                false,
                null);
        return answers.answer(mail, sender, answer, files);
    }

    private static @Nullable Long unitOf(Viewer sender, @Nullable Obligation about) {
        return about != null && sender.belongsTo(about.ownerUnitId())
                ? about.ownerUnitId()
                : sender.unitIds().stream().min(Long::compare).orElse(null);
    }
}
