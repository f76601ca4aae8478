package liandong.campaign.process;

import java.time.LocalTime;
import java.util.Date;
import java.util.List;
import liandong.campaign.CampaignClosing;
import liandong.campaign.CampaignLaunch;
import liandong.campaign.Phase;
import liandong.campaign.Phases;
import liandong.shared.BusinessTime;
import liandong.shared.WorkingCalendar;
import org.springframework.stereotype.Component;

/** What {@code campaign.bpmn} does (专项行动流程步骤). */
@Component
public class CampaignSteps {

    private static final LocalTime MORNING = LocalTime.of(8, 30);

    private final CampaignLaunch launch;
    private final CampaignClosing closing;
    private final Phases phases;
    private final WorkingCalendar calendar;
    private final BusinessTime time;

    CampaignSteps(
            CampaignLaunch launch,
            CampaignClosing closing,
            Phases phases,
            WorkingCalendar calendar,
            BusinessTime time) {
        this.launch = launch;
        this.closing = closing;
        this.phases = phases;
        this.calendar = calendar;
        this.time = time;
    }

    /** Registers the next units; whether there are more. */
    public boolean registerParticipants(long campaignId) {
        return launch.registerParticipants(campaignId);
    }

    public void openParts(long campaignId) {
        launch.openParts(campaignId);
    }

    /** Ids of its phases of one kind, as text: they become business keys. */
    public List<String> phasesOfKind(long campaignId, String kind) {
        return phases.of(campaignId).stream()
                .filter(phase -> phase.kind().equals(kind))
                .map(Phase::id)
                .map(String::valueOf)
                .toList();
    }

    /** Whether all parts can close. */
    public boolean checkParts(long campaignId) {
        return closing.obstacles(campaignId).isEmpty();
    }

    public Date nextWorkingMorning() {
        return Date.from(calendar.plusWorkdays(time.today(), 1)
                .atTime(MORNING)
                .atZone(BusinessTime.ZONE)
                .toInstant());
    }

    public Date firstRungAt(long campaignId) {
        return Date.from(closing.firstRungAt(campaignId));
    }

    /** 催办结项 */
    public void remindLead(long campaignId) {
        closing.remind(campaignId);
    }

    public boolean anotherRung(long campaignId) {
        return closing.nextRung(campaignId).isPresent();
    }

    public Date nextRungAt(long campaignId) {
        return Date.from(closing.nextRung(campaignId).orElseThrow());
    }

    public void closeCampaign(long campaignId) {
        closing.close(campaignId);
    }
}
