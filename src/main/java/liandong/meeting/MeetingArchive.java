package liandong.meeting;

import java.util.List;
import java.util.Map;
import liandong.campaign.ArchiveEvents;
import liandong.campaign.ArchiveFiles;
import liandong.campaign.ArchiveMark;
import liandong.campaign.ArchivePart;
import liandong.campaign.ArchiveTable;
import liandong.campaign.Campaign;
import liandong.document.OfficialDocument;
import liandong.document.OfficialDocuments;
import liandong.organization.Viewer;
import org.springframework.stereotype.Component;

/** What the archive of a campaign tells about its meetings (会议归档): agendas, decisions, minutes and action items. */
@Component
class MeetingArchive implements ArchivePart {

    private final Meetings meetings;
    private final MinutesPaper minutes;
    private final OfficialDocuments documents;
    private final MeetingWords words;

    MeetingArchive(Meetings meetings, MinutesPaper minutes, OfficialDocuments documents, MeetingWords words) {
        this.meetings = meetings;
        this.minutes = minutes;
        this.documents = documents;
        this.words = words;
    }

    @Override
    public List<ArchiveTable> tables() {
        return List.of(
                table("meetings", """
                        select t.id, t.meeting_number, t.state as "#meeting.state", t.proposed_on, t.meets_at, t.place,
                            t.called_off_because, t.minuted_at, t.minutes
                        from meeting t where t.campaign_id = :campaign and t.id > :after"""),
                table("agenda", """
                        select t.id, m.meeting_number, t.item_position, t.source as "#meeting.source", u.name, t.title, t.facts,
                            t.explanation, t.state as "#meeting.agenda-state", t.settled_at, t.settled_note
                        from agenda_item t left join meeting m on m.id = t.meeting_id left join unit u on u.id = t.unit_id
                        where t.campaign_id = :campaign and t.id > :after"""),
                table("attendance", """
                        select t.meeting_id * 1000000 + t.unit_id as line, m.meeting_number, u.name, t.present, t.attended_by
                        from meeting_attendance t join meeting m on m.id = t.meeting_id join unit u on u.id = t.unit_id
                        where m.campaign_id = :campaign and t.meeting_id * 1000000 + t.unit_id > :after"""),
                table("decisions", """
                        select t.id, m.meeting_number, a.title, t.kind as "#meeting.decision", t.decision_text, u.name, t.due
                        from meeting_decision t join meeting m on m.id = t.meeting_id
                        join agenda_item a on a.id = t.agenda_item_id left join unit u on u.id = t.owner_unit_id
                        where m.campaign_id = :campaign and t.id > :after"""),
                table("action-items", """
                        select t.id, u.name, t.title, t.task, t.nominal_due, t.effective_due, t.state as "#meeting.action.state",
                            t.result, t.returned_because, t.verified_at
                        from action_item t join unit u on u.id = t.owner_unit_id
                        where t.campaign_id = :campaign and t.id > :after"""),
                table("progress", """
                        select t.id, u.name, i.title, t.noted_at, t.noted_by, t.note
                        from action_progress t join action_item i on i.id = t.action_item_id
                        join unit u on u.id = i.owner_unit_id where i.campaign_id = :campaign and t.id > :after"""));
    }

    private static ArchiveTable table(String name, String sql) {
        return new ArchiveTable("meeting.archive." + name, sql);
    }

    @Override
    public List<ArchiveEvents> events() {
        return List.of(
                new ArchiveEvents(ArchiveMark.OTHER, "meeting.archive.attended", """
                        select t.unit_id, m.campaign_name, m.meets_at, t.meeting_id, m.meeting_number, t.attended_by
                        from meeting_attendance t join meeting m on m.id = t.meeting_id
                        where m.campaign_id = :campaign and t.unit_id in (:units) and t.present and m.meets_at is not null"""),
                act(ArchiveMark.ASKED, "action-item-agreed"),
                act(ArchiveMark.HANDED_IN, "action-item-reported"),
                act(ArchiveMark.RETURNED, "action-item-sent-back"),
                act(ArchiveMark.APPROVED, "action-item-verified"),
                act(ArchiveMark.OTHER, "action-item-extended"));
    }

    private static ArchiveEvents act(ArchiveMark mark, String action) {
        return new ArchiveEvents(mark, "meeting.archive.act." + action, """
                select i.owner_unit_id, i.title, e.at, e.id, e.detail,
                    coalesce(a.display_name, 'SERVER') as "#archive.actor"
                from action_item i join audit_entry e on e.subject = 'action-item:' || i.id
                left join account a on a.id = e.actor_account_id
                where i.campaign_id = :campaign and i.owner_unit_id in (:units) and e.action = '%s'""".formatted(action));
    }

    @Override
    public Map<String, String> things() {
        return Map.of(
                "meeting", "select id from meeting where campaign_id = :campaign",
                "agenda-item", "select id from agenda_item where campaign_id = :campaign",
                "action-item", "select id from action_item where campaign_id = :campaign");
    }

    /** Minutes that were approved leave as the document they are. */
    @Override
    public void write(Viewer lead, Campaign campaign, ArchiveFiles files) {
        meetings.ofCampaign(campaign.id()).stream()
                .filter(meeting -> meeting.minutedAt() != null)
                .forEach(meeting -> {
                    OfficialDocument paper = minutes.of(meeting);
                    files.file(
                            words.say("meeting.archive.minutes", meeting.number()),
                            documents.write(paper.title(), paper).content());
                });
    }
}
