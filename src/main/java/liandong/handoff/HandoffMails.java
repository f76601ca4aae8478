package liandong.handoff;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import liandong.notification.ImmediateMail;
import liandong.notification.Notifications;
import liandong.organization.Capability;
import org.springframework.stereotype.Component;

/** Mails of handovers that do not wait for the digest (移送通知). */
@Component
public class HandoffMails {

    private final Notifications notifications;
    private final HandoffWords words;

    HandoffMails(Notifications notifications, HandoffWords words) {
        this.notifications = notifications;
        this.words = words;
    }

    void tell(ClueHandoff handoff, long unitId, Capability role, String what, String unit, String said) {
        tell(handoff, words.title(handoff), unitId, role, what, unit, said);
    }

    /**
     * @param title what it is called
     * @param what names the texts {@code <kind>.mail.<what>} and {@code <kind>.mail.<what>.subject}
     * @param unit whose act it is about, by name
     * @param said what that unit said, may be blank
     */
    public void tell(
            Handover handover, String title, long unitId, Capability role, String what, String unit, String said) {
        String text = handover.kind() + ".mail." + what;
        List<String> paragraphs = new ArrayList<>(List.of(words.say(text, title, unit, dueDay(handover))));
        if (!said.isBlank()) {
            paragraphs.addAll(said.lines().toList());
        }
        notifications.send(ImmediateMail.notice(
                unitId,
                role,
                handover.kind() + ":" + handover.id() + ":" + what + ":" + handover.version() + ":"
                        + Integer.toHexString((unit + said).hashCode()),
                text + ".subject",
                List.of(title),
                paragraphs,
                handover.page(),
                handover.campaignId(),
                leadOf(handover)));
    }

    /** Of the step that begins with what the mail tells; blank when nothing is left to do. */
    private static String dueDay(Handover handover) {
        return Objects.toString(handover.due(), "");
    }

    /** Mail about what has not gone out is the sender's own business. */
    private static long leadOf(Handover handover) {
        Long lead = handover.leadUnitId();
        return lead == null ? handover.senderUnitId() : lead;
    }
}
