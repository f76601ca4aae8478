package liandong.notification;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import liandong.organization.Viewer;
import liandong.shared.BusinessTime;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers incoming mail of registered people (答复来信) through the outbox, at any hour. Machines and we ourselves get no
 * answer, and nobody gets more than some on one day: two machines must not go on for ever.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class MailAnswers {

    private static final int MOST_A_DAY = 50;

    private final Notifications notifications;
    private final OutboxFiling filing;
    private final Outbox outbox;
    private final OutboxFiles files;
    private final OurMailbox ours;
    private final BusinessTime time;

    MailAnswers(
            Notifications notifications,
            OutboxFiling filing,
            Outbox outbox,
            OutboxFiles files,
            OurMailbox ours,
            BusinessTime time) {
        this.notifications = notifications;
        this.filing = filing;
        this.outbox = outbox;
        this.files = files;
        this.ours = ours;
        this.time = time;
    }

    /** Whether the answer was filed; the same reminder key answers a person only once. */
    public boolean answer(IncomingMail mail, Viewer sender, ImmediateMail answer, List<MailFile> attached) {
        if (!mayAnswer(mail)) {
            return false;
        }
        Recipient to = new Recipient(
                sender.accountId(), OneLine.of(sender.displayName(), 200), String.valueOf(mail.from()), false);
        Optional<Long> filed = notifications.answer(to, answer);
        filed.ifPresent(id -> {
            outbox.answers(id, thread(mail));
            files.put(id, attached);
        });
        return filed.isPresent();
    }

    private boolean mayAnswer(IncomingMail mail) {
        LocalDate today = time.today();
        return !mail.automatic()
                && mail.from() != null
                && !mail.from().equalsIgnoreCase(ours.address())
                && filing.answersTo(
                                mail.from(),
                                today.atStartOfDay(BusinessTime.ZONE).toInstant())
                        < MOST_A_DAY;
    }

    private static String thread(IncomingMail mail) {
        return Stream.concat(mail.references().stream(), Stream.of(mail.messageId()))
                .filter(id -> id.startsWith("<"))
                .distinct()
                .collect(Collectors.joining(" "));
    }

    /** What names the exchange of mails that this one belongs to: our mail with which it began, or the day without one. */
    @Transactional(readOnly = true, propagation = Propagation.REQUIRED)
    public String exchangeOf(IncomingMail mail) {
        return mail.references().stream()
                .flatMap(id -> outbox.findByMessageId(id).stream())
                .map(one ->
                        one.thread() == null ? one.messageId() : one.thread().split(" ", 2)[0])
                .findFirst()
                .orElseGet(() -> time.today().toString());
    }
}
