package liandong.transfer;

import java.util.List;
import java.util.Map;
import liandong.campaign.ArchiveEvents;
import liandong.campaign.ArchiveMark;
import liandong.campaign.ArchivePart;
import liandong.campaign.ArchiveTable;
import org.springframework.stereotype.Component;

/** What the archive of a campaign tells about information that went to the internet office (互联网不良信息移送归档). */
@Component
class TransferArchive implements ArchivePart {

    @Override
    public List<ArchiveTable> tables() {
        return List.of(table("slips", """
                        select t.id, t.slip_no, u.name, v.name as receiver, t.opinion, t.document_no, t.suggestions,
                            t.state as "#transfer.state", t.sent_at, t.confirmed_by, t.returned_for, t.created_by, t.created_at
                        from info_transfer t join unit u on u.id = t.owner_unit_id
                        left join unit v on v.id = coalesce(t.receiver_unit_id, t.to_unit_id)
                        where t.campaign_id = :campaign and t.id > :after"""), table("items", """
                        select t.id, t.transfer_id, t.place, t.platform, t.channel as "#transfer.channel", t.address, t.publisher,
                            t.content, t.category as "#transfer.category", t.found_at, t.disposal as "#transfer.disposal", t.remark,
                            t.answered_at
                        from transfer_item t join info_transfer s on s.id = t.transfer_id
                        where s.campaign_id = :campaign and t.id > :after"""), table("entries", """
                        select t.id, t.handover_id, t.happened_at, u.name, t.what as "#transfer.entry", t.done_by, t.note
                        from handover_entry t join info_transfer s on s.id = t.handover_id and t.kind = 'transfer'
                        join unit u on u.id = t.unit_id where s.campaign_id = :campaign and t.id > :after"""));
    }

    private static ArchiveTable table(String name, String sql) {
        return new ArchiveTable("transfer.archive." + name, sql);
    }

    @Override
    public List<ArchiveEvents> events() {
        return List.of(new ArchiveEvents(ArchiveMark.OTHER, "transfer.archive.entry", """
                select t.unit_id, coalesce(s.slip_no, s.document_no), t.happened_at, t.id, t.what as "#transfer.entry", t.note
                from handover_entry t join info_transfer s on s.id = t.handover_id and t.kind = 'transfer'
                where s.campaign_id = :campaign and t.unit_id in (:units)"""));
    }

    @Override
    public Map<String, String> things() {
        return Map.of("transfer", "select id from info_transfer where campaign_id = :campaign");
    }
}
