package liandong.reporting;

import java.util.List;
import liandong.notification.ImmediateMail;
import liandong.notification.Notifications;
import liandong.organization.Capability;
import org.springframework.stereotype.Component;

/** Tells at once what became of a request, a correction or an entry for another unit (报送事项通知). */
@Component
class ReportNotices {

    private final Notifications notifications;
    private final Words words;

    ReportNotices(Notifications notifications, Words words) {
        this.notifications = notifications;
        this.words = words;
    }

    /**
     * @param what names the texts {@code review.mail.<what>} and {@code review.mail.<what>.subject}
     * @param occasion tells one notice of this kind from the next
     * @param said arguments of the text
     */
    void send(Obligation about, long unitId, Capability role, String what, String occasion, Object... said) {
        notifications.send(ImmediateMail.notice(
                unitId,
                role,
                what + ":" + occasion,
                "review.mail." + what + ".subject",
                List.of(about.terms().title()),
                List.of(words.of("review.mail." + what, said)),
                "/reports/" + about.id(),
                about.terms().campaignId(),
                about.leadUnitId()));
    }
}
