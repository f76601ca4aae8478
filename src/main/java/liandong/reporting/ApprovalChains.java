package liandong.reporting;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import liandong.audit.AuditLog;
import liandong.organization.Addressee;
import liandong.organization.Capability;
import liandong.organization.Directory;
import liandong.organization.NotVisible;
import liandong.organization.Viewer;
import liandong.shared.PlainText;
import liandong.shared.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Through whose hands a compilation goes before a unit publishes it (审批流程), set for each campaign by the unit that
 * compiles. Unless it says otherwise its head decides, if it has one with an account.
 */
@Service
public class ApprovalChains {

    public static final int MOST_STEPS = 5;

    private final ReportingItems items;
    private final Directory directory;
    private final Words words;
    private final AuditLog audit;
    private final JdbcClient jdbc;

    ApprovalChains(ReportingItems items, Directory directory, Words words, AuditLog audit, JdbcClient jdbc) {
        this.items = items;
        this.directory = directory;
        this.words = words;
        this.audit = audit;
        this.jdbc = jdbc;
    }

    public List<ApprovalStep> of(long campaignId, long unitId) {
        List<ApprovalStep> chosen = jdbc.sql(
                        "select title, role, account_id from approval_step where campaign_id = :campaign and unit_id = :unit order by place")
                .param("campaign", campaignId)
                .param("unit", unitId)
                .query((row, number) -> new ApprovalStep(
                        row.getString("title"),
                        Capability.valueOf(row.getString("role")),
                        row.getObject("account_id", Long.class)))
                .list();
        if (!chosen.isEmpty()) {
            return chosen;
        }
        return people(unitId, Capability.UNIT_HEAD).isEmpty()
                ? List.of()
                : List.of(new ApprovalStep(words.of("reporting.approval.head"), Capability.UNIT_HEAD, null));
    }

    /** The unit whose chain that person sets: an officer of the lead, or of another unit that compiles in the campaign. */
    public long unitOf(Viewer viewer, long campaignId) {
        List<ReportingItem> all = items.ofCampaign(campaignId);
        return Stream.concat(
                        all.stream().map(ReportingItem::leadUnitId),
                        all.stream().map(ReportingItem::reviewerUnitId))
                .filter(unit -> viewer.mayAct(unit, Capability.OFFICER))
                .findFirst()
                .orElseThrow(NotVisible::new);
    }

    /** Those who can be named in a step: with an account in that role of the unit. */
    public List<Addressee> people(long unitId, Capability role) {
        return directory.addressees(unitId, role).stream()
                .filter(person -> person.accountId() != null)
                .toList();
    }

    /** Holds for what is confirmed from now on; no steps at all brings the default back. */
    @Transactional
    public void set(Viewer viewer, long campaignId, List<ApprovalStep> steps) {
        long unit = unitOf(viewer, campaignId);
        for (ApprovalStep step : steps) {
            PlainText.title(step.title());
            boolean known = step.role() == Capability.OFFICER || step.role() == Capability.UNIT_HEAD;
            boolean belongs = step.accountId() == null
                    || people(unit, step.role()).stream()
                            .anyMatch(person -> Objects.equals(person.accountId(), step.accountId()));
            if (!known || !belongs || step.title().isBlank()) {
                throw new Refused("reporting.refused.approval-step", step.title());
            }
        }
        jdbc.sql("delete from approval_step where campaign_id = :campaign and unit_id = :unit")
                .param("campaign", campaignId)
                .param("unit", unit)
                .update();
        for (int place = 0; place < Math.min(MOST_STEPS, steps.size()); place++) {
            insert(campaignId, unit, place, steps.get(place));
        }
        audit.record("approval-chain-set", "campaign:" + campaignId, unit, steps.toString());
    }

    private void insert(long campaignId, long unitId, int place, ApprovalStep step) {
        jdbc.sql("insert into approval_step (campaign_id, unit_id, place, title, role, account_id)"
                        + " values (:campaign, :unit, :place, :title, :role, :account)")
                .param("campaign", campaignId)
                .param("unit", unitId)
                .param("place", place)
                .param("title", step.title())
                .param("role", step.role().name())
                .param("account", step.accountId())
                .update();
    }
}
