package liandong.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import liandong.shared.BusinessTime;
import liandong.shared.WorkingCalendar;
import liandong.worklist.WorkItemReminders;
import org.springframework.stereotype.Component;

/** Reminds the lead office by the ladder of what it has to decide about a campaign and its phases (催办牵头单位). */
@Component
class LeadReminders {

    private static final String KIND = "lead-decision";

    private final WorkItemReminders reminders;
    private final Campaigns campaigns;
    private final WorkingCalendar calendar;
    private final BusinessTime time;

    LeadReminders(WorkItemReminders reminders, Campaigns campaigns, WorkingCalendar calendar, BusinessTime time) {
        this.reminders = reminders;
        this.campaigns = campaigns;
        this.calendar = calendar;
        this.time = time;
    }

    /** The day by which a decision that is asked for today is wanted. */
    LocalDate dueDay(long campaignId) {
        return calendar.plusWorkdays(
                time.today(), campaigns.plan(campaignId).policy().reviewWorkdays());
    }

    /** The first rung for a decision asked for now; its deadline when the ladder is silent. */
    Instant firstRungAt(long campaignId) {
        LocalDate due = dueDay(campaignId);
        return reminders.nextRung(KIND, due).orElseGet(() -> WorkingCalendar.endOf(due));
    }

    void remind(String source, long id) {
        reminders.remindOpen(source, List.of(id), KIND);
    }

    Optional<Instant> nextRung(String source, long id) {
        return reminders.nextRung(source, List.of(id), KIND);
    }
}
