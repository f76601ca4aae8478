package liandong.reporting.mail;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import liandong.notification.ImmediateMail;
import liandong.notification.IncomingMail;
import liandong.notification.MailAnswers;
import liandong.notification.MailFile;
import liandong.notification.MailOutcome;
import liandong.organization.Capability;
import liandong.organization.Viewer;
import liandong.reporting.Obligation;
import liandong.reporting.Obligations;
import liandong.reporting.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Hands in what came by mail as its page would (邮件报送办理), and answers. Runs in the transaction that notes the mail as
 * dealt with.
 */
@Component
class MailedReports {

    /** All run in one transaction, which has to end before the lease of the mail does. */
    private static final int MOST_WORKBOOKS = 5;

    private final MailedWorkbook each;
    private final MailAnswers answers;
    private final Obligations obligations;
    private final Words words;

    MailedReports(MailedWorkbook each, MailAnswers answers, Obligations obligations, Words words) {
        this.each = each;
        this.answers = answers;
        this.obligations = obligations;
        this.words = words;
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
        List<Answered> said = said(mail, senders, workbooks);
        Obligation about = about(said);
        answer(
                mail,
                senders.get(0),
                "mailed-workbook:" + mail.messageId(),
                said.stream().allMatch(Answered::taken)
                        ? "reporting.mail.subject.taken"
                        : "reporting.mail.subject.returned",
                List.of(about == null ? workbooks.get(0).name() : about.terms().title()),
                said.stream().flatMap(one -> one.paragraphs().stream()).toList(),
                said.stream().flatMap(one -> one.files().stream()).toList(),
                about);
        return outcome(senders.get(0), said, about);
    }

    private List<Answered> said(IncomingMail mail, List<Viewer> senders, List<MailFile> workbooks) {
        Stream<Answered> lookedAt =
                workbooks.stream().limit(MOST_WORKBOOKS).map(workbook -> each.take(mail, senders, workbook));
        return workbooks.size() <= MOST_WORKBOOKS
                ? lookedAt.toList()
                : Stream.concat(lookedAt, Stream.of(tooMany(workbooks.subList(MOST_WORKBOOKS, workbooks.size()))))
                        .toList();
    }

    private Answered tooMany(List<MailFile> left) {
        String names = left.stream().map(MailFile::name).collect(Collectors.joining("、"));
        return new Answered(
                false,
                words.of("reporting.mail.result.too-many", left.size()),
                List.of(words.of("reporting.mail.too-many", MOST_WORKBOOKS, names)),
                List.of(),
                null);
    }

    private static MailOutcome outcome(Viewer sender, List<Answered> said, @Nullable Obligation about) {
        return new MailOutcome(
                said.stream().anyMatch(Answered::taken),
                "reporting.mail.result",
                List.of(said.stream().map(Answered::result).collect(Collectors.joining("；"))),
                about == null ? null : "/reports/" + about.id(),
                unitOf(sender, about),
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
