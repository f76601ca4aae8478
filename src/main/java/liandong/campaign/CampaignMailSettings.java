package liandong.campaign;

import liandong.audit.AuditLog;
import liandong.organization.Capability;
import liandong.organization.Viewer;
import liandong.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What may leave by mail in a campaign (邮件设置), decided by the lead office; holds for mails that leave from then on. */
@Service
public class CampaignMailSettings {

    private final Campaigns campaigns;
    private final CampaignRows rows;
    private final CampaignEvents timeline;
    private final AuditLog audit;

    CampaignMailSettings(Campaigns campaigns, CampaignRows rows, CampaignEvents timeline, AuditLog audit) {
        this.campaigns = campaigns;
        this.rows = rows;
        this.timeline = timeline;
        this.audit = audit;
    }

    /** Members of the lead office may look at it. */
    public Campaign led(Viewer viewer, long campaignId) {
        return campaigns.led(viewer, campaignId);
    }

    @Transactional
    public void choose(Viewer viewer, long campaignId, WorkbookByMail chosen) {
        Campaign campaign = campaigns.led(viewer, campaignId);
        Refused.unless(viewer.mayAct(campaign.leadUnit(), Capability.OFFICER), "campaign.change.lead-only");
        Refused.unless(!campaign.state().equals(CampaignState.CLOSED), "campaign.change.not-running");
        if (campaign.workbookByMail() != chosen) {
            rows.workbookByMail(campaignId, chosen);
            timeline.add(campaignId, campaign.leadUnit(), "campaign.event.workbook-by-mail." + chosen);
            audit.record(
                    "workbook-by-mail-chosen",
                    "campaign:" + campaignId,
                    campaign.leadUnit(),
                    campaign.workbookByMail() + " → " + chosen);
        }
    }
}
