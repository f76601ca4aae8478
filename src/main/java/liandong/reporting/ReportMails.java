package liandong.reporting;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import liandong.notification.ImmediateMail;
import liandong.notification.Notifications;
import liandong.organization.Capability;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The mails that do not wait for the digest (报送即时邮件): a return by the receiver or the own head, a moved due day. */
@Component
class ReportMails {

    private final Obligations obligations;
    private final DueDates dueDates;
    private final Notifications notifications;
    private final ReportNotices notices;
    private final Words words;

    ReportMails(
            Obligations obligations,
            DueDates dueDates,
            Notifications notifications,
            ReportNotices notices,
            Words words) {
        this.obligations = obligations;
        this.dueDates = dueDates;
        this.notifications = notifications;
        this.notices = notices;
        this.words = words;
    }

    @EventListener
    void on(ReportReturned event) {
        Obligation owed = obligations.get(event.obligationId());
        send(
                owed,
                "returned",
                owed.standing().returnCount(),
                Map.of("title", owed.terms().title(), "reason", event.reason(), "link", link(owed)));
    }

    /** Unlike what was handed in, the copy the unit now changes has a number of its own each time. */
    @EventListener
    void on(ReportSentBack event) {
        Obligation owed = obligations.get(event.obligationId());
        notices.send(
                owed,
                owed.ownerUnitId(),
                Capability.LIAISON,
                "sent-back",
                owed.id() + ":" + owed.standing().revisionNo(),
                owed.terms().title(),
                Objects.requireNonNullElse(owed.standing().returnReason(), ""));
    }

    @EventListener
    void on(DueMoved event) {
        Obligation owed = obligations.get(event.obligationId());
        DueChange last = dueDates.last(owed.id());
        send(
                owed,
                "extended",
                owed.standing().dueRevision(),
                Map.of(
                        "title", owed.terms().title(),
                        "before", words.day(last.oldDue()),
                        "due", words.day(last.newDue()),
                        "reason", last.reason(),
                        "link", link(owed)));
    }

    private void send(Obligation owed, String what, int occasion, Map<String, Object> model) {
        ObligationTerms of = owed.terms();
        notifications.send(new ImmediateMail(
                of.ownerUnitId(),
                Capability.LIAISON,
                "report-%s:%d:%d".formatted(what, owed.id(), occasion),
                "reporting.mail." + what + ".subject",
                List.of(of.title()),
                "reporting/mail/" + what,
                model,
                of.campaignId(),
                of.leadUnitId(),
                false,
                null));
    }

    private static String link(Obligation owed) {
        return "/reports/" + owed.id();
    }
}
