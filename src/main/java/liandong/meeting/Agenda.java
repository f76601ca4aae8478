package liandong.meeting;

import java.util.List;
import java.util.Optional;
import liandong.audit.AuditLog;
import liandong.campaign.Campaign;
import liandong.campaign.Campaigns;
import liandong.organization.NotVisible;
import liandong.shared.BusinessTime;
import liandong.shared.PlainText;
import liandong.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The agenda (议程): collects matters for the next meeting of a campaign, keeps each at most once while it is open, marks
 * what was settled meanwhile and carries over what a meeting did not decide.
 */
@Service
@Transactional
public class Agenda {

    private static final int LONGEST_EXPLANATION = 4000;

    private final AgendaItems items;
    private final Meetings meetings;
    private final MeetingPlanning planning;
    private final Campaigns campaigns;
    private final BusinessTime time;
    private final AuditLog audit;

    Agenda(
            AgendaItems items,
            Meetings meetings,
            MeetingPlanning planning,
            Campaigns campaigns,
            BusinessTime time,
            AuditLog audit) {
        this.items = items;
        this.meetings = meetings;
        this.planning = planning;
        this.campaigns = campaigns;
        this.time = time;
        this.audit = audit;
    }

    /**
     * Files a matter for the next meeting, which is planned if there is none; a matter that is open already stays one, and
     * what was settled meanwhile is open again.
     */
    void file(long campaignId, AgendaSource source, @Nullable Long sourceId, @Nullable Long unitId, Matter matter) {
        Campaign campaign = campaigns.find(campaignId).orElseThrow(NotVisible::new);
        Optional<AgendaItem> open = sourceId == null ? Optional.empty() : items.findOpen(source, sourceId);
        if (open.isPresent()) {
            open.filter(AgendaItem::isSettled).ifPresent(item -> reopen(item, matter));
            return;
        }
        items.insert(
                new NewAgendaItem(
                        campaignId,
                        campaign.leadUnit(),
                        source,
                        sourceId,
                        unitId,
                        matter.title(),
                        matter.facts(),
                        matter.explanation(),
                        null),
                draftedMeeting(campaignId),
                time.now());
        audit.record("agenda-item-filed", "campaign:" + campaignId, campaign.leadUnit(), matter.title());
        planning.ensureNext(campaign);
    }

    private void reopen(AgendaItem item, Matter matter) {
        items.reopen(item.id(), matter.title(), matter.facts());
        audit.record("agenda-item-reopened", "agenda-item:" + item.id(), item.leadUnitId(), matter.title());
    }

    /** An agenda that is drafted but not sent still takes what comes in. */
    private @Nullable Long draftedMeeting(long campaignId) {
        return meetings.ofCampaign(campaignId).stream()
                .filter(Meeting::isConfirmable)
                .map(Meeting::id)
                .findFirst()
                .orElse(null);
    }

    /** The lead adds a matter by hand. */
    public void addByHand(long campaignId, @Nullable Long unitId, String title, String facts) {
        PlainText.title(title);
        PlainText.statement(facts);
        if (title.isBlank()) {
            throw new Refused("meeting.refused.title-missing");
        }
        file(campaignId, AgendaSource.MANUAL, null, unitId, new Matter(title.strip(), facts.strip(), null));
    }

    /** What the matter was about is done: it stays on the agenda, marked. */
    void settle(AgendaSource source, long sourceId, String note) {
        items.findOpen(source, sourceId).ifPresent(item -> {
            items.settle(item.id(), note, time.now());
            audit.record("agenda-item-settled", "agenda-item:" + item.id(), item.leadUnitId(), note);
        });
    }

    /** The lead adds a waiting matter to a meeting that is convened already. */
    public void place(long meetingId, long itemId) {
        Meeting meeting = meetings.get(meetingId);
        AgendaItem item = items.find(itemId)
                .filter(found -> found.campaignId() == meeting.campaignId())
                .orElseThrow(NotVisible::new);
        if (meeting.state() != MeetingState.CONVENED || item.state() != AgendaState.WAITING) {
            throw new Refused("meeting.refused.not-ahead");
        }
        items.place(itemId, meetingId);
        audit.record("agenda-item-placed", "agenda-item:" + itemId, item.leadUnitId(), "meeting:" + meetingId);
    }

    /** The lead's changes to the drafted agenda; what is postponed waits for the next meeting. */
    void edit(long meetingId, List<AgendaEdit> edits) {
        List<Long> onAgenda =
                items.ofMeeting(meetingId).stream().map(AgendaItem::id).toList();
        for (AgendaEdit edit : edits) {
            if (!onAgenda.contains(edit.itemId())) {
                throw new NotVisible();
            }
            String explanation = edit.explanation();
            if (explanation != null) {
                PlainText.check(explanation, LONGEST_EXPLANATION);
            }
            items.edit(edit.itemId(), edit.position(), explanation);
            if (edit.postponed()) {
                items.putBack(edit.itemId());
            }
        }
    }

    /** Everything the meeting left undecided waits for the next one, the row here telling that it was carried over. */
    void carryOver(long meetingId) {
        items.ofMeeting(meetingId).stream()
                .filter(item -> item.state() == AgendaState.ON_AGENDA)
                .forEach(this::carryOver);
    }

    private void carryOver(AgendaItem item) {
        items.close(item.id(), AgendaState.CARRIED_OVER);
        NewAgendaItem next = new NewAgendaItem(
                item.campaignId(),
                item.leadUnitId(),
                item.source(),
                item.sourceId(),
                item.unitId(),
                item.title(),
                item.facts(),
                item.explanation(),
                item.id());
        items.insert(next, null, time.now());
        if (item.isSettled() && item.sourceId() != null && item.settledNote() != null) {
            settle(item.source(), item.sourceId(), item.settledNote());
        }
    }

    /** The campaign closes: what waits will not be heard any more. */
    void lapse(long campaignId, String note) {
        for (AgendaItem item : items.waiting(List.of(campaignId))) {
            items.settle(item.id(), note, time.now());
            items.close(item.id(), AgendaState.DECIDED);
        }
    }

    /** What a matter is about, in words. */
    record Matter(String title, String facts, @Nullable String explanation) {}
}
