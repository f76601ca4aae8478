package liandong.meeting;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import liandong.audit.AuditLog;
import liandong.campaign.Campaigns;
import liandong.campaign.Participant;
import liandong.organization.NotVisible;
import liandong.reporting.Reporting;
import liandong.shared.BusinessTime;
import liandong.shared.PlainText;
import liandong.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records what a meeting decided (议定): every matter on its agenda is decided or carried over. An extension takes effect
 * at once; what asks a unit to do something becomes an action item (议定事项).
 */
@Service
@Transactional
public class MeetingDecisions {

    private final Meetings meetings;
    private final AgendaItems items;
    private final Agenda agenda;
    private final MeetingRecords records;
    private final MinutesDraft minutesDraft;
    private final ActionDesk actions;
    private final Reporting reporting;
    private final Campaigns campaigns;
    private final BusinessTime time;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    MeetingDecisions(
            Meetings meetings,
            AgendaItems items,
            Agenda agenda,
            MeetingRecords records,
            MinutesDraft minutesDraft,
            ActionDesk actions,
            Reporting reporting,
            Campaigns campaigns,
            BusinessTime time,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.meetings = meetings;
        this.items = items;
        this.agenda = agenda;
        this.records = records;
        this.minutesDraft = minutesDraft;
        this.actions = actions;
        this.reporting = reporting;
        this.campaigns = campaigns;
        this.time = time;
        this.audit = audit;
        this.events = events;
    }

    /** Records attendance and decisions of a meeting whose hour has come; drafts its minutes. */
    public void record(long meetingId, List<Attendance> attendance, List<Resolution> resolutions) {
        Meeting meeting = meetings.get(meetingId);
        if (meeting.meetsAt() == null || meeting.meetsAt().isAfter(time.now())) {
            throw new Refused("meeting.refused.not-yet");
        }
        Refused.unless(meeting.state() == MeetingState.CONVENED, "meeting.refused.not-convened");
        attendance.stream().map(Attendance::attendedBy).filter(Objects::nonNull).forEach(PlainText::title);
        attendance.forEach(unit -> records.attended(meetingId, unit));
        Map<Long, Resolution> byItem =
                resolutions.stream().collect(Collectors.toMap(Resolution::agendaItemId, Function.identity()));
        Set<Long> participants = campaigns.participants(meeting.campaignId()).stream()
                .map(Participant::unitId)
                .collect(Collectors.toSet());
        for (AgendaItem item : items.ofMeeting(meetingId)) {
            decide(item, byItem.remove(item.id()), participants);
        }
        if (!byItem.isEmpty()) {
            throw new NotVisible();
        }
        agenda.carryOver(meetingId);
        meeting.held(minutesDraft.of(meeting));
        meetings.save(meeting);
        audit.record("meeting-decisions-recorded", "meeting:" + meetingId, meeting.leadUnitId(), "");
        events.publishEvent(new DecisionsRecorded(meetingId));
    }

    private void decide(
            AgendaItem item, @org.jspecify.annotations.Nullable Resolution resolution, Set<Long> participants) {
        if (resolution == null) {
            throw new Refused("meeting.refused.undecided", item.title());
        }
        DecisionKind kind = resolution.kind();
        if (kind == null) {
            return;
        }
        check(item, kind, resolution, participants);
        records.decided(Objects.requireNonNull(item.meetingId()), kind, resolution);
        items.close(item.id(), AgendaState.DECIDED);
        if (kind == DecisionKind.EXTEND) {
            extend(item, resolution);
        }
    }

    private void check(AgendaItem item, DecisionKind kind, Resolution resolution, Set<Long> participants) {
        PlainText.statement(resolution.text());
        Long owner = resolution.ownerUnitId();
        require(!kind.needsOwner() || owner != null, "meeting.refused.owner-missing", item);
        require(owner == null || participants.contains(owner), "meeting.refused.owner-foreign", item);
        require(!kind.needsDue() || resolution.due() != null, "meeting.refused.due-missing", item);
        require(resolution.due() == null || !resolution.due().isBefore(time.today()), "meeting.refused.due-past", item);
        require(kind != DecisionKind.OTHER || !resolution.text().isBlank(), "meeting.refused.text-missing", item);
        require(
                kind != DecisionKind.EXTEND || item.source().hasDue() && !item.isSettled(),
                "meeting.refused.nothing-to-extend",
                item);
    }

    private void extend(AgendaItem item, Resolution resolution) {
        long sourceId = Objects.requireNonNull(item.sourceId());
        var due = Objects.requireNonNull(resolution.due());
        if (item.source() == AgendaSource.REPORT) {
            reporting.extend(sourceId, due, resolution.text());
        } else {
            actions.extend(sourceId, due, resolution.text());
        }
    }

    /** Every decision that names a unit and a day becomes an action item; what is one already stays one. */
    public void startActionItems(long meetingId) {
        Meeting meeting = meetings.get(meetingId);
        Map<Long, AgendaItem> agendaById =
                items.ofMeeting(meetingId).stream().collect(Collectors.toMap(AgendaItem::id, Function.identity()));
        for (Decision decision : records.decisions(meetingId)) {
            if (decision.kind().isFollowedUp() && decision.ownerUnitId() != null && decision.due() != null) {
                AgendaItem item = Objects.requireNonNull(agendaById.get(decision.agendaItemId()));
                actions.agree(meeting, item, decision, decision.ownerUnitId(), decision.due());
            }
        }
    }

    private static void require(boolean condition, String messageKey, AgendaItem item) {
        if (!condition) {
            throw new Refused(messageKey, item.title());
        }
    }
}
