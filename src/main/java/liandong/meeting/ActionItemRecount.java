package liandong.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import liandong.audit.AuditLog;
import liandong.campaign.Campaigns;
import liandong.campaign.MovedDay;
import liandong.campaign.PlanChange;
import liandong.organization.NotVisible;
import liandong.shared.BusinessTime;
import liandong.shared.HolidayPolicy;
import liandong.shared.WorkingCalendar;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Counts the due days of matters being carried out anew by another calendar (议定事项期限重算). Whose day has passed by
 * either calendar keeps it.
 */
@Component
class ActionItemRecount {

    private final ActionItems items;
    private final Campaigns campaigns;
    private final WorkingCalendar inForce;
    private final BusinessTime time;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    ActionItemRecount(
            ActionItems items,
            Campaigns campaigns,
            WorkingCalendar inForce,
            BusinessTime time,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.items = items;
        this.campaigns = campaigns;
        this.inForce = inForce;
        this.time = time;
        this.audit = audit;
        this.events = events;
    }

    List<MovedDay> preview(long campaignId, WorkingCalendar calendar) {
        HolidayPolicy policy = policy(campaignId);
        return moving(campaignId, calendar)
                .map(item -> new MovedDay(
                        "action-item-" + item.id(),
                        item.title(),
                        item.effectiveDue(),
                        calendar.effective(item.nominalDue(), policy),
                        Set.of(item.ownerUnitId())))
                .toList();
    }

    void apply(PlanChange change) {
        HolidayPolicy policy = policy(change.campaignId());
        moving(change.campaignId(), inForce).toList().forEach(item -> {
            LocalDate due = inForce.effective(item.nominalDue(), policy);
            audit.record(
                    "action-item-recounted",
                    "action-item:" + item.id(),
                    item.leadUnitId(),
                    item.effectiveDue() + " -> " + due + ": " + change.reason());
            item.recount(due);
            items.save(item);
            events.publishEvent(new ActionItemDueMoved(item.id()));
        });
    }

    private Stream<ActionItem> moving(long campaignId, WorkingCalendar calendar) {
        HolidayPolicy policy = policy(campaignId);
        LocalDate today = time.today();
        return items.open(campaignId).stream()
                .filter(ActionItem::isBeingCarriedOut)
                .filter(item -> {
                    LocalDate due = calendar.effective(item.nominalDue(), policy);
                    return !due.equals(item.effectiveDue())
                            && !due.isBefore(today)
                            && !item.effectiveDue().isBefore(today);
                });
    }

    private HolidayPolicy policy(long campaignId) {
        return campaigns.find(campaignId).orElseThrow(NotVisible::new).holidayPolicy();
    }
}
