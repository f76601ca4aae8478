package liandong.campaign;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import liandong.campaign.CampaignPlan.ParticipantClass;
import liandong.campaign.CampaignPlan.PlanUnit;
import liandong.campaign.CampaignPlan.Selector;
import liandong.campaign.PlannedParticipants.PlannedUnit;
import liandong.organization.Directory;
import liandong.organization.Region;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Works out who takes part (参与单位测算) from a plan and the region tree. Writes nothing. */
@Component
public class ParticipantPlanner {

    private static final Set<String> ROLES_WITHOUT_PART = Set.of("PARTNER", "REGULATED");
    private static final Set<String> KINDS_WITHOUT_PART = Set.of("SPONSOR", "REGULATED_ENTITY", "ASSOCIATION");
    private static final Set<String> EQUAL_RANK = Set.of("MEMBER", "SUPPORT", "OVERSEER");

    /** 新疆生产建设兵团 is no province: plans that say 各省（区、市） do not count it. */
    private static final String CORPS = "660000";

    /** Taken off once: in 各区市场监管局 the 市 belongs to the office. */
    private static final Pattern TEMPLATE_START =
            Pattern.compile("^各(?:区（市）县|县市区|市县区|区县|县区|市县|[省市县区旗](?:（[^）]*）)?|级|地)");

    private final Directory directory;

    public ParticipantPlanner(Directory directory) {
        this.directory = directory;
    }

    /** Whether a unit of a plan can take part at all: a regulated entity or an association is only named. */
    static boolean takesPart(PlanUnit unit) {
        return !ROLES_WITHOUT_PART.contains(unit.role()) && !KINDS_WITHOUT_PART.contains(unit.kind());
    }

    public PlannedParticipants work(CampaignPlan plan) {
        Map<String, List<Region>> repeated = new LinkedHashMap<>();
        for (String level : List.of("COUNTY", "PROVINCE")) {
            repeated.put(
                    level,
                    plan.units().stream().anyMatch(unit -> level.equals(repeatedOver(unit)))
                            ? directory.regionsUnder(plan.region(), level).stream()
                                    .filter(region -> !region.code().equals(CORPS))
                                    .toList()
                            : List.of());
        }
        Map<String, Region> regions = new LinkedHashMap<>();
        directory.region(plan.region()).ifPresent(region -> regions.put(region.code(), region));
        repeated.values().forEach(list -> list.forEach(region -> regions.put(region.code(), region)));
        Map<String, Long> known = new HashMap<>();
        directory
                .unitsIn(regions.keySet())
                .forEach(unit -> known.put(key(unit.regionCode(), unit.kind(), unit.name()), unit.key()));
        Map<PlanUnit, List<PlannedUnit>> candidates = new LinkedHashMap<>();
        plan.units().stream()
                .filter(ParticipantPlanner::takesPart)
                .forEach(unit -> candidates.put(unit, expand(plan, unit, repeated, known)));
        Map<String, List<PlannedUnit>> byClass = new LinkedHashMap<>();
        plan.classes().forEach(group -> byClass.put(group.id(), members(plan, group, candidates, regions)));
        return registered(plan, candidates, byClass);
    }

    /** Units below the lead that neither report nor answer for a duty are only named in the plan, e.g. 各区. */
    private static PlannedParticipants registered(
            CampaignPlan plan, Map<PlanUnit, List<PlannedUnit>> candidates, Map<String, List<PlannedUnit>> byClass) {
        Set<String> asked = Stream.concat(
                        plan.reporting().stream().flatMap(item -> item.fromClasses().stream()),
                        plan.summaries().stream().flatMap(item -> item.fromClasses().stream()))
                .flatMap(group -> byClass.getOrDefault(group, List.of()).stream())
                .map(PlannedUnit::planUnitId)
                .collect(Collectors.toCollection(HashSet::new));
        plan.phases().forEach(phase -> phase.duties().forEach(duty -> asked.add(duty.planUnitId())));
        Set<PlannedUnit> units = new LinkedHashSet<>();
        candidates.forEach((unit, planned) -> {
            if (!unit.role().equals("SUBORDINATE") || asked.contains(unit.id())) {
                units.addAll(planned);
            }
        });
        Map<String, List<PlannedUnit>> kept = new LinkedHashMap<>();
        byClass.forEach((group, members) ->
                kept.put(group, members.stream().filter(units::contains).toList()));
        return new PlannedParticipants(List.copyOf(units), kept);
    }

    private static List<PlannedUnit> expand(
            CampaignPlan plan, PlanUnit unit, Map<String, List<Region>> repeated, Map<String, Long> known) {
        String level = repeatedOver(unit);
        if (level == null) {
            return List.of(planned(unit, plan.region(), unit.name(), EQUAL_RANK.contains(unit.role()), known));
        }
        String ending = templateEnding(unit.name());
        return repeated.getOrDefault(level, List.of()).stream()
                .map(region -> planned(unit, region.code(), region.name() + ending, false, known))
                .toList();
    }

    private static @Nullable String repeatedOver(PlanUnit unit) {
        if (unit.multiplicity() == null) {
            return null;
        }
        return unit.multiplicity().equals("PER_PROVINCE") ? "PROVINCE" : "COUNTY";
    }

    /** 各区卫生健康委 → 卫生健康委; remarks in brackets are no part of a name. */
    static String templateEnding(String templateName) {
        return TEMPLATE_START.matcher(templateName).replaceFirst("").replaceFirst("（[^）]*）$", "");
    }

    private static PlannedUnit planned(
            PlanUnit unit, String region, String name, boolean peer, Map<String, Long> known) {
        return new PlannedUnit(
                unit.id(), region, unit.kind(), name, unit.role(), peer, known.get(key(region, unit.kind(), name)));
    }

    private static String key(String region, String kind, String name) {
        return region + "/" + kind + "/" + name;
    }

    private static List<PlannedUnit> members(
            CampaignPlan plan,
            ParticipantClass group,
            Map<PlanUnit, List<PlannedUnit>> candidates,
            Map<String, Region> regions) {
        List<PlannedUnit> members = new ArrayList<>();
        candidates.forEach((unit, planned) -> {
            boolean byName = group.units().contains(unit.id())
                    || group.units().isEmpty()
                            && group.selector() == null
                            && group.id().equals(unit.unitClass());
            planned.stream()
                    .filter(one -> byName || selects(plan, group, one, regions.get(one.regionCode())))
                    .forEach(members::add);
        });
        return List.copyOf(members);
    }

    private static boolean selects(
            CampaignPlan plan, ParticipantClass group, PlannedUnit unit, @Nullable Region region) {
        Selector selector = group.selector();
        if (selector == null || selector.entityType() != null || region == null) {
            return false;
        }
        List<String> levels = selector.levels().stream()
                .map(level -> level.equals("DISTRICT") ? "COUNTY" : level)
                .toList();
        boolean districtsOfThePlan =
                !selector.levels().contains("DISTRICT") || plan.region().equals(region.parent());
        return (selector.kinds().isEmpty() || selector.kinds().contains(unit.kind()))
                && (levels.isEmpty() || levels.contains(region.level()))
                && districtsOfThePlan
                && (selector.parentRegion() == null || selector.parentRegion().equals(region.parent()))
                && (selector.role() == null || selector.role().equals(unit.role()));
    }
}
