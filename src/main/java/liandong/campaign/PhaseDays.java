package liandong.campaign;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import liandong.audit.AuditLog;
import liandong.shared.Refused;
import liandong.shared.WorkingCalendar;
import liandong.worklist.Worklist;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The first and last days of phases in a plan change (阶段起止日调整). */
@Component
@Order(0)
class PhaseDays implements CampaignPart {

    private static final String START = "phase-start-";
    private static final String END = "phase-end-";

    private final PhaseRows phases;
    private final ChecklistRows checklists;
    private final Campaigns campaigns;
    private final Worklist worklist;
    private final AuditLog audit;
    private final MessageSource messages;
    private final ApplicationEventPublisher events;

    PhaseDays(
            PhaseRows phases,
            ChecklistRows checklists,
            Campaigns campaigns,
            Worklist worklist,
            AuditLog audit,
            MessageSource messages,
            ApplicationEventPublisher events) {
        this.phases = phases;
        this.checklists = checklists;
        this.campaigns = campaigns;
        this.worklist = worklist;
        this.audit = audit;
        this.messages = messages;
        this.events = events;
    }

    @Override
    public List<PlanProblem> validate(CampaignPlan plan) {
        return List.of();
    }

    @Override
    public List<PreviewLine> preview(CampaignPlan plan, PlannedParticipants participants) {
        return List.of();
    }

    @Override
    public void open(Campaign campaign, CampaignPlan plan) {}

    /** The campaign's own process waits for its phases. */
    @Override
    public Optional<String> obstacleToClosing(long campaignId) {
        return Optional.empty();
    }

    @Override
    public List<PlanDay> movableDays(long campaignId) {
        List<PlanDay> days = new ArrayList<>();
        for (Phase phase : phases.ofCampaign(campaignId)) {
            if (phase.state().equals("WAITING")) {
                days.add(day(START, "campaign.change.phase-start", phase, phase.from(), phase.plannedStart()));
            }
            if (phase.state().equals("WAITING") || phase.isUnderWay()) {
                days.add(day(END, "campaign.change.phase-end", phase, phase.to(), phase.plannedEnd()));
            }
        }
        return days;
    }

    private PlanDay day(String code, String nameKey, Phase phase, LocalDate day, LocalDate planned) {
        return new PlanDay(
                code + phase.id(), say("campaign.change.phases"), say(nameKey, phase.name()), day, day, planned);
    }

    @Override
    public List<MovedDay> previewMoves(long campaignId, Map<String, LocalDate> wanted) {
        Set<Long> everybody = campaigns.participants(campaignId).stream()
                .map(Participant::unitId)
                .collect(Collectors.toSet());
        phases.ofCampaign(campaignId).forEach(phase -> {
            LocalDate from = wanted.getOrDefault(START + phase.id(), phase.from());
            LocalDate to = wanted.getOrDefault(END + phase.id(), phase.to());
            if (to.isBefore(from)) {
                throw new Refused("campaign.change.phase-backwards", END + phase.id(), phase.name());
            }
        });
        return movableDays(campaignId).stream()
                .filter(day -> wanted.containsKey(day.code()))
                .map(day -> new MovedDay(
                        day.code(), day.name(), day.day(), Objects.requireNonNull(wanted.get(day.code())), everybody))
                .toList();
    }

    @Override
    public void move(PlanChange change, Map<String, LocalDate> wanted) {
        phases.ofCampaign(change.campaignId()).stream()
                .filter(phase -> wanted.containsKey(START + phase.id()) || wanted.containsKey(END + phase.id()))
                .forEach(phase -> move(
                        phase,
                        wanted.getOrDefault(START + phase.id(), phase.from()),
                        wanted.getOrDefault(END + phase.id(), phase.to()),
                        change.reason()));
    }

    private void move(Phase phase, LocalDate from, LocalDate to, String reason) {
        phases.move(phase.id(), from, to);
        checklists
                .openIds(phase.id())
                .forEach(id -> worklist.moveDue(Checklists.SOURCE, id, to, WorkingCalendar.endOf(to)));
        audit.record(
                "phase-moved",
                "phase:" + phase.id(),
                phase.leadUnit(),
                "%s/%s -> %s/%s: %s".formatted(phase.from(), phase.to(), from, to, reason));
        events.publishEvent(new PhaseExtended(phase.campaignId(), phase.id(), to));
    }

    private String say(String key, Object... arguments) {
        return Objects.requireNonNull(messages.getMessage(key, arguments, Locale.SIMPLIFIED_CHINESE));
    }
}
