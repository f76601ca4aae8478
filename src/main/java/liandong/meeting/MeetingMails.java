package liandong.meeting;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import liandong.campaign.Campaigns;
import liandong.campaign.Participant;
import liandong.notification.ImmediateMail;
import liandong.notification.Notifications;
import liandong.organization.Capability;
import liandong.shared.BusinessTime;
import org.springframework.stereotype.Component;

/** Mails of meetings (会议通知): invitation, cancellation, minutes, and an action item sent back. */
@Component
class MeetingMails {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");

    private final Notifications notifications;
    private final Campaigns campaigns;
    private final AgendaItems items;
    private final MatterNames names;
    private final InvitationCalendar calendar;

    MeetingMails(
            Notifications notifications,
            Campaigns campaigns,
            AgendaItems items,
            MatterNames names,
            InvitationCalendar calendar) {
        this.notifications = notifications;
        this.campaigns = campaigns;
        this.items = items;
        this.names = names;
        this.calendar = calendar;
    }

    void invite(Meeting meeting) {
        List<String> agenda =
                List.copyOf(names.of(items.ofMeeting(meeting.id())).values());
        Map<String, Object> model = Map.of(
                "campaign", meeting.campaignName(),
                "number", String.valueOf(meeting.number()),
                "when", when(meeting),
                "place", Objects.requireNonNull(meeting.place()),
                "agenda", agenda,
                "changed", Objects.requireNonNull(meeting.invitationSequence()) > 0,
                "link", link(meeting));
        sendToAll(meeting, "invitation", model, calendar.requests(meeting, units(meeting)));
    }

    void cancel(Meeting meeting) {
        Map<String, Object> model = Map.of(
                "campaign", meeting.campaignName(),
                "number", String.valueOf(meeting.number()),
                "when", when(meeting),
                "reason", Objects.requireNonNull(meeting.calledOffBecause()));
        sendToAll(meeting, "cancellation", model, calendar.cancellations(meeting, units(meeting)));
    }

    void publish(Meeting meeting) {
        Map<String, Object> model = Map.of(
                "campaign", meeting.campaignName(),
                "number", String.valueOf(meeting.number()),
                "minutes", Objects.requireNonNull(meeting.minutes()).lines().toList(),
                "link", link(meeting));
        sendToAll(meeting, "minutes", model, Map.of());
    }

    void sentBack(ActionItem item) {
        notifications.send(new ImmediateMail(
                Objects.requireNonNull(item.ownerUnitId()),
                Capability.LIAISON,
                "carry-out:" + item.id() + ":sent-back:" + item.version(),
                "meeting.mail.sent-back.subject",
                List.of(item.title()),
                "meeting/mail/sent-back",
                Map.of(
                        "title", item.title(),
                        "reason", Objects.requireNonNull(item.returnedBecause()),
                        "link", "/action-items/" + item.id()),
                item.campaignId(),
                item.leadUnitId(),
                false,
                null));
    }

    private List<Long> units(Meeting meeting) {
        return campaigns.participants(meeting.campaignId()).stream()
                .map(Participant::unitId)
                .toList();
    }

    /** @param entries the calendar entry of each unit; none where it is missing */
    private void sendToAll(Meeting meeting, String kind, Map<String, Object> model, Map<Long, String> entries) {
        notifications.send(units(meeting).stream()
                .map(unit -> new ImmediateMail(
                        unit,
                        Capability.LIAISON,
                        "meeting:" + meeting.id() + ":" + kind + ":" + meeting.invitationSequence(),
                        "meeting.mail." + kind + ".subject",
                        List.of(meeting.campaignName(), String.valueOf(meeting.number())),
                        "meeting/mail/" + kind,
                        model,
                        meeting.campaignId(),
                        meeting.leadUnitId(),
                        false,
                        entries.get(unit)))
                .toList());
    }

    private static String link(Meeting meeting) {
        return "/meetings/" + meeting.id();
    }

    private static String when(Meeting meeting) {
        Instant at = Objects.requireNonNull(meeting.meetsAt());
        return at.atZone(BusinessTime.ZONE).format(WHEN);
    }
}
