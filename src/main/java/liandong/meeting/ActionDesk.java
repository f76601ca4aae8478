package liandong.meeting;

import java.time.LocalDate;
import liandong.audit.AuditLog;
import liandong.campaign.Campaigns;
import liandong.campaign.PartsChanged;
import liandong.organization.NotVisible;
import liandong.organization.Viewer;
import liandong.shared.BusinessTime;
import liandong.shared.HolidayPolicy;
import liandong.shared.PlainText;
import liandong.shared.Refused;
import liandong.shared.WorkingCalendar;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do with action items (议定事项办理): agree, note progress, report done, verify, extend. */
@Service
@Transactional
public class ActionDesk {

    private final ActionItems items;
    private final Agenda agenda;
    private final Campaigns campaigns;
    private final WorkingCalendar calendar;
    private final MatterNames names;
    private final MeetingWords words;
    private final MeetingMails mails;
    private final BusinessTime time;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    ActionDesk(
            ActionItems items,
            Agenda agenda,
            Campaigns campaigns,
            WorkingCalendar calendar,
            MatterNames names,
            MeetingWords words,
            MeetingMails mails,
            BusinessTime time,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.items = items;
        this.agenda = agenda;
        this.campaigns = campaigns;
        this.calendar = calendar;
        this.names = names;
        this.words = words;
        this.mails = mails;
        this.time = time;
        this.audit = audit;
        this.events = events;
    }

    /** A decision becomes an action item, due on a day by the campaign's holiday policy. */
    void agree(Meeting meeting, AgendaItem matter, Decision decision, long ownerUnitId, LocalDate due) {
        if (items.existsFor(decision.id())) {
            return;
        }
        String title = title(matter, decision.kind());
        long id = items.insert(meeting, decision, ownerUnitId, title, due, effective(meeting.campaignId(), due));
        audit.record("action-item-agreed", "action-item:" + id, meeting.leadUnitId(), title);
        events.publishEvent(new ActionItemAgreed(id));
    }

    /** What follows up an action item keeps its name, or names would grow from meeting to meeting. */
    private String title(AgendaItem matter, DecisionKind kind) {
        return matter.source() == AgendaSource.ACTION_ITEM
                ? matter.title()
                : words.say("meeting.action.title." + kind.name(), names.of(matter));
    }

    public void noteProgress(long itemId, Viewer viewer, String note) {
        ActionItem item = items.get(itemId);
        if (!item.isOpen()) {
            throw new Refused("meeting.refused.not-carrying-out");
        }
        PlainText.statement(note);
        if (note.isBlank()) {
            throw new Refused("meeting.refused.note-missing");
        }
        items.note(itemId, time.now(), viewer.displayName(), note.strip());
        audit.record("action-item-progress-noted", "action-item:" + itemId, item.ownerUnitId(), note.strip());
    }

    /** The unit says it is done. */
    public void report(long itemId, String result) {
        ActionItem item = items.get(itemId);
        item.report(result);
        items.save(item);
        audit.record("action-item-reported", "action-item:" + itemId, item.ownerUnitId(), result);
        events.publishEvent(new ActionItemReported(itemId));
    }

    /** The lead finds it done: settled on the agenda, and the campaign may be able to close. */
    public void verify(long itemId) {
        ActionItem item = items.get(itemId);
        item.verify(time.now());
        items.save(item);
        audit.record("action-item-verified", "action-item:" + itemId, item.leadUnitId(), item.title());
        agenda.settle(AgendaSource.ACTION_ITEM, itemId, words.say("meeting.settled.done"));
        events.publishEvent(new ActionItemVerified(itemId, true));
        events.publishEvent(new PartsChanged(item.campaignId()));
    }

    /** The lead sends it back with a reason, told to the unit at once. */
    public void sendBack(long itemId, String reason) {
        ActionItem item = items.get(itemId);
        item.sendBack(reason);
        items.save(item);
        audit.record("action-item-sent-back", "action-item:" + itemId, item.leadUnitId(), reason);
        mails.sentBack(item);
        events.publishEvent(new ActionItemVerified(itemId, false));
    }

    /** A meeting gives it more time; it is reminded anew. */
    void extend(long itemId, LocalDate due, String reason) {
        ActionItem item = items.get(itemId);
        item.extend(due, effective(item.campaignId(), due));
        items.save(item);
        audit.record("action-item-extended", "action-item:" + itemId, item.leadUnitId(), due + " " + reason);
        events.publishEvent(new ActionItemDueMoved(itemId));
    }

    private LocalDate effective(long campaignId, LocalDate due) {
        HolidayPolicy policy =
                campaigns.find(campaignId).orElseThrow(NotVisible::new).holidayPolicy();
        return calendar.effective(due, policy);
    }
}
