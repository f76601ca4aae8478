package liandong.campaign.process;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import liandong.campaign.Campaign;
import liandong.campaign.Campaigns;
import liandong.campaign.Phase;
import liandong.campaign.Phases;
import liandong.engine.TaskFacts;
import liandong.organization.Capability;
import liandong.shared.BusinessTime;
import liandong.shared.WorkingCalendar;
import liandong.worklist.NewWorkItem;
import liandong.worklist.WorkItemDescriber;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says what the lead office has to decide in a campaign (待办：结束阶段、确认结项) and by when. */
@Component
class CampaignWork implements WorkItemDescriber {

    private final Campaigns campaigns;
    private final Phases phases;
    private final WorkingCalendar calendar;
    private final BusinessTime time;
    private final MessageSource messages;

    CampaignWork(
            Campaigns campaigns, Phases phases, WorkingCalendar calendar, BusinessTime time, MessageSource messages) {
        this.campaigns = campaigns;
        this.phases = phases;
        this.calendar = calendar;
        this.time = time;
        this.messages = messages;
    }

    @Override
    public Set<String> processKeys() {
        return Set.of(CampaignProcess.KEY, PhaseProcess.KEY);
    }

    @Override
    public NewWorkItem describe(TaskFacts task) {
        if (task.processKey().equals(CampaignProcess.KEY)) {
            Campaign campaign = campaigns.find(task.subjectId()).orElseThrow();
            return item(task, campaign, campaign.name(), "/campaigns/" + campaign.id() + "/closing");
        }
        Phase phase = phases.find(task.subjectId()).orElseThrow();
        Campaign campaign = campaigns.find(phase.campaignId()).orElseThrow();
        return item(task, campaign, phase.name(), "/campaigns/" + campaign.id() + "/phases/" + phase.id());
    }

    private NewWorkItem item(TaskFacts task, Campaign campaign, String subject, String link) {
        int workdays = campaigns.plan(campaign.id()).policy().reviewWorkdays();
        LocalDate due = calendar.plusWorkdays(time.today(), workdays);
        Instant dueAt = WorkingCalendar.endOf(due);
        return new NewWorkItem(
                task.taskKey(),
                task.subjectId(),
                campaign.leadUnit(),
                Capability.OFFICER,
                null,
                Objects.requireNonNull(
                        messages.getMessage("campaign.work." + task.taskKey(), new Object[] {subject}, Locale.CHINA)),
                campaign.id(),
                null,
                campaign.leadUnit(),
                link,
                due,
                dueAt);
    }
}
