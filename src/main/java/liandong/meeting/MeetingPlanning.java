package liandong.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import liandong.audit.AuditLog;
import liandong.campaign.Campaign;
import liandong.campaign.CampaignPlan;
import liandong.campaign.CampaignPlan.MeetingPlan;
import liandong.shared.BusinessTime;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Plans the meetings of a campaign one after the other (会议计划). */
@Component
class MeetingPlanning {

    private static final Set<String> LIAISON_KINDS = Set.of("LIAISON_MEETING", "CONSULTATION_MEETING");

    private final Meetings meetings;
    private final AgendaItems items;
    private final ActionItems actions;
    private final MeetingTimes times;
    private final BusinessTime time;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    MeetingPlanning(
            Meetings meetings,
            AgendaItems items,
            ActionItems actions,
            MeetingTimes times,
            BusinessTime time,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.meetings = meetings;
        this.items = items;
        this.actions = actions;
        this.times = times;
        this.time = time;
        this.audit = audit;
        this.events = events;
    }

    static Cadence cadence(CampaignPlan plan) {
        return plan.meetings().stream()
                .filter(meeting -> LIAISON_KINDS.contains(meeting.kind()))
                .findFirst()
                .map(Cadence::of)
                .orElse(Cadence.MONTHLY);
    }

    static boolean isCadenceStated(CampaignPlan plan) {
        return plan.meetings().stream()
                .filter(meeting -> LIAISON_KINDS.contains(meeting.kind()))
                .anyMatch(Cadence::isStated);
    }

    static List<MeetingPlan> liaisonMeetings(CampaignPlan plan) {
        return plan.meetings().stream()
                .filter(meeting -> LIAISON_KINDS.contains(meeting.kind()))
                .toList();
    }

    /** The first meeting of a campaign; a campaign that has one already gets no second first one. */
    void planFirst(Campaign campaign, CampaignPlan plan) {
        if (meetings.ofCampaign(campaign.id()).isEmpty()) {
            plan(campaign, cadence(plan), times.first(time.today()));
        }
    }

    /** The next meeting, if the campaign still runs and either its period or open matters ask for one. */
    void planNext(Campaign campaign) {
        List<Meeting> held = meetings.ofCampaign(campaign.id());
        if (campaign.state().equals("CLOSED") || held.isEmpty() || held.stream().anyMatch(MeetingPlanning::isComing)) {
            return;
        }
        Meeting last = held.get(held.size() - 1);
        LocalDate next = times.after(last.proposedOn(), last.cadence(), time.today());
        if (!next.isAfter(campaign.to()) || hasOpenMatters(campaign.id())) {
            plan(campaign, last.cadence(), next);
        }
    }

    /** A matter was filed: there must be a meeting to hear it. A meeting under way plans its successor itself. */
    void ensureNext(Campaign campaign) {
        boolean underWay = meetings.ofCampaign(campaign.id()).stream()
                .anyMatch(meeting -> isComing(meeting) || meeting.state() == MeetingState.HELD);
        if (!underWay) {
            planNext(campaign);
        }
    }

    private boolean hasOpenMatters(long campaignId) {
        return !items.waiting(List.of(campaignId)).isEmpty()
                || !actions.open(campaignId).isEmpty();
    }

    static boolean isComing(Meeting meeting) {
        return meeting.state() == MeetingState.PLANNED || meeting.state() == MeetingState.CONVENED;
    }

    private void plan(Campaign campaign, Cadence cadence, LocalDate proposedOn) {
        long id = meetings.plan(campaign, cadence, proposedOn);
        audit.record("meeting-planned", "meeting:" + id, campaign.leadUnit(), proposedOn.toString());
        events.publishEvent(new MeetingPlanned(id));
    }
}
