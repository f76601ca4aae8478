package liandong.handoff;

import java.util.ArrayList;
import java.util.List;
import liandong.notification.ImmediateMail;
import liandong.notification.Notifications;
import liandong.organization.Capability;
import org.springframework.stereotype.Component;

/** Mails of handoffs that do not wait for the digest (移送通知). */
@Component
class HandoffMails {

    private final Notifications notifications;
    private final HandoffWords words;

    HandoffMails(Notifications notifications, HandoffWords words) {
        this.notifications = notifications;
        this.words = words;
    }

    /**
     * @param what names the texts {@code handoff.mail.<what>} and {@code handoff.mail.<what>.subject}
     * @param unit whose act it is about, by name
     * @param said what that unit said, may be blank
     */
    void tell(ClueHandoff handoff, long unitId, Capability role, String what, String unit, String said) {
        String title = words.title(handoff);
        List<String> paragraphs = new ArrayList<>(List.of(words.say("handoff.mail." + what, title, unit)));
        if (!said.isBlank()) {
            paragraphs.addAll(said.lines().toList());
        }
        notifications.send(ImmediateMail.notice(
                unitId,
                role,
                "handoff:" + handoff.id() + ":" + what + ":" + handoff.version(),
                "handoff.mail." + what + ".subject",
                List.of(title),
                paragraphs,
                "/handoffs/" + handoff.id(),
                handoff.campaignId(),
                leadOf(handoff)));
    }

    /** Mail about a letter that has not gone out is the sender's own business. */
    private static long leadOf(ClueHandoff handoff) {
        Long lead = handoff.leadUnitId();
        return lead == null ? handoff.senderUnitId() : lead;
    }
}
