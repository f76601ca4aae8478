package liandong.campaign;

import java.util.List;
import java.util.stream.Collectors;
import liandong.audit.AuditLog;
import org.springframework.stereotype.Component;

/** Writes down that days were moved and tells everybody concerned (期限调整留痕与告知). */
@Component
class PlanChangeRecord {

    private final PlanChangeMails mails;
    private final CampaignEvents timeline;
    private final AuditLog audit;

    PlanChangeRecord(PlanChangeMails mails, CampaignEvents timeline, AuditLog audit) {
        this.mails = mails;
        this.timeline = timeline;
        this.audit = audit;
    }

    void tell(Campaign campaign, PlanChange change, List<MovedDay> moved) {
        String told = moved.stream()
                .map(day -> day.name() + " " + day.before() + " → " + day.after())
                .collect(Collectors.joining("；"));
        timeline.add(campaign.id(), campaign.leadUnit(), "campaign.event.plan-changed", told, change.reason());
        audit.record("plan-changed", "campaign:" + campaign.id(), campaign.leadUnit(), told + ": " + change.reason());
        mails.tell(campaign, change, moved);
    }
}
