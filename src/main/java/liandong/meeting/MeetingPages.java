package liandong.meeting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import liandong.campaign.Campaign;
import liandong.campaign.Campaigns;
import liandong.campaign.Participant;
import liandong.organization.Access;
import liandong.organization.Capability;
import liandong.organization.Directory;
import liandong.organization.NotVisible;
import liandong.organization.Viewer;
import liandong.worklist.Worklist;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people read of meetings (会议查阅). The lead office sees everything; participants see a meeting once they were
 * invited, and its minutes once they are approved.
 */
@Service
@Transactional(readOnly = true)
public class MeetingPages {

    private final Meetings meetings;
    private final AgendaItems items;
    private final MeetingRecords records;
    private final ActionItems actions;
    private final Campaigns campaigns;
    private final Directory directory;
    private final Worklist worklist;
    private final MeetingTimes times;

    MeetingPages(
            Meetings meetings,
            AgendaItems items,
            MeetingRecords records,
            ActionItems actions,
            Campaigns campaigns,
            Directory directory,
            Worklist worklist,
            MeetingTimes times) {
        this.meetings = meetings;
        this.items = items;
        this.records = records;
        this.actions = actions;
        this.campaigns = campaigns;
        this.directory = directory;
        this.worklist = worklist;
        this.times = times;
    }

    /** The meetings a viewer may read, latest first. */
    public List<Meeting> visibleTo(Viewer viewer) {
        List<Long> ids = campaigns.visibleTo(viewer).stream().map(Campaign::id).toList();
        return meetings.ofCampaigns(ids).stream()
                .filter(meeting -> Access.canSee(viewer, meeting) || meeting.isKnownToParticipants())
                .toList();
    }

    /** The meeting that comes next of all a viewer may read. */
    public Optional<Meeting> next(Viewer viewer) {
        return visibleTo(viewer).stream()
                .filter(MeetingPlanning::isComing)
                .min(Comparator.comparing(
                        meeting -> Objects.requireNonNullElseGet(meeting.meetsAt(), () -> proposedTime(meeting))));
    }

    /** The campaigns whose meetings the viewer runs. */
    public List<Campaign> ledBy(Viewer viewer) {
        return campaigns.visibleTo(viewer).stream()
                .filter(campaign -> viewer.mayAct(campaign.leadUnit(), Capability.OFFICER))
                .toList();
    }

    /** What waits for the next meeting of the campaigns whose lead office the viewer belongs to. */
    public List<AgendaLine> waiting(Viewer viewer) {
        List<Long> led = campaigns.visibleTo(viewer).stream()
                .filter(campaign -> Access.canSee(viewer, campaign))
                .map(Campaign::id)
                .toList();
        return lines(items.waiting(led), List.of());
    }

    /** A meeting, or 404. */
    public Meeting visible(Viewer viewer, long meetingId) {
        return meetings.find(meetingId)
                .filter(meeting -> Access.canSee(viewer, meeting)
                        || meeting.isKnownToParticipants() && campaigns.takesPart(viewer, meeting.campaignId()))
                .orElseThrow(NotVisible::new);
    }

    /** The meeting, for somebody who may run it; for everybody else there is nothing here to be done. */
    public Meeting led(Viewer viewer, long meetingId) {
        Meeting meeting = visible(viewer, meetingId);
        if (!viewer.mayAct(meeting.leadUnitId(), Capability.OFFICER)) {
            throw new NotVisible();
        }
        return meeting;
    }

    /** A meeting whose minutes the viewer may read, or 404. */
    public Meeting minuted(Viewer viewer, long meetingId) {
        return Optional.of(visible(viewer, meetingId))
                .filter(meeting -> minutesReadable(viewer, meeting))
                .orElseThrow(NotVisible::new);
    }

    /** Whether there are minutes that the viewer may read: the lead office drafts them, participants get them approved. */
    public boolean minutesReadable(Viewer viewer, Meeting meeting) {
        return meeting.minutes() != null && (Access.canSee(viewer, meeting) || meeting.minutedAt() != null);
    }

    /** The work that waits for the lead at this meeting: id of its task, if there is one. */
    public Optional<String> openTask(Meeting meeting) {
        return Stream.of("confirm-date", "record-decisions", "approve-minutes")
                .filter(task -> worklist.openTask(task, meeting.id()).isPresent())
                .findFirst();
    }

    public List<AgendaLine> agenda(Meeting meeting) {
        return lines(items.ofMeeting(meeting.id()), records.decisions(meeting.id()));
    }

    /** What waits for the next meeting of the same campaign. */
    public List<AgendaLine> waitingBeside(Meeting meeting) {
        return lines(items.waiting(List.of(meeting.campaignId())), List.of());
    }

    private List<AgendaLine> lines(List<AgendaItem> agenda, List<Decision> decisions) {
        Map<Long, Decision> byItem =
                decisions.stream().collect(Collectors.toMap(Decision::agendaItemId, Function.identity()));
        Collection<Long> units = Stream.concat(
                        agenda.stream().map(AgendaItem::unitId),
                        decisions.stream().map(Decision::ownerUnitId))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        // A map that takes null as a key: a matter need not concern a unit.
        Map<Long, String> names = new HashMap<>(directory.unitNames(units));
        return agenda.stream()
                .map(item -> {
                    Decision decision = byItem.get(item.id());
                    String owner = decision == null ? null : names.get(decision.ownerUnitId());
                    return new AgendaLine(item, names.get(item.unitId()), decision, owner);
                })
                .toList();
    }

    /** Who was there; before the meeting everybody who is invited. */
    public List<AttendanceLine> attendance(Meeting meeting) {
        List<Attendance> recorded = records.attendance(meeting.id());
        if (recorded.isEmpty()) {
            return participants(meeting).stream()
                    .map(unit -> new AttendanceLine(unit.unitId(), unit.unitName(), false, null))
                    .toList();
        }
        Map<Long, String> names =
                directory.unitNames(recorded.stream().map(Attendance::unitId).toList());
        return recorded.stream()
                .map(unit -> new AttendanceLine(
                        unit.unitId(), names.getOrDefault(unit.unitId(), ""), unit.present(), unit.attendedBy()))
                .toList();
    }

    public List<Participant> participants(Meeting meeting) {
        return new ArrayList<>(campaigns.participants(meeting.campaignId()));
    }

    public List<ActionLine> actions(Meeting meeting) {
        List<ActionItem> all = actions.ofMeeting(meeting.id());
        Map<Long, String> names =
                directory.unitNames(all.stream().map(ActionItem::ownerUnitId).collect(Collectors.toSet()));
        return all.stream()
                .map(item -> new ActionLine(item, names.getOrDefault(item.ownerUnitId(), "")))
                .toList();
    }

    /** An action item, or 404; its owner and the lead read it. */
    public ActionItem action(Viewer viewer, long itemId) {
        return Access.visible(viewer, actions.find(itemId));
    }

    public List<ProgressNote> progress(ActionItem item) {
        return actions.notes(item.id());
    }

    public String unitName(long unitId) {
        return directory.unitNames(List.of(unitId)).getOrDefault(unitId, "");
    }

    /** Fourteen hundred on the proposed day, unless the lead wants another. */
    public Instant proposedTime(Meeting meeting) {
        return times.proposedTime(meeting.proposedOn());
    }

    public Instant planningAt(Meeting meeting) {
        return times.planningAt(meeting.proposedOn());
    }

    /** The number and name of the meeting an action item comes from. */
    public Meeting meetingOf(ActionItem item) {
        return meetings.get(item.meetingId());
    }
}
