package liandong.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import liandong.audit.AuditLog;
import liandong.shared.BusinessTime;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The last day of a campaign (行动截止日): a new version of the plan may extend or shorten it, not into the past. */
@Component
@Order(-1)
class CampaignTerm implements CampaignPart {

    private final CampaignRows campaigns;
    private final BusinessTime time;
    private final AuditLog audit;
    private final MessageSource messages;

    CampaignTerm(CampaignRows campaigns, BusinessTime time, AuditLog audit, MessageSource messages) {
        this.campaigns = campaigns;
        this.time = time;
        this.audit = audit;
        this.messages = messages;
    }

    @Override
    public PlanComparison compare(PlanRevision revision) {
        LocalDate was = revision.before().to();
        LocalDate is = revision.after().to();
        if (is.equals(was)) {
            return PlanComparison.NONE;
        }
        if (is.isBefore(time.today())) {
            return PlanComparison.refused(new PlanProblem(0, "period.to", "campaign.version.end-past", List.of(is)));
        }
        return PlanComparison.of(new PlanDifference(
                say("campaign.version.term"),
                say("campaign.version.end"),
                was.toString(),
                is.toString(),
                revision.unitIds()));
    }

    @Override
    public void revise(PlanRevision revision, PlanChange change) {
        LocalDate was = revision.before().to();
        LocalDate is = revision.after().to();
        if (!is.equals(was)) {
            Campaign campaign = revision.campaign();
            campaigns.end(campaign.id(), is);
            audit.record(
                    "campaign-end-moved",
                    "campaign:" + campaign.id(),
                    campaign.leadUnit(),
                    was + " -> " + is + ": " + change.reason());
        }
    }

    private String say(String key) {
        return Objects.requireNonNull(messages.getMessage(key, null, Locale.SIMPLIFIED_CHINESE));
    }
}
