package liandong.meeting;

import java.time.Instant;
import java.util.List;
import liandong.audit.AuditLog;
import liandong.campaign.Campaigns;
import liandong.campaign.PartsChanged;
import liandong.organization.NotVisible;
import liandong.shared.BusinessTime;
import liandong.shared.Conflict;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A liaison meeting (联络员会议) from its drafted agenda to its published minutes. Every method is one transaction. */
@Service
@Transactional
public class LiaisonMeetings {

    private final Meetings meetings;
    private final AgendaItems items;
    private final Agenda agenda;
    private final FollowUp followUp;
    private final MeetingPlanning planning;
    private final MeetingMails mails;
    private final Campaigns campaigns;
    private final MeetingTimes times;
    private final MeetingWords words;
    private final BusinessTime time;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    LiaisonMeetings(
            Meetings meetings,
            AgendaItems items,
            Agenda agenda,
            FollowUp followUp,
            MeetingPlanning planning,
            MeetingMails mails,
            Campaigns campaigns,
            MeetingTimes times,
            MeetingWords words,
            BusinessTime time,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.meetings = meetings;
        this.items = items;
        this.agenda = agenda;
        this.followUp = followUp;
        this.planning = planning;
        this.mails = mails;
        this.campaigns = campaigns;
        this.times = times;
        this.words = words;
        this.time = time;
        this.audit = audit;
        this.events = events;
    }

    /** When the agenda of a proposed meeting is drafted. */
    public Instant planningAt(long meetingId) {
        return times.planningAt(meetings.get(meetingId).proposedOn());
    }

    /** When a convened meeting begins. */
    public Instant meetsAt(long meetingId) {
        Instant at = meetings.get(meetingId).meetsAt();
        if (at == null) {
            throw new IllegalStateException("Meeting %d has no date".formatted(meetingId));
        }
        return at;
    }

    /** Puts everything that waits, and every open action item, on the agenda. */
    public void draftAgenda(long meetingId) {
        Meeting meeting = meetings.get(meetingId);
        followUp.fileOpenItems(meeting.campaignId());
        int taken = items.takeWaiting(meeting.campaignId(), meetingId);
        meeting.agendaDrafted(time.now());
        meetings.save(meeting);
        record("meeting-agenda-drafted", meeting, String.valueOf(taken));
    }

    /** The lead confirms time, place and agenda; the invitations follow. */
    public void convene(long meetingId, Instant at, String place, List<AgendaEdit> edits) {
        Meeting meeting = meetings.get(meetingId);
        meeting.convene(at, place, time.now());
        agenda.edit(meetingId, edits);
        meetings.save(meeting);
        record("meeting-convened", meeting, at + " " + place);
        events.publishEvent(new MeetingDateSettled(meetingId, true));
    }

    /** Not this time (本次不召开): its matters wait for the next one. */
    public void doNotConvene(long meetingId, String reason) {
        Meeting meeting = meetings.get(meetingId);
        meeting.doNotConvene(reason);
        meetings.save(meeting);
        record("meeting-not-convened", meeting, reason);
        events.publishEvent(new MeetingDateSettled(meetingId, false));
    }

    /** The lead moves a convened meeting (改期); everybody is invited again. */
    public void reschedule(long meetingId, Instant at, String place) {
        Meeting meeting = meetings.get(meetingId);
        meeting.reschedule(at, place, time.now());
        meetings.save(meeting);
        record("meeting-rescheduled", meeting, at + " " + place);
        events.publishEvent(new MeetingRescheduled(meetingId));
    }

    public void sendInvitations(long meetingId) {
        Meeting meeting = meetings.get(meetingId);
        meeting.invitationSent();
        meetings.save(meeting);
        mails.invite(meeting);
        record("meeting-invitations-sent", meeting, String.valueOf(meeting.invitationSequence()));
    }

    /** Keeps a draft of the minutes. */
    public void saveMinutes(long meetingId, int version, String text) {
        Meeting meeting = unchanged(meetingId, version);
        meeting.saveMinutes(text);
        meetings.save(meeting);
        record("meeting-minutes-saved", meeting, "");
    }

    /** Approves the minutes; they are locked from now on. */
    public void approveMinutes(long meetingId, int version, String text) {
        Meeting meeting = unchanged(meetingId, version);
        meeting.approveMinutes(text, time.now());
        meetings.save(meeting);
        record("meeting-minutes-approved", meeting, "");
        events.publishEvent(new MinutesApproved(meetingId));
        events.publishEvent(new PartsChanged(meeting.campaignId()));
    }

    public void publishMinutes(long meetingId) {
        mails.publish(meetings.get(meetingId));
    }

    public void carryOver(long meetingId) {
        agenda.carryOver(meetingId);
    }

    public void planNext(long meetingId) {
        long campaignId = meetings.get(meetingId).campaignId();
        planning.planNext(campaigns.find(campaignId).orElseThrow(NotVisible::new));
    }

    /** The campaign closed first: the meeting is off, and whoever was invited is told. */
    public void cancelForClosing(long meetingId) {
        Meeting meeting = meetings.get(meetingId);
        String reason = words.say("meeting.cancelled.campaign-closed");
        meeting.cancel(reason);
        meetings.save(meeting);
        agenda.carryOver(meetingId);
        agenda.lapse(meeting.campaignId(), reason);
        if (meeting.isKnownToParticipants()) {
            mails.cancel(meeting);
        }
        record("meeting-cancelled", meeting, reason);
    }

    private Meeting unchanged(long meetingId, int version) {
        Meeting meeting = meetings.get(meetingId);
        if (meeting.version() != version) {
            throw new Conflict("meeting.conflict");
        }
        return meeting;
    }

    private void record(String action, Meeting meeting, String detail) {
        audit.record(action, "meeting:" + meeting.id(), meeting.leadUnitId(), detail);
    }
}
