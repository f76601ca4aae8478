package liandong.casework;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import liandong.audit.AuditLog;
import liandong.organization.Capability;
import liandong.organization.NotVisible;
import liandong.organization.Viewer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Links cases to the clues, complaints, transfers and referrals they rest on (关联案件), so that nothing is entered twice: a
 * case is registered from them, or one already registered is named.
 */
@Service
@Transactional
public class CaseLinking {

    private final Casework casework;
    private final Cases cases;
    private final CaseRecords records;
    private final CaseLinks links;
    private final ObjectProvider<CaseMatters> registers;
    private final AuditLog audit;

    CaseLinking(
            Casework casework,
            Cases cases,
            CaseRecords records,
            CaseLinks links,
            ObjectProvider<CaseMatters> registers,
            AuditLog audit) {
        this.casework = casework;
        this.cases = cases;
        this.records = records;
        this.links = links;
        this.registers = registers;
        this.audit = audit;
    }

    /**
     * What one case rests on.
     *
     * @param shown those the viewer may see
     * @param hidden how many there are besides
     */
    public record Related(List<CaseMatter> shown, int hidden) {

        public boolean isNone() {
            return shown.isEmpty() && hidden == 0;
        }
    }

    /** The matter, or 404. */
    @Transactional(readOnly = true)
    public CaseMatter matter(Viewer viewer, MatterRef ref) {
        return find(viewer, ref).orElseThrow(NotVisible::new);
    }

    @Transactional(readOnly = true)
    public Related related(Viewer viewer, long caseId) {
        List<MatterRef> all = links.matters(caseId);
        List<CaseMatter> shown =
                all.stream().flatMap(ref -> find(viewer, ref).stream()).toList();
        return new Related(shown, all.size() - shown.size());
    }

    /** The cases that rest on a matter and that the viewer may see. */
    @Transactional(readOnly = true)
    public List<CaseRecord> cases(Viewer viewer, MatterRef ref) {
        Set<Long> visible = cases.visibleOf(viewer, links.cases(ref));
        return visible.isEmpty() ? List.of() : records.list("c.id in (:ids) order by c.id", Map.of("ids", visible));
    }

    /** Cases of the viewer's units that might be named, those of the same subject first. */
    @Transactional(readOnly = true)
    public List<CaseRecord> candidates(CaseMatter matter) {
        return matter.units().isEmpty()
                ? List.of()
                : records.list(
                        "c.campaign_id = :campaign and c.owner_unit_id in (:units)"
                                + " and not exists (select 1 from case_link l where l.case_id = c.id"
                                + " and l.kind = :kind and l.ref_id = :ref)"
                                + " order by case when c.subject_key = :subject then 0 else 1 end, c.id desc"
                                + " fetch first 100 rows only",
                        Map.of(
                                "campaign", matter.campaignId(),
                                "units", matter.units(),
                                "kind", matter.ref().kind(),
                                "ref", matter.ref().id(),
                                "subject", matter.found().subject().key()));
    }

    /** @return id of the new case, which rests on the matter */
    public long register(Viewer viewer, MatterRef ref, long ownerUnitId, CaseFacts facts, Set<Long> jointUnits) {
        CaseMatter matter = matter(viewer, ref);
        mayName(matter, ownerUnitId);
        long id = casework.register(viewer, matter.campaignId(), ownerUnitId, facts, jointUnits);
        links.add(id, ref);
        return id;
    }

    /** Names a registered case of a unit that has to do with the matter. */
    public void link(Viewer viewer, MatterRef ref, long caseId) {
        CaseRecord one = own(viewer, caseId);
        CaseMatter matter = matter(viewer, ref);
        mayName(matter, one.ownerUnitId());
        if (one.campaignId() != matter.campaignId()) {
            throw new NotVisible();
        }
        if (links.add(caseId, ref)) {
            audit.record("case-linked", "case:" + caseId, one.ownerUnitId(), ref.toString());
        }
    }

    /** Takes back what was linked by mistake. */
    public void unlink(Viewer viewer, MatterRef ref, long caseId) {
        CaseRecord one = own(viewer, caseId);
        if (links.remove(caseId, ref)) {
            audit.record("case-unlinked", "case:" + caseId, one.ownerUnitId(), ref.toString());
        }
    }

    private CaseRecord own(Viewer viewer, long caseId) {
        CaseRecord one = cases.visible(viewer, caseId);
        if (!viewer.mayAct(one.ownerUnitId(), Capability.LIAISON)) {
            throw new NotVisible();
        }
        return one;
    }

    private static void mayName(CaseMatter matter, long unitId) {
        if (!matter.units().contains(unitId)) {
            throw new NotVisible();
        }
    }

    private Optional<CaseMatter> find(Viewer viewer, MatterRef ref) {
        return registers.stream()
                .filter(register -> register.kind().equals(ref.kind()))
                .flatMap(register -> register.matter(viewer, ref.id()).stream())
                .findFirst();
    }
}
