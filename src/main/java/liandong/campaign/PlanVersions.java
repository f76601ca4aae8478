package liandong.campaign;

import java.util.List;
import liandong.audit.AuditLog;
import liandong.campaign.PlanVersionDesk.Reading;
import liandong.organization.Capability;
import liandong.organization.NotVisible;
import liandong.organization.Viewer;
import liandong.shared.BusinessTime;
import liandong.shared.Conflict;
import liandong.shared.Refused;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The lead puts a new version of the plan of a running campaign in force (方案变更): what differs is shown first, then
 * taken over at once with a reason; everybody concerned is told, the versions before are kept.
 */
@Service
@Transactional
public class PlanVersions {

    private final Campaigns campaigns;
    private final CampaignRows rows;
    private final PlanVersionRows versions;
    private final PlanChangeRows changes;
    private final PlanVersionDesk desk;
    private final ParticipantChanges participants;
    private final CampaignClosing closing;
    private final ObjectProvider<CampaignPart> parts;
    private final PlanVersionTelling telling;
    private final AuditLog audit;
    private final BusinessTime time;

    PlanVersions(
            Campaigns campaigns,
            CampaignRows rows,
            PlanVersionRows versions,
            PlanChangeRows changes,
            PlanVersionDesk desk,
            ParticipantChanges participants,
            CampaignClosing closing,
            ObjectProvider<CampaignPart> parts,
            PlanVersionTelling telling,
            AuditLog audit,
            BusinessTime time) {
        this.campaigns = campaigns;
        this.rows = rows;
        this.versions = versions;
        this.changes = changes;
        this.desk = desk;
        this.participants = participants;
        this.closing = closing;
        this.parts = parts;
        this.telling = telling;
        this.audit = audit;
        this.time = time;
    }

    /** Newest first; the first one is in force. For the lead office only. */
    @Transactional(readOnly = true)
    public List<PlanVersion> history(Viewer viewer, long campaignId) {
        return versions.of(campaigns.led(viewer, campaignId).id());
    }

    /** The text of a version, as it was handed in. */
    @Transactional(readOnly = true)
    public String yaml(Viewer viewer, long campaignId, int number) {
        return versions.yaml(campaigns.led(viewer, campaignId).id(), number).orElseThrow(NotVisible::new);
    }

    /**
     * What the new version would change and whom it concerns; writes nothing.
     *
     * @throws PlanRefused when the plan has problems, each with its line
     */
    @Transactional(readOnly = true)
    public PlanVersionReading compare(Viewer viewer, long campaignId, String yaml) {
        Campaign campaign = changeable(viewer, campaignId);
        long basis = changes.newest(campaignId);
        Reading reading = desk.read(campaign, yaml);
        Refused.unless(!reading.comparison().isEmpty(), "campaign.version.nothing");
        return new PlanVersionReading(telling.differences(reading.comparison()), reading.unitNames(), basis);
    }

    /**
     * Puts the new version in force.
     *
     * @param basis of the comparison the lead has seen
     * @throws Conflict when plan or days were changed since then
     */
    public void change(Viewer viewer, long campaignId, String yaml, String reason, long basis) {
        rows.hold(campaigns.led(viewer, campaignId).id());
        Campaign campaign = changeable(viewer, campaignId);
        if (changes.newest(campaignId) != basis) {
            throw new Conflict("campaign.version.changed");
        }
        Refused.unless(!reason.isBlank(), "campaign.reason.needed");
        Refused.unless(reason.length() <= 1000, "campaign.note.too-long", 1000);
        Reading before = desk.read(campaign, yaml);
        Refused.unless(!before.comparison().isEmpty(), "campaign.version.nothing");
        participants.makeUnits(before.revision().after(), before.change());
        take(viewer, desk.read(campaign, yaml), yaml, reason.strip());
    }

    private void take(Viewer viewer, Reading reading, String yaml, String reason) {
        Campaign campaign = reading.revision().campaign();
        CampaignPlan after = reading.revision().after();
        PlanChange change = changes.insert(
                campaign,
                reason,
                viewer.displayName(),
                time.now(),
                reading.comparison().days());
        versions.insert(campaign.id(), yaml, reading.choices(), change.id());
        audit.record(
                "plan-version",
                "campaign:" + campaign.id(),
                campaign.leadUnit(),
                PlanVersionRows.checksum(yaml) + " " + reason);
        participants.take(campaign, after, reading.change(), reason);
        parts.orderedStream().forEach(part -> part.revise(reading.revision(), change));
        telling.tell(campaign, change, reading);
    }

    private Campaign changeable(Viewer viewer, long campaignId) {
        Campaign campaign = campaigns.led(viewer, campaignId);
        Refused.unless(viewer.mayAct(campaign.leadUnit(), Capability.OFFICER), "campaign.change.lead-only");
        Refused.unless(campaign.isRunning(), "campaign.change.not-running");
        Refused.unless(!closing.isWaitingForConfirmation(campaignId), "campaign.version.closing");
        return campaign;
    }
}
