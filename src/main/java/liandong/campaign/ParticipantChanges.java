package liandong.campaign;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import liandong.audit.AuditLog;
import liandong.campaign.CampaignPlan.ParticipantClass;
import liandong.campaign.PlannedParticipants.PlannedUnit;
import liandong.shared.BusinessTime;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Works out and takes over who takes part by a new version of the plan (参与单位变更). */
@Component
class ParticipantChanges {

    private final ParticipantPlanner planner;
    private final ParticipantRegistry registry;
    private final CampaignRows rows;
    private final Campaigns campaigns;
    private final CampaignEvents timeline;
    private final AuditLog audit;
    private final BusinessTime time;
    private final MessageSource messages;

    ParticipantChanges(
            ParticipantPlanner planner,
            ParticipantRegistry registry,
            CampaignRows rows,
            Campaigns campaigns,
            CampaignEvents timeline,
            AuditLog audit,
            BusinessTime time,
            MessageSource messages) {
        this.planner = planner;
        this.registry = registry;
        this.rows = rows;
        this.campaigns = campaigns;
        this.timeline = timeline;
        this.audit = audit;
        this.time = time;
        this.messages = messages;
    }

    /** By what the two versions say, so that a district founded since the launch joins only when the plan changes. */
    ParticipantChange between(Campaign campaign, CampaignPlan before, CampaignPlan after) {
        PlannedParticipants was = planner.work(before);
        PlannedParticipants will = planner.work(after);
        Map<Long, Participant> now = campaigns.participants(campaign.id()).stream()
                .collect(Collectors.toMap(Participant::unitId, Function.identity()));
        Map<String, PlannedUnit> wasThere = was.byOffice();
        Map<String, PlannedUnit> willBe = will.byOffice();
        Map<String, Set<String>> classesBefore = was.classesByOffice();
        Map<String, Set<String>> classesAfter = will.classesByOffice();
        List<PlannedUnit> joining = will.units().stream()
                .filter(unit -> !wasThere.containsKey(unit.office()) && taking(now, unit) == null)
                .toList();
        List<Participant> leaving = was.units().stream()
                .filter(unit -> !willBe.containsKey(unit.office()))
                .map(unit -> taking(now, unit))
                .filter(Objects::nonNull)
                .toList();
        Map<Participant, Set<String>> reclassified = new LinkedHashMap<>();
        will.units().forEach(unit -> {
            Participant participant = taking(now, unit);
            Set<String> classes = classesAfter.getOrDefault(unit.office(), Set.of());
            if (participant != null && !classes.equals(classesBefore.getOrDefault(unit.office(), Set.of()))) {
                reclassified.put(participant, classes);
            }
        });
        return new ParticipantChange(joining, leaving, reclassified, classesAfter);
    }

    private static @Nullable Participant taking(Map<Long, Participant> now, PlannedUnit unit) {
        return unit.unitId() == null ? null : now.get(unit.unitId());
    }

    /** Who takes part afterwards; units that are still to be made bear negative ids. */
    List<Participant> afterwards(Campaign campaign, ParticipantChange change) {
        List<Participant> all = new ArrayList<>();
        for (Participant participant : campaigns.participants(campaign.id())) {
            if (!change.leaving().contains(participant)) {
                all.add(with(participant, change.reclassified().getOrDefault(participant, participant.classes())));
            }
        }
        long toBeMade = 0;
        for (PlannedUnit unit : change.joining()) {
            long id = unit.unitId() == null ? --toBeMade : unit.unitId();
            all.add(new Participant(
                    campaign.id(),
                    id,
                    unit.name(),
                    unit.kind(),
                    unit.regionCode(),
                    unit.planUnitId(),
                    unit.role(),
                    change.classesOf(unit),
                    unit.peer()));
        }
        return all;
    }

    private static Participant with(Participant one, Set<String> classes) {
        return new Participant(
                one.campaignId(),
                one.unitId(),
                one.unitName(),
                one.kind(),
                one.regionCode(),
                one.planUnitId(),
                one.role(),
                classes,
                one.peer());
    }

    List<PlanDifference> differences(PlanRevision revision, ParticipantChange change) {
        List<PlanDifference> found = new ArrayList<>();
        Set<String> joining = change.joining().stream().map(PlannedUnit::name).collect(Collectors.toSet());
        revision.participants().stream()
                .filter(one -> joining.contains(one.unitName()))
                .forEach(one -> found.add(difference(one, null, part(revision.after(), one.classes()))));
        change.leaving().forEach(one -> found.add(difference(one, part(revision.before(), one.classes()), null)));
        change.reclassified()
                .forEach((one, classes) -> found.add(
                        difference(one, part(revision.before(), one.classes()), part(revision.after(), classes))));
        return found;
    }

    private PlanDifference difference(Participant one, @Nullable String before, @Nullable String after) {
        return new PlanDifference(
                say("campaign.version.participants"), one.unitName(), before, after, Set.of(one.unitId()));
    }

    private String part(CampaignPlan plan, Set<String> classes) {
        return classes.isEmpty()
                ? say("campaign.version.takes-part")
                : plan.classes().stream()
                        .filter(group -> classes.contains(group.id()))
                        .map(ParticipantClass::name)
                        .sorted(Comparator.naturalOrder())
                        .collect(Collectors.joining("、"));
    }

    /** Makes the units that do not exist yet, so that everything else can name them. */
    void makeUnits(CampaignPlan after, ParticipantChange change) {
        change.joining().stream().filter(unit -> unit.unitId() == null).forEach(unit -> registry.make(after, unit));
    }

    void take(Campaign campaign, CampaignPlan after, ParticipantChange change, String reason) {
        for (Participant one : change.leaving()) {
            rows.leave(campaign.id(), one.unitId(), time.now());
            rows.deleteClasses(campaign.id(), one.unitId());
            timeline.add(campaign.id(), one.unitId(), "campaign.event.unit-left", reason);
            audit.record("participant-left", "campaign:" + campaign.id(), one.unitId(), reason);
        }
        for (PlannedUnit unit : change.joining()) {
            long unitId = registry.register(campaign.id(), after, unit, change.classesOf(unit));
            timeline.add(campaign.id(), unitId, "campaign.event.unit-joined", reason);
            audit.record("participant-joined", "campaign:" + campaign.id(), unitId, reason);
        }
        change.reclassified().forEach((one, classes) -> registry.classify(campaign.id(), one.unitId(), classes));
    }

    private String say(String key) {
        return Objects.requireNonNull(messages.getMessage(key, null, Locale.SIMPLIFIED_CHINESE));
    }
}
