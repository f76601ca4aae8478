package liandong.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import liandong.audit.AuditLog;
import liandong.campaign.Campaign;
import liandong.campaign.Campaigns;
import liandong.organization.Capability;
import liandong.organization.NotVisible;
import liandong.organization.Viewer;
import liandong.shared.BusinessTime;
import liandong.shared.Conflict;
import liandong.shared.Problem;
import liandong.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the responsible unit does with its cases (案件登记). Every method is one transaction and guards its own preconditions. */
@Service
@Transactional
public class Casework {

    private final Cases cases;
    private final CaseRecords records;
    private final Violations violations;
    private final ReferralAlerts alerts;
    private final EarlierPenalties penalties;
    private final Campaigns campaigns;
    private final AuditLog audit;
    private final BusinessTime time;

    Casework(
            Cases cases,
            CaseRecords records,
            Violations violations,
            ReferralAlerts alerts,
            EarlierPenalties penalties,
            Campaigns campaigns,
            AuditLog audit,
            BusinessTime time) {
        this.cases = cases;
        this.records = records;
        this.violations = violations;
        this.alerts = alerts;
        this.penalties = penalties;
        this.campaigns = campaigns;
        this.audit = audit;
        this.time = time;
    }

    /** Everything that is wrong with a case as written, each at its field. */
    @Transactional(readOnly = true)
    public List<Problem> problems(long campaignId, CaseFacts facts) {
        List<Problem> problems = new ArrayList<>(CaseRules.problems(facts, time.today()));
        if (!violations.offers(campaignId, facts.violation())) {
            problems.add(Problem.of("violation", "casework.problem.required"));
        }
        return problems;
    }

    /** @return id of the new case */
    public long register(Viewer viewer, long campaignId, long ownerUnitId, CaseFacts facts, Set<Long> jointUnits) {
        Campaign campaign = campaigns.visible(viewer, campaignId);
        if (!cases.owners(viewer, campaignId).contains(ownerUnitId)) {
            throw new NotVisible();
        }
        Refused.unless(campaign.closedAt() == null, "casework.refused.campaign-closed");
        refuse(campaignId, facts);
        Set<Long> joint = joint(campaignId, ownerUnitId, jointUnits, Set.of());
        long id = records.insert(new CaseRecord(
                0,
                campaignId,
                campaign.name(),
                ownerUnitId,
                campaign.leadUnit(),
                facts,
                joint,
                null,
                null,
                null,
                null,
                0));
        audit.record("case-registered", "case:" + id, ownerUnitId, facts.title());
        alerts.look(facts.subject());
        return id;
    }

    public void correct(Viewer viewer, long id, int version, CaseFacts facts, Set<Long> jointUnits) {
        CaseRecord before = own(viewer, id, version, Capability.LIAISON);
        CaseFacts now = facts.shownAs(before.facts());
        refuse(before.campaignId(), now);
        Set<Long> joint = joint(before.campaignId(), before.ownerUnitId(), jointUnits, before.jointUnits());
        records.save(before.corrected(now, joint));
        audit.record("case-corrected", "case:" + id, before.ownerUnitId(), CaseChanges.between(before.facts(), now));
        alerts.look(before.facts().subject());
        alerts.look(now.subject());
    }

    public void close(Viewer viewer, long id, int version, LocalDate on, String note) {
        CaseRecord before = own(viewer, id, version, Capability.LIAISON);
        records.save(before.closed(on, note, time.today()));
        audit.record("case-closed", "case:" + id, before.ownerUnitId(), on + " " + note.strip());
    }

    public void reopen(Viewer viewer, long id, int version, String reason) {
        CaseRecord before = own(viewer, id, version, Capability.LIAISON);
        records.save(before.reopened(reason));
        audit.record("case-reopened", "case:" + id, before.ownerUnitId(), reason.strip());
        alerts.look(before.facts().subject());
    }

    /** The officer has considered the earlier penalties. */
    public void consider(Viewer viewer, long id, int version, boolean crime, String reason) {
        CaseRecord before = own(viewer, id, version, Capability.OFFICER);
        CaseRecord answered = before.considered(crime, reason);
        records.save(answered);
        alerts.answered(answered);
        audit.record(
                crime ? "case-crime-suspected" : "case-no-crime-suspected",
                "case:" + id,
                before.ownerUnitId(),
                reason.strip());
    }

    /** Earlier penalties of the same subject: those the viewer may see, and how many there are. */
    @Transactional(readOnly = true)
    public Earlier earlier(Viewer viewer, CaseRecord one) {
        List<CaseRecord> all = penalties.before(one);
        Set<Long> visible =
                cases.visibleOf(viewer, all.stream().map(CaseRecord::id).toList());
        return new Earlier(
                all.stream().filter(other -> visible.contains(other.id())).toList(), all.size());
    }

    /**
     * @param shown those the viewer may see
     * @param number all there are
     */
    public record Earlier(List<CaseRecord> shown, int number) {

        public boolean isEnough() {
            return number >= EarlierPenalties.ENOUGH;
        }

        public int hidden() {
            return number - shown.size();
        }
    }

    private CaseRecord own(Viewer viewer, long id, int version, Capability role) {
        CaseRecord found = cases.visible(viewer, id);
        if (!viewer.mayAct(found.ownerUnitId(), role)) {
            throw new NotVisible();
        }
        if (found.version() != version) {
            throw new Conflict("casework.conflict");
        }
        return found;
    }

    private void refuse(long campaignId, CaseFacts facts) {
        List<Problem> problems = problems(campaignId, facts);
        if (!problems.isEmpty()) {
            throw new CaseRefused(problems);
        }
    }

    /** Only units of the campaign, or that were among them before; the owner needs not be named. */
    private Set<Long> joint(long campaignId, long owner, Set<Long> wanted, Set<Long> before) {
        Set<Long> known = new HashSet<>(cases.units(campaignId));
        known.addAll(before);
        Set<Long> joint = new HashSet<>(wanted);
        joint.retainAll(known);
        joint.remove(owner);
        return joint;
    }
}
