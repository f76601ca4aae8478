package liandong.campaign;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import liandong.audit.AuditLog;
import liandong.shared.BusinessTime;
import liandong.shared.Refused;
import liandong.shared.WorkingCalendar;
import liandong.worklist.Worklist;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The phases of a campaign in a plan change: their first and last days (阶段起止日调整), and new versions of the plan. */
@Component
@Order(0)
class PhaseDays implements CampaignPart {

    private static final String START = "phase-start-";
    private static final String END = "phase-end-";

    private final PhaseRows phases;
    private final ChecklistRows checklists;
    private final Campaigns campaigns;
    private final Worklist worklist;
    private final PhaseRevisions revisions;
    private final PhaseRevising revising;
    private final BusinessTime time;
    private final AuditLog audit;
    private final MessageSource messages;
    private final ApplicationEventPublisher events;

    PhaseDays(
            PhaseRows phases,
            ChecklistRows checklists,
            Campaigns campaigns,
            Worklist worklist,
            PhaseRevisions revisions,
            PhaseRevising revising,
            BusinessTime time,
            AuditLog audit,
            MessageSource messages,
            ApplicationEventPublisher events) {
        this.phases = phases;
        this.checklists = checklists;
        this.campaigns = campaigns;
        this.worklist = worklist;
        this.revisions = revisions;
        this.revising = revising;
        this.time = time;
        this.audit = audit;
        this.messages = messages;
        this.events = events;
    }

    /** The campaign's own process waits for those it was launched with; a later version may have brought more. */
    @Override
    public Optional<String> obstacleToClosing(long campaignId) {
        List<String> running = phases.ofCampaign(campaignId).stream()
                .filter(phase -> phase.state().equals("WAITING") || phase.isUnderWay())
                .map(Phase::name)
                .toList();
        return running.isEmpty()
                ? Optional.empty()
                : Optional.of(say("campaign.close.phases-running", String.join("、", running)));
    }

    @Override
    public PlanComparison compare(PlanRevision revision) {
        return revisions.compare(revision).and(compareDays(revision));
    }

    private PlanComparison compareDays(PlanRevision revision) {
        long campaignId = revision.campaign().id();
        Map<String, LocalDate> wanted = wanted(revision);
        Set<String> movable =
                movableDays(campaignId).stream().map(PlanDay::code).collect(Collectors.toSet());
        List<PlanProblem> problems = new ArrayList<>();
        for (Phase phase : phases.ofCampaign(campaignId)) {
            for (String end : List.of(START, END)) {
                LocalDate day = wanted.get(end + phase.id());
                String path = "phases[id=%s].%s".formatted(phase.planPhaseId(), end.equals(START) ? "from" : "to");
                if (day != null && !movable.contains(end + phase.id())) {
                    problems.add(new PlanProblem(0, path, "campaign.version.day-not-movable", List.of(phase.name())));
                } else if (day != null && day.isBefore(time.today())) {
                    problems.add(new PlanProblem(0, path, "campaign.change.past", List.of(path, day)));
                }
            }
        }
        return problems.isEmpty()
                ? new PlanComparison(List.of(), previewMoves(campaignId, wanted), List.of())
                : new PlanComparison(List.of(), List.of(), problems);
    }

    /** Days that the new version states otherwise than the one in force, and that are not so already. */
    private Map<String, LocalDate> wanted(PlanRevision revision) {
        Map<String, LocalDate> wanted = new HashMap<>();
        for (Phase row : phases.ofCampaign(revision.campaign().id())) {
            revision.phaseBefore(row.planPhaseId())
                    .ifPresent(before -> revision.phaseAfter(row.planPhaseId()).ifPresent(after -> {
                        if (!before.from().equals(after.from()) && !after.from().equals(row.from())) {
                            wanted.put(START + row.id(), after.from());
                        }
                        if (!before.to().equals(after.to()) && !after.to().equals(row.to())) {
                            wanted.put(END + row.id(), after.to());
                        }
                    }));
        }
        return wanted;
    }

    @Override
    public void revise(PlanRevision revision, PlanChange change) {
        Map<String, LocalDate> wanted = wanted(revision);
        revising.revise(revision, change);
        move(change, wanted);
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
