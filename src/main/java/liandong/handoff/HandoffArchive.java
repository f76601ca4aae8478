package liandong.handoff;

import java.util.List;
import java.util.Map;
import liandong.campaign.ArchiveEvents;
import liandong.campaign.ArchiveFiles;
import liandong.campaign.ArchiveMark;
import liandong.campaign.ArchivePart;
import liandong.campaign.ArchiveTable;
import liandong.campaign.Campaign;
import liandong.document.OfficialDocuments;
import liandong.organization.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the archive of a campaign tells about its clues (线索移送归档): letters, what was done about them, joint units. */
@Component
class HandoffArchive implements ArchivePart {

    /** What was never sent is its sender's own. */
    private static final String SENT = "select id from clue_handoff where campaign_id = :campaign and letters > 0";

    private final JdbcClient jdbc;
    private final HandoffPages pages;
    private final HandoffDocument letter;
    private final OfficialDocuments documents;
    private final HandoffWords words;

    HandoffArchive(
            JdbcClient jdbc,
            HandoffPages pages,
            HandoffDocument letter,
            OfficialDocuments documents,
            HandoffWords words) {
        this.jdbc = jdbc;
        this.pages = pages;
        this.letter = letter;
        this.documents = documents;
        this.words = words;
    }

    @Override
    public List<ArchiveTable> tables() {
        return List.of(table("clues", """
                        select t.id, u.name, v.name as receiver, t.subject_name, t.uscc, t.address,
                            t.clue_source as "#handoff.source", t.violation_type as "#handoff.type", t.violation,
                            t.state as "#handoff.state", t.filed, t.decision, t.document_no, t.result, t.created_by, t.created_at
                        from clue_handoff t join unit u on u.id = t.owner_unit_id
                        left join unit v on v.id = coalesce(t.receiver_unit_id, t.to_unit_id)
                        where t.campaign_id = :campaign and t.letters > 0 and t.id > :after"""), table("letters", """
                        select t.id, t.handoff_id, t.letter_no, u.name, v.name as receiver, t.designated, t.sent_at, t.signed_at,
                            t.signed_by, t.decision as "#handoff.letter", t.reason, t.legal_basis, t.decided_at
                        from handoff_letter t join clue_handoff h on h.id = t.handoff_id
                        join unit u on u.id = t.sender_unit_id join unit v on v.id = t.owner_unit_id
                        where h.campaign_id = :campaign and t.id > :after"""), table("entries", """
                        select t.id, t.handover_id, t.happened_at, u.name, t.what as "#handoff.entry", t.done_by, t.note
                        from handover_entry t join clue_handoff h on h.id = t.handover_id and t.kind = 'handoff'
                        join unit u on u.id = t.unit_id
                        where h.campaign_id = :campaign and t.letter > 0 and t.id > :after"""), table("joint", """
                        select t.id, t.handoff_id, u.name, t.asked, t.answer, t.answered_at
                        from handoff_joint_unit t join clue_handoff h on h.id = t.handoff_id
                        join unit u on u.id = t.owner_unit_id where h.campaign_id = :campaign and t.id > :after"""));
    }

    private static ArchiveTable table(String name, String sql) {
        return new ArchiveTable("handoff.archive." + name, sql);
    }

    @Override
    public List<ArchiveEvents> events() {
        return List.of(
                sent(ArchiveMark.ASKED, "sent", "t.owner_unit_id", "u.name"),
                sent(ArchiveMark.HANDED_IN, "handed-over", "t.sender_unit_id", "v.name"),
                new ArchiveEvents(ArchiveMark.OTHER, "handoff.archive.entry", """
                        select t.unit_id, h.subject_name, t.happened_at, t.id, t.what as "#handoff.entry", t.done_by, t.note
                        from handover_entry t join clue_handoff h on h.id = t.handover_id and t.kind = 'handoff'
                        where h.campaign_id = :campaign and t.letter > 0 and t.unit_id in (:units)"""));
    }

    /** A letter, for one of the two units; the other is named. */
    private static ArchiveEvents sent(ArchiveMark mark, String word, String unit, String other) {
        return new ArchiveEvents(mark, "handoff.archive." + word, """
                select %1$s, h.subject_name, t.sent_at, 0, t.letter_no, %2$s
                from handoff_letter t join clue_handoff h on h.id = t.handoff_id
                join unit u on u.id = t.sender_unit_id join unit v on v.id = t.owner_unit_id
                where h.campaign_id = :campaign and %1$s in (:units)""".formatted(unit, other));
    }

    @Override
    public Map<String, String> things() {
        return Map.of(ClueHandoff.KIND, SENT);
    }

    /** Every letter with its receipt. */
    @Override
    public void write(Viewer lead, Campaign campaign, ArchiveFiles files) {
        jdbc.sql(SENT + " order by id")
                .param("campaign", campaign.id())
                .query(Long.class)
                .list()
                .forEach(id -> letters(pages.view(lead, id), files));
    }

    private void letters(HandoffPages.View view, ArchiveFiles files) {
        String sender = view.names().getOrDefault(view.handoff().senderUnitId(), "");
        for (HandoffLetter one : view.letters()) {
            files.file(
                    words.say("handoff.archive.letter", String.valueOf(one.id()), sender, one.number()),
                    documents
                            .write(
                                    one.number(),
                                    letter.of(view.handoff(), one, view.materials())
                                            .document())
                            .content());
        }
    }
}
