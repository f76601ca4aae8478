package liandong.complaint;

import java.util.List;
import java.util.Map;
import liandong.campaign.ArchiveEvents;
import liandong.campaign.ArchiveMark;
import liandong.campaign.ArchivePart;
import liandong.campaign.ArchiveTable;
import org.springframework.stereotype.Component;

/** The register of complaints as it is archived (投诉举报归档): what was complained about, never who complained. */
@Component
class ComplaintArchive implements ArchivePart {

    @Override
    public List<ArchiveTable> tables() {
        return List.of(table("register", """
                        select t.id, t.number_year, t.number_seq, u.name, t.named, t.source as "#complaint.source",
                            t.track as "#complaint.track", t.received_on, t.subject_name, t.address,
                            t.violation_type as "#handoff.type", t.facts, t.state as "#complaint.state",
                            t.outcome as "#complaint.outcome", t.result, t.document_no, t.answered_on,
                            t.satisfaction as "#complaint.satisfaction"
                        from complaint t join unit u on u.id = t.owner_unit_id
                        where t.campaign_id = :campaign and t.id > :after"""), table("entries", """
                        select t.id, c.number_year, c.number_seq, u.name, t.happened_at, t.what as "#complaint.entry", t.done_by
                        from complaint_entry t join complaint c on c.id = t.complaint_id join unit u on u.id = c.owner_unit_id
                        where c.campaign_id = :campaign and t.id > :after"""), table("rewards", """
                        select t.complaint_id, c.number_year, c.number_seq, u.name, t.state as "#complaint.reward.state",
                            t.reward_level, t.proposed_yuan, t.granted_yuan, t.paid_on
                        from complaint_reward t join complaint c on c.id = t.complaint_id join unit u on u.id = c.owner_unit_id
                        where c.campaign_id = :campaign and t.complaint_id > :after"""));
    }

    private static ArchiveTable table(String name, String sql) {
        return new ArchiveTable("complaint.archive." + name, sql);
    }

    @Override
    public List<ArchiveEvents> events() {
        return List.of(new ArchiveEvents(ArchiveMark.OTHER, "complaint.archive.entry", """
                select c.owner_unit_id, c.subject_name, t.happened_at, t.id, t.what as "#complaint.entry"
                from complaint_entry t join complaint c on c.id = t.complaint_id
                where c.campaign_id = :campaign and c.owner_unit_id in (:units)"""));
    }

    @Override
    public Map<String, String> things() {
        return Map.of("complaint", "select id from complaint where campaign_id = :campaign");
    }
}
