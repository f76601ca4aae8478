package liandong.campaign;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import liandong.campaign.CampaignPlan.PlanPhase;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a new version of the plan changes in the phases and what they ask for (阶段变更比对). Their days are told apart. */
@Component
class PhaseRevisions {

    private final PhaseRows phases;
    private final MessageSource messages;

    PhaseRevisions(PhaseRows phases, MessageSource messages) {
        this.phases = phases;
        this.messages = messages;
    }

    PlanComparison compare(PlanRevision revision) {
        Map<String, Phase> rows = phases.ofCampaign(revision.campaign().id()).stream()
                .collect(Collectors.toMap(Phase::planPhaseId, Function.identity()));
        List<PlanDifference> differences = new ArrayList<>();
        List<PlanProblem> problems = new ArrayList<>();
        for (PlanPhase after : revision.after().phases()) {
            Optional<PlanPhase> before = revision.phaseBefore(after.id());
            Phase row = rows.get(after.id());
            if (before.isEmpty() && row != null) {
                problems.add(problem(after, "id", "campaign.version.phase-id-used", after.id()));
            } else if (before.isEmpty()) {
                differences.add(difference(revision, after.name(), null, told(after), asked(after)));
            } else if (!before.get().kind().equals(after.kind())) {
                problems.add(problem(after, "kind", "campaign.version.phase-kind", after.name()));
            } else {
                differences.addAll(changes(revision, before.get(), after, Objects.requireNonNull(row)));
            }
        }
        for (PlanPhase before : revision.before().phases()) {
            if (revision.phaseAfter(before.id()).isPresent()) {
                continue;
            }
            if (Objects.requireNonNull(rows.get(before.id())).state().equals("WAITING")) {
                differences.add(difference(revision, before.name(), told(before), null, asked(before)));
            } else {
                problems.add(new PlanProblem(0, "phases", "campaign.version.phase-begun", List.of(before.name())));
            }
        }
        return new PlanComparison(differences, List.of(), problems);
    }

    private List<PlanDifference> changes(PlanRevision revision, PlanPhase before, PlanPhase after, Phase row) {
        List<PlanDifference> found = new ArrayList<>();
        if (!before.name().equals(after.name())) {
            found.add(difference(
                    revision, say("campaign.version.phase-name"), before.name(), after.name(), asked(after)));
        }
        if (takesRequirements(row)) {
            String what = say("campaign.version.requirement", after.name());
            added(after, before).forEach(text -> found.add(difference(revision, what, null, text.text(), text::asks)));
            added(before, after).forEach(text -> found.add(difference(revision, what, text.text(), null, text::asks)));
        }
        return found;
    }

    /** What a phase that is over asked for is history. */
    static boolean takesRequirements(Phase row) {
        return row.state().equals("WAITING") || row.isUnderWay();
    }

    /** What one version asks for in a phase and the other does not. */
    static List<PhaseRequirement> added(PlanPhase asking, PlanPhase other) {
        List<PhaseRequirement> known = PhaseRequirement.of(other);
        return PhaseRequirement.of(asking).stream()
                .filter(asked -> known.stream().noneMatch(asked::asksTheSameAs))
                .toList();
    }

    private static Predicate<Participant> asked(PlanPhase phase) {
        return participant ->
                phase.asks(participant.planUnitId(), participant.role().equals("LEAD"));
    }

    private String told(PlanPhase phase) {
        return say(
                "campaign.version.phase",
                phase.from(),
                phase.to(),
                PhaseRequirement.of(phase).size());
    }

    private PlanDifference difference(
            PlanRevision revision,
            String what,
            @Nullable String before,
            @Nullable String after,
            Predicate<Participant> concerned) {
        Set<Long> units = revision.participants().stream()
                .filter(concerned)
                .map(Participant::unitId)
                .collect(Collectors.toSet());
        return new PlanDifference(say("campaign.change.phases"), what, before, after, units);
    }

    private static PlanProblem problem(PlanPhase phase, String field, String messageKey, Object... arguments) {
        return new PlanProblem(0, "phases[id=%s].%s".formatted(phase.id(), field), messageKey, List.of(arguments));
    }

    private String say(String key, Object... arguments) {
        Object[] words = Arrays.stream(arguments).map(String::valueOf).toArray();
        return Objects.requireNonNull(messages.getMessage(key, words, Locale.SIMPLIFIED_CHINESE));
    }
}
