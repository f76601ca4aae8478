package liandong.reporting;

import java.util.List;
import liandong.notification.ImmediateMail;
import liandong.notification.Notifications;
import liandong.organization.Capability;
import org.springframework.stereotype.Component;

/** Tells the next one in the chain that something waits for approval, and the compiler that it came back (审批邮件). */
@Component
class ApprovalMails {

    private final Notifications notifications;
    private final Words words;

    ApprovalMails(Notifications notifications, Words words) {
        this.notifications = notifications;
        this.words = words;
    }

    void tellNext(CollectionRound round, PublicationApproval pending) {
        send(
                round,
                pending,
                pending.step().role(),
                "approve-publication",
                words.of(
                        "reporting.mail.approve-publication",
                        round.title(),
                        pending.step().title()));
    }

    void tellCompiler(CollectionRound round, PublicationApproval sentBack) {
        send(
                round,
                sentBack,
                Capability.OFFICER,
                "publication-back",
                words.of(
                        "reporting.mail.publication-back",
                        round.title(),
                        sentBack.step().title(),
                        sentBack.reason() == null ? "" : sentBack.reason()));
    }

    private void send(CollectionRound round, PublicationApproval of, Capability role, String what, String said) {
        notifications.send(ImmediateMail.notice(
                round.compilingUnitId(),
                role,
                what + ":" + of.id(),
                "reporting.mail." + what + ".subject",
                List.of(round.title()),
                List.of(said),
                "/rounds/" + round.id(),
                round.campaignId(),
                round.leadUnitId()));
    }
}
