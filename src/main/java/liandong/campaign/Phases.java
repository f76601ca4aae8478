package liandong.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import liandong.audit.AuditLog;
import liandong.organization.Capability;
import liandong.organization.NotVisible;
import liandong.organization.Viewer;
import liandong.shared.BusinessTime;
import liandong.shared.PlainText;
import liandong.shared.Refused;
import liandong.shared.WorkingCalendar;
import liandong.worklist.Worklist;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The phases of campaigns (阶段) and what the lead office decides about them. */
@Service
@Transactional
public class Phases {

    private final PhaseRows rows;
    private final ChecklistRows checklists;
    private final Campaigns campaigns;
    private final Worklist worklist;
    private final CampaignEvents timeline;
    private final AuditLog audit;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    Phases(
            PhaseRows rows,
            ChecklistRows checklists,
            Campaigns campaigns,
            Worklist worklist,
            CampaignEvents timeline,
            AuditLog audit,
            BusinessTime time,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.checklists = checklists;
        this.campaigns = campaigns;
        this.worklist = worklist;
        this.timeline = timeline;
        this.audit = audit;
        this.time = time;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public List<Phase> of(long campaignId) {
        return rows.ofCampaign(campaignId);
    }

    @Transactional(readOnly = true)
    public Optional<Phase> find(long phaseId) {
        return rows.find(phaseId);
    }

    /** A phase of a campaign that the viewer's units lead or take part in. */
    @Transactional(readOnly = true)
    public Phase visible(Viewer viewer, long campaignId, long phaseId) {
        return rows.find(phaseId)
                .filter(phase -> phase.campaignId() == campaignId && campaigns.takesPart(viewer, campaignId))
                .orElseThrow(NotVisible::new);
    }

    /**
     * Closes a phase whose end has come. Units that are not through with their checklist are let off; then a reason is
     * needed.
     */
    public void close(Viewer viewer, long campaignId, long phaseId, String reason) {
        Phase phase = decidable(viewer, campaignId, phaseId);
        checkReason(reason, phase.gaps() > 0);
        if (!rows.close(phaseId, reason.strip(), time.now())) {
            throw new Refused("campaign.phase.not-ended", phase.name());
        }
        timeline.add(campaignId, phase.leadUnit(), "campaign.event.phase-closed", phase.name(), phase.gaps());
        audit.record("phase-closed", "phase:" + phaseId, phase.leadUnit(), phase.gaps() + " gaps: " + reason.strip());
        events.publishEvent(new PhaseClosed(campaignId, phaseId));
    }

    /** Moves the last day of a phase; open checklists fall due with it. */
    public void extend(Viewer viewer, long campaignId, long phaseId, LocalDate to, String reason) {
        Phase phase = decidable(viewer, campaignId, phaseId);
        checkReason(reason, true);
        if (!to.isAfter(phase.to()) || to.isBefore(time.today())) {
            throw new Refused("campaign.phase.extend-later", phase.to());
        }
        if (!rows.extend(phaseId, to)) {
            throw new Refused("campaign.phase.not-open", phase.name());
        }
        checklists
                .openIds(phaseId)
                .forEach(id -> worklist.moveDue(Checklists.SOURCE, id, to, WorkingCalendar.endOf(to)));
        timeline.add(campaignId, phase.leadUnit(), "campaign.event.phase-extended", phase.name(), to, reason.strip());
        audit.record(
                "phase-extended",
                "phase:" + phaseId,
                phase.leadUnit(),
                phase.to() + " -> " + to + ": " + reason.strip());
        events.publishEvent(new PhaseExtended(campaignId, phaseId, to));
    }

    private Phase decidable(Viewer viewer, long campaignId, long phaseId) {
        Phase phase = visible(viewer, campaignId, phaseId);
        if (!viewer.mayAct(phase.leadUnit(), Capability.OFFICER)) {
            throw new Refused("campaign.phase.lead-only");
        }
        return phase;
    }

    private static void checkReason(String reason, boolean needed) {
        if (needed && reason.isBlank()) {
            throw new Refused("campaign.reason.needed");
        }
        PlainText.note(reason);
    }
}
