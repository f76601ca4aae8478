package liandong.handoff;

import java.util.List;
import java.util.Map;
import liandong.campaign.ArchiveEvents;
import liandong.campaign.ArchiveMark;
import liandong.campaign.ArchivePart;
import liandong.campaign.ArchiveTable;
import org.springframework.stereotype.Component;

/** What the archive of a campaign tells about its clues (线索移送归档): letters, what was done about them, joint units. */
@Component
class HandoffArchive implements ArchivePart {

    @Override
    public List<ArchiveTable> tables() {
        return List.of(table("clues", """
                        select t.id, u.name, v.name as receiver, t.subject_name, t.uscc, t.address,
                            t.clue_source as "#handoff.source", t.violation_type as "#handoff.type", t.violation,
                            t.state as "#handoff.state", t.filed, t.decision, t.document_no, t.result, t.created_by, t.created_at
                        from clue_handoff t join unit u on u.id = t.owner_unit_id
                        left join unit v on v.id = coalesce(t.receiver_unit_id, t.to_unit_id)
                        where t.campaign_id = :campaign and t.id > :after"""), table("letters", """
                        select t.id, t.handoff_id, t.letter_no, u.name, v.name as receiver, t.designated, t.sent_at, t.signed_at,
                            t.signed_by, t.decision as "#handoff.letter", t.reason, t.legal_basis, t.decided_at
                        from handoff_letter t join clue_handoff h on h.id = t.handoff_id
                        join unit u on u.id = t.sender_unit_id join unit v on v.id = t.owner_unit_id
                        where h.campaign_id = :campaign and t.id > :after"""), table("entries", """
                        select t.id, t.handover_id, t.happened_at, u.name, t.what as "#handoff.entry", t.done_by, t.note
                        from handover_entry t join clue_handoff h on h.id = t.handover_id and t.kind = 'handoff'
                        join unit u on u.id = t.unit_id where h.campaign_id = :campaign and t.id > :after"""), table("joint", """
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
                event(ArchiveMark.ASKED, "sent", "t.owner_unit_id", "t.sent_at, 0, t.letter_no, u.name", "t.sent_at"),
                event(
                        ArchiveMark.HANDED_IN,
                        "handed-over",
                        "t.sender_unit_id",
                        "t.sent_at, 0, t.letter_no, v.name",
                        "t.sent_at"),
                event(
                        ArchiveMark.OTHER,
                        "decided",
                        "t.owner_unit_id",
                        "t.decided_at, 0, t.letter_no, t.decision as \"#handoff.letter\", t.reason",
                        "t.decided_at"));
    }

    private static ArchiveEvents event(ArchiveMark mark, String word, String unit, String columns, String since) {
        return new ArchiveEvents(mark, "handoff.archive." + word, """
                select %1$s, h.subject_name, %2$s from handoff_letter t join clue_handoff h on h.id = t.handoff_id
                join unit u on u.id = t.sender_unit_id join unit v on v.id = t.owner_unit_id
                where h.campaign_id = :campaign and %1$s in (:units) and %3$s is not null""".formatted(unit, columns, since));
    }

    @Override
    public Map<String, String> things() {
        return Map.of("handoff", "select id from clue_handoff where campaign_id = :campaign");
    }
}
