package liandong.casework;

import java.util.List;
import java.util.Map;
import liandong.campaign.ArchivePart;
import liandong.campaign.ArchiveTable;
import org.springframework.stereotype.Component;

/** The register of cases as it is archived (案件归档). */
@Component
class CaseArchive implements ArchivePart {

    @Override
    public List<ArchiveTable> tables() {
        return List.of(
                table("register", """
                        select t.id, u.name, t.title, t.subject_kind as "#casework.subject", t.subject_name, t.uscc, t.place,
                            t.violation as "#handoff.type", t.facts, t.violated, t.penalty_basis, t.decision_number, t.warned,
                            t.rectified, t.suspended, t.revoked, t.fine_yuan, t.confiscated_yuan, t.other_measures,
                            t.suspected_crime, t.found_on, t.filed_on, t.decided_on, t.exposed_on, t.closed_on,
                            t.state as "#casework.state", t.closing_note
                        from case_record t join unit u on u.id = t.owner_unit_id
                        where t.campaign_id = :campaign and t.id > :after"""),
                table("joint", """
                        select t.case_id * 1000000 + t.unit_id as line, c.title, u.name
                        from case_joint_unit t join case_record c on c.id = t.case_id join unit u on u.id = t.unit_id
                        where c.campaign_id = :campaign and t.case_id * 1000000 + t.unit_id > :after"""),
                table("links", """
                        select line, title, kind as "#casework.matter", ref_id, linked_at
                        from (select row_number() over (order by t.case_id, t.kind, t.ref_id) as line, c.title, t.kind,
                                t.ref_id, t.linked_at
                            from case_link t join case_record c on c.id = t.case_id
                            where c.campaign_id = :campaign) lines
                        where line > :after"""),
                table("exposures", """
                        select t.id, c.title, u.name, t.exposed_on, t.medium, t.link, t.story, t.minor_penalty, t.exposed_by,
                            t.exposed_at, t.withdrawn_on, t.withdrawn_for
                        from case_exposure t join case_record c on c.id = t.case_id join unit u on u.id = c.owner_unit_id
                        where c.campaign_id = :campaign and t.id > :after"""),
                table("typical", """
                        select t.id, u.name, t.period_code, t.title, t.org_name, t.penalty_on, t.facts, t.legal_basis,
                            t.penalty, t.narrative, t.selected_at, t.selected_by
                        from submitted_case t join unit u on u.id = t.owner_unit_id
                        where t.campaign_id = :campaign and t.id > :after"""));
    }

    private static ArchiveTable table(String name, String sql) {
        return new ArchiveTable("casework.archive." + name, sql);
    }

    @Override
    public Map<String, String> things() {
        return Map.of("case", "select id from case_record where campaign_id = :campaign");
    }
}
