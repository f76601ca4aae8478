package liandong.campaign;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import liandong.shared.BusinessTime;
import liandong.shared.WorkingCalendar;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Counts the open days of all running campaigns by another calendar (期限重算). */
@Component
class HolidayRecount {

    private final CampaignRows campaigns;
    private final ObjectProvider<CampaignPart> parts;
    private final PlanChangeRecord record;
    private final PlanChangeRows changes;
    private final BusinessTime time;
    private final MessageSource messages;

    HolidayRecount(
            CampaignRows campaigns,
            ObjectProvider<CampaignPart> parts,
            PlanChangeRecord record,
            PlanChangeRows changes,
            BusinessTime time,
            MessageSource messages) {
        this.campaigns = campaigns;
        this.parts = parts;
        this.record = record;
        this.changes = changes;
        this.time = time;
        this.messages = messages;
    }

    /** Every running campaign, with no days where none would move. */
    Map<Campaign, List<MovedDay>> preview(WorkingCalendar calendar) {
        Map<Campaign, List<MovedDay>> moved = new LinkedHashMap<>();
        campaigns
                .running()
                .forEach(campaign -> moved.put(
                        campaign,
                        parts.orderedStream()
                                .flatMap(part -> part.previewRecount(campaign.id(), calendar).stream())
                                .toList()));
        return moved;
    }

    /** Reminders of what does not move are planned anew as well: a working day more or less shifts them. */
    void apply(Map<Campaign, List<MovedDay>> moved, String source, String by) {
        String reason = Objects.requireNonNull(
                messages.getMessage("campaign.calendar.reason", new Object[] {source}, Locale.SIMPLIFIED_CHINESE));
        moved.forEach((campaign, days) -> {
            PlanChange change = days.isEmpty()
                    ? new PlanChange(0, campaign.id(), reason, by, time.now(), List.of())
                    : changes.insert(campaign, reason, by, time.now(), days);
            parts.orderedStream().forEach(part -> part.recount(change));
            if (!days.isEmpty()) {
                record.tell(campaign, change, days);
            }
        });
    }
}
