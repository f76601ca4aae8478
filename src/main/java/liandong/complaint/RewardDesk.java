package liandong.complaint;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import liandong.audit.AuditLog;
import liandong.campaign.PartsChanged;
import liandong.organization.Access;
import liandong.organization.Capability;
import liandong.organization.NotVisible;
import liandong.organization.Viewer;
import liandong.shared.BusinessTime;
import liandong.shared.PlainText;
import liandong.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Rewards whoever reported a violation that was punished (举报奖励): the unit that handled it applies for them, its head
 * decides, it pays. No text of it may name who reported.
 */
@Service
@Transactional
public class RewardDesk {

    private final Rewards rewards;
    private final RewardRules rules;
    private final Complaints complaints;
    private final ComplaintEntries entries;
    private final ComplaintLimits limits;
    private final IdentityVault vault;
    private final BusinessTime time;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    RewardDesk(
            Rewards rewards,
            RewardRules rules,
            Complaints complaints,
            ComplaintEntries entries,
            ComplaintLimits limits,
            IdentityVault vault,
            BusinessTime time,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.rewards = rewards;
        this.rules = rules;
        this.complaints = complaints;
        this.entries = entries;
        this.limits = limits;
        this.vault = vault;
        this.time = time;
        this.audit = audit;
        this.events = events;
    }

    /** Whether this person may apply for whoever reported it: known by name, and somebody was punished. */
    public boolean mayApply(Viewer viewer, Complaint complaint) {
        return isRewardable(complaint)
                && viewer.mayAct(complaint.ownerUnitId(), Capability.LIAISON)
                && rewards.find(complaint.id()).isEmpty();
    }

    public boolean mayAct(Viewer viewer, Complaint complaint, Reward reward) {
        return reward.state().isOpen()
                && viewer.mayAct(complaint.ownerUnitId(), reward.state().role());
    }

    private static boolean isRewardable(Complaint complaint) {
        return complaint.terms().named()
                && complaint.matter().track() == ComplaintTrack.REPORT
                && complaint.standing().outcome() == ComplaintOutcome.PENALISED;
    }

    /** @param base fine and confiscated gains, in yuan */
    public void apply(Viewer viewer, long id, int level, BigDecimal base) {
        Complaint complaint = Access.visible(viewer, complaints.find(id));
        if (!viewer.mayAct(complaint.ownerUnitId(), Capability.LIAISON)) {
            throw new NotVisible();
        }
        Refused.unless(mayApply(viewer, complaint), "complaint.refused.no-reward");
        RewardRules.Rule rule = rules.of(level, time.today());
        Reward reward = new Reward(
                id,
                RewardState.APPLIED,
                due(complaint, RewardState.APPLIED),
                level,
                base,
                rule.amount(base),
                rule.basis(),
                null,
                "",
                null,
                "",
                0);
        rewards.insert(reward);
        note(viewer, complaint, "reward-applied", reward.proposed().toPlainString());
        events.publishEvent(new RewardApplied(id));
    }

    /** From 500,000 yuan on, and for another amount than proposed, with a reason. */
    public void grant(Viewer viewer, long id, int version, BigDecimal amount, String reason) {
        step(
                viewer,
                id,
                version,
                "reward-granted",
                reason,
                reward -> reward.grant(
                        amount,
                        rules.of(reward.level(), time.today()),
                        reason,
                        due(complaints.get(id), RewardState.GRANTED)));
    }

    public void refuse(Viewer viewer, long id, int version, String reason) {
        step(viewer, id, version, "reward-refused", reason, reward -> reward.refuse(reason));
    }

    public void pay(Viewer viewer, long id, int version, LocalDate on, String voucher) {
        PlainText.title(voucher);
        step(viewer, id, version, "reward-paid", voucher, reward -> reward.pay(on, time.today(), voucher));
    }

    private void step(Viewer viewer, long id, int version, String what, String said, UnaryOperator<Reward> act) {
        Complaint complaint = Access.visible(viewer, complaints.find(id));
        Reward before = rewards.get(id);
        if (!mayAct(viewer, complaint, before)) {
            throw new NotVisible();
        }
        before.expect(version);
        PlainText.statement(said);
        Refused.unless(!vault.open(id).isNamedIn(said), "complaint.refused.names-complainant");
        Reward after = act.apply(before);
        rewards.save(after);
        note(viewer, complaint, what, said.strip());
        String way = after.state().isOpen() ? after.state().step() : "ended";
        events.publishEvent(new RewardStepDone(id, before.state().step(), way));
        if (!after.state().isOpen()) {
            events.publishEvent(new PartsChanged(complaint.terms().campaignId()));
        }
    }

    private LocalDate due(Complaint complaint, RewardState state) {
        return limits.begin(complaint.matter(), state.step()).due();
    }

    private void note(Viewer viewer, Complaint complaint, String what, String said) {
        entries.add(complaint.id(), what, viewer.displayName(), said);
        audit.record("complaint-" + what, "complaint:" + complaint.id(), complaint.ownerUnitId(), said);
    }
}
