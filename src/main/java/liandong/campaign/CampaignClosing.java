package liandong.campaign;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import liandong.audit.AuditLog;
import liandong.notification.ImmediateMail;
import liandong.notification.Notifications;
import liandong.organization.Capability;
import liandong.organization.Viewer;
import liandong.shared.BusinessTime;
import liandong.shared.PlainText;
import liandong.shared.Refused;
import liandong.worklist.Worklist;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings a campaign to its end (结项): asks the parts, lets the lead confirm, closes what still runs. */
@Service
@Transactional
public class CampaignClosing {

    private static final String CONFIRMATION = "confirm-close";

    private final CampaignRows rows;
    private final Campaigns campaigns;
    private final ObjectProvider<CampaignPart> parts;
    private final Worklist worklist;
    private final LeadReminders reminders;
    private final Notifications notifications;
    private final CampaignEvents timeline;
    private final AuditLog audit;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    CampaignClosing(
            CampaignRows rows,
            Campaigns campaigns,
            ObjectProvider<CampaignPart> parts,
            Worklist worklist,
            LeadReminders reminders,
            Notifications notifications,
            CampaignEvents timeline,
            AuditLog audit,
            BusinessTime time,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.campaigns = campaigns;
        this.parts = parts;
        this.worklist = worklist;
        this.reminders = reminders;
        this.notifications = notifications;
        this.timeline = timeline;
        this.audit = audit;
        this.time = time;
        this.events = events;
    }

    /** Why the campaign cannot close yet, one entry per part; empty when it can. */
    @Transactional(readOnly = true)
    public List<String> obstacles(long campaignId) {
        return parts.orderedStream()
                .flatMap(part -> part.obstacleToClosing(campaignId).stream())
                .toList();
    }

    /** Whether everything is done and only the lead's confirmation is missing. */
    @Transactional(readOnly = true)
    public boolean isWaitingForConfirmation(long campaignId) {
        return worklist.openTask(CONFIRMATION, campaignId).isPresent();
    }

    /** When the lead is first reminded of confirming, if it is asked to now. */
    @Transactional(readOnly = true)
    public Instant firstRungAt(long campaignId) {
        return reminders.firstRungAt(campaignId);
    }

    /** Reminds the lead that everything is done but its confirmation. */
    public void remind(long campaignId) {
        reminders.remind(CONFIRMATION, campaignId);
    }

    @Transactional(readOnly = true)
    public Optional<Instant> nextRung(long campaignId) {
        return reminders.nextRung(CONFIRMATION, campaignId);
    }

    /** The lead confirms; what is open by then is named in the timeline. */
    public void confirm(Viewer viewer, long campaignId, String note) {
        Campaign campaign = campaigns.visible(viewer, campaignId);
        if (!viewer.mayAct(campaign.leadUnit(), Capability.OFFICER)) {
            throw new Refused("campaign.close.lead-only");
        }
        PlainText.note(note);
        if (!campaign.isRunning()) {
            throw new Refused("campaign.close.not-running");
        }
        String written = String.join(
                "；",
                Stream.concat(obstacles(campaignId).stream(), Stream.of(note.strip()))
                        .filter(text -> !text.isBlank())
                        .toList());
        rows.closingNote(campaignId, written);
        timeline.add(campaignId, campaign.leadUnit(), "campaign.event.close-confirmed", viewer.displayName());
        audit.record("campaign-close-confirmed", "campaign:" + campaignId, campaign.leadUnit(), written);
        events.publishEvent(new CampaignCloseConfirmed(campaignId));
    }

    /** Closes the parts and tells everybody who took part. Calling it twice changes nothing. */
    public void close(long campaignId) {
        if (!rows.move(campaignId, CampaignState.RUNNING, CampaignState.CLOSED)) {
            return;
        }
        rows.close(campaignId, time.now());
        Campaign campaign = campaigns.find(campaignId).orElseThrow();
        parts.orderedStream().forEach(part -> part.close(campaignId));
        notifications.send(campaigns.participants(campaignId).stream()
                .map(participant -> closed(campaign, participant))
                .toList());
        timeline.add(campaignId, null, "campaign.event.closed");
        audit.record("campaign-closed", "campaign:" + campaignId, campaign.leadUnit(), campaign.name());
        events.publishEvent(new CampaignClosed(campaignId));
    }

    private ImmediateMail closed(Campaign campaign, Participant participant) {
        return new ImmediateMail(
                participant.unitId(),
                Capability.LIAISON,
                "campaign-closed:" + campaign.id() + ":" + participant.unitId(),
                "campaign.mail.closed.subject",
                List.of(campaign.name()),
                "campaign/mail/closed",
                Map.of(
                        "campaignName",
                        campaign.name(),
                        "campaignId",
                        campaign.id(),
                        "closedOn",
                        time.today().toString()),
                campaign.id(),
                campaign.leadUnit(),
                false,
                null);
    }
}
