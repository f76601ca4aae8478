package liandong.transfer;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import liandong.campaign.ArchiveEvents;
import liandong.campaign.ArchiveFiles;
import liandong.campaign.ArchiveMark;
import liandong.campaign.ArchivePart;
import liandong.campaign.ArchiveTable;
import liandong.campaign.Campaign;
import liandong.document.OfficialDocuments;
import liandong.document.Sheets;
import liandong.handoff.HandoffWords;
import liandong.organization.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the archive of a campaign tells about information that went to the internet office (互联网不良信息移送归档). */
@Component
class TransferArchive implements ArchivePart {

    /** What was never sent is its sender's own. */
    private static final String SENT = "select id from info_transfer where campaign_id = :campaign and sendings > 0";

    private final JdbcClient jdbc;
    private final TransferPages pages;
    private final TransferDocument slip;
    private final TransferSheet sheet;
    private final OfficialDocuments documents;
    private final Sheets sheets;
    private final HandoffWords words;

    TransferArchive(
            JdbcClient jdbc,
            TransferPages pages,
            TransferDocument slip,
            TransferSheet sheet,
            OfficialDocuments documents,
            Sheets sheets,
            HandoffWords words) {
        this.jdbc = jdbc;
        this.pages = pages;
        this.slip = slip;
        this.sheet = sheet;
        this.documents = documents;
        this.sheets = sheets;
        this.words = words;
    }

    @Override
    public List<ArchiveTable> tables() {
        return List.of(table("slips", """
                        select t.id, t.slip_no, u.name, v.name as receiver, t.opinion, t.document_no, t.suggestions,
                            t.state as "#transfer.state", t.sent_at, t.confirmed_by, t.returned_for, t.created_by, t.created_at
                        from info_transfer t join unit u on u.id = t.owner_unit_id
                        left join unit v on v.id = coalesce(t.receiver_unit_id, t.to_unit_id)
                        where t.campaign_id = :campaign and t.sendings > 0 and t.id > :after"""), table("items", """
                        select t.id, t.transfer_id, t.place, t.platform, t.channel as "#transfer.channel", t.address, t.publisher,
                            t.content, t.category as "#transfer.category", t.found_at, t.disposal as "#transfer.disposal", t.remark,
                            t.answered_at
                        from transfer_item t join info_transfer s on s.id = t.transfer_id
                        where s.campaign_id = :campaign and s.sendings > 0 and t.id > :after"""), table("entries", """
                        select t.id, t.handover_id, t.happened_at, u.name, t.what as "#transfer.entry", t.done_by, t.note
                        from handover_entry t join info_transfer s on s.id = t.handover_id and t.kind = 'transfer'
                        join unit u on u.id = t.unit_id
                        where s.campaign_id = :campaign and t.letter > 0 and t.id > :after"""));
    }

    private static ArchiveTable table(String name, String sql) {
        return new ArchiveTable("transfer.archive." + name, sql);
    }

    @Override
    public List<ArchiveEvents> events() {
        return List.of(new ArchiveEvents(ArchiveMark.OTHER, "transfer.archive.entry", """
                select t.unit_id, coalesce(s.slip_no, s.document_no), t.happened_at, t.id, t.what as "#transfer.entry", t.note
                from handover_entry t join info_transfer s on s.id = t.handover_id and t.kind = 'transfer'
                where s.campaign_id = :campaign and t.letter > 0 and t.unit_id in (:units)"""));
    }

    @Override
    public Map<String, String> things() {
        return Map.of(
                InfoTransfer.KIND,
                SENT,
                ItemEvidence.KIND,
                "select i.id from transfer_item i join info_transfer t on t.id = i.transfer_id"
                        + " where t.campaign_id = :campaign and t.sendings > 0");
    }

    /** Every slip with its receipt, and its items as a list. */
    @Override
    public void write(Viewer lead, Campaign campaign, ArchiveFiles files) {
        jdbc.sql(SENT + " order by id")
                .param("campaign", campaign.id())
                .query(Long.class)
                .list()
                .forEach(id -> slip(pages.view(lead, id), files));
    }

    private void slip(TransferPages.View view, ArchiveFiles files) {
        InfoTransfer transfer = view.transfer();
        String number = Objects.requireNonNull(transfer.slipNo());
        files.file(
                path("slip", transfer, number),
                documents.write(number, slip.of(view).document()).content());
        files.file(path("sheet", transfer, number), sheets.write(sheet.of(transfer, view.items())));
    }

    private String path(String what, InfoTransfer transfer, String number) {
        return words.say("transfer.archive." + what, transfer.id(), number);
    }
}
