package liandong.campaign;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import liandong.audit.AuditLog;
import liandong.shared.BusinessTime;
import liandong.shared.WorkingCalendar;
import liandong.worklist.WorkItemReminders;
import liandong.worklist.Worklist;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a phase runs from its first day to its last (阶段推进); the steps of {@code phase.bpmn}. */
@Service
@Transactional
public class PhaseCourse {

    private static final int BATCH = 50;
    private static final String CLOSING = "close-phase";
    private static final LocalTime OPENS_AT = LocalTime.of(8, 0);

    private final PhaseRows phases;
    private final ChecklistRows checklists;
    private final Worklist worklist;
    private final CampaignEvents timeline;
    private final AuditLog audit;
    private final BusinessTime time;
    private final ChecklistWork work;
    private final ApplicationEventPublisher events;
    private final WorkItemReminders reminders;
    private final LeadReminders lead;

    PhaseCourse(
            PhaseRows phases,
            ChecklistRows checklists,
            Worklist worklist,
            CampaignEvents timeline,
            AuditLog audit,
            BusinessTime time,
            ChecklistWork work,
            ApplicationEventPublisher events,
            WorkItemReminders reminders,
            LeadReminders lead) {
        this.phases = phases;
        this.checklists = checklists;
        this.worklist = worklist;
        this.timeline = timeline;
        this.audit = audit;
        this.time = time;
        this.work = work;
        this.events = events;
        this.reminders = reminders;
        this.lead = lead;
    }

    /** Whether the phase's last day lies behind us. */
    @Transactional(readOnly = true)
    public boolean isOver(long phaseId) {
        return !WorkingCalendar.endOf(phase(phaseId).to()).isAfter(time.now());
    }

    /** 08:00 of its first day. */
    @Transactional(readOnly = true)
    public Instant startsAt(long phaseId) {
        return phase(phaseId).from().atTime(OPENS_AT).atZone(BusinessTime.ZONE).toInstant();
    }

    /** 24:00 of its last day. */
    @Transactional(readOnly = true)
    public Instant endsAt(long phaseId) {
        return WorkingCalendar.endOf(phase(phaseId).to());
    }

    /** When the ladder next reminds units of their checklist. After its last rung only the end is left, which comes first. */
    @Transactional(readOnly = true)
    public Instant nextRungAt(long phaseId) {
        return reminders
                .nextRung(Checklists.SOURCE, phase(phaseId).to())
                .orElseGet(() -> endsAt(phaseId).plus(Duration.ofDays(1)));
    }

    /** Reminds the units that are not through with their checklist. */
    public void remindOpen(long phaseId) {
        reminders.remindOpen(
                Checklists.SOURCE, Checklists.SOURCE, phase(phaseId).campaignId());
    }

    /** When somebody is first reminded after the end has come: units with an open checklist, or the lead that decides. */
    @Transactional(readOnly = true)
    public Instant firstClosingRungAt(long phaseId) {
        Phase phase = phase(phaseId);
        Instant decision = lead.firstRungAt(phase.campaignId());
        return reminders
                .nextRung(Checklists.SOURCE, phase.to())
                .filter(decision::isAfter)
                .orElse(decision);
    }

    /** Reminds the units that are late with their checklist, and the lead of closing or extending the phase. */
    public void remindClosing(long phaseId) {
        remindOpen(phaseId);
        lead.remind(CLOSING, phaseId);
    }

    @Transactional(readOnly = true)
    public Optional<Instant> nextClosingRung(long phaseId) {
        if (lead.nextRung(CLOSING, phaseId).isEmpty()) {
            return Optional.empty();
        }
        return Stream.concat(
                        lead.nextRung(CLOSING, phaseId).stream(),
                        reminders.nextRung(Checklists.SOURCE, phase(phaseId).to()).stream())
                .min(Instant::compareTo);
    }

    /** Gives the next units their checklist and work item; whether there are more units to come. */
    public boolean openChecklist(long phaseId) {
        Phase phase = phase(phaseId);
        if (phases.open(phaseId, time.now())) {
            timeline.add(phase.campaignId(), null, "campaign.event.phase-opened", phase.name());
            audit.record("phase-opened", "phase:" + phaseId, phase.leadUnit(), phase.name());
        }
        List<Long> before = checklists.openIds(phaseId);
        int opened = checklists.openNext(phaseId, BATCH);
        checklists.ofPhase(phaseId).stream()
                .filter(checklist -> checklist.isOpen() && !before.contains(checklist.id()))
                .forEach(checklist -> work.open(phase, checklist));
        return opened == BATCH;
    }

    /** Its end has come: from now on the lead has to close or extend it. */
    public void listGaps(long phaseId) {
        Phase phase = phase(phaseId);
        if (phases.end(phaseId, time.now())) {
            timeline.add(phase.campaignId(), null, "campaign.event.phase-ended", phase.name(), phase.gaps());
            audit.record("phase-ended", "phase:" + phaseId, phase.leadUnit(), phase.gaps() + " gaps");
        }
    }

    /** Takes away what is still open of a closed phase; a phase that was over before the launch is only recorded. */
    public void closeRecord(long phaseId) {
        Phase phase = phase(phaseId);
        if (phases.pass(phaseId, time.now())) {
            timeline.add(phase.campaignId(), null, "campaign.event.phase-passed", phase.name());
            audit.record("phase-passed", "phase:" + phaseId, phase.leadUnit(), phase.name());
        }
        checklists.openIds(phaseId).forEach(id -> worklist.withdraw(Checklists.SOURCE, id));
        checklists.withdrawOpen(phaseId);
        events.publishEvent(new PartsChanged(phase.campaignId()));
    }

    private Phase phase(long phaseId) {
        return phases.find(phaseId).orElseThrow();
    }
}
