package liandong.campaign;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import liandong.campaign.CampaignPlan.ParticipantClass;
import liandong.campaign.CampaignPlan.PlanUnit;
import liandong.shared.Refused;

/**
 * Units that the lead adds to classes of the plan before launch (启动前增加的报送单位), where the document leaves open who
 * belongs to them, e.g. whether 市中医药管理局 reports monthly. Written {@code CLASS:UNIT}.
 */
public record MemberChoices(Set<String> added) {

    public static final MemberChoices NONE = new MemberChoices(Set.of());

    public MemberChoices {
        added = Set.copyOf(added);
    }

    static MemberChoices parse(String written) {
        return new MemberChoices(
                Arrays.stream(written.split(",")).filter(one -> !one.isBlank()).collect(Collectors.toSet()));
    }

    String written() {
        return added.stream().sorted().collect(Collectors.joining(","));
    }

    /** Those that another version of the plan still leaves open. */
    MemberChoices within(CampaignPlan plan) {
        return new MemberChoices(candidates(plan).stream()
                .map(Candidate::choice)
                .filter(added::contains)
                .collect(Collectors.toSet()));
    }

    /** The plan with the chosen units in their classes. */
    CampaignPlan applyTo(CampaignPlan plan) {
        for (String choice : added) {
            if (candidates(plan).stream().noneMatch(one -> one.choice().equals(choice))) {
                throw new Refused("campaign.launch.no-such-choice", choice);
            }
        }
        return plan.withClasses(plan.classes().stream().map(this::extended).toList());
    }

    private ParticipantClass extended(ParticipantClass group) {
        Set<String> units = new LinkedHashSet<>(group.units());
        added.stream()
                .filter(choice -> choice.startsWith(group.id() + ":"))
                .map(choice -> choice.substring(group.id().length() + 1))
                .sorted()
                .forEach(units::add);
        Integer expected = group.expectedCount() == null
                ? null
                : group.expectedCount() + units.size() - group.units().size();
        return new ParticipantClass(group.id(), group.name(), List.copyOf(units), group.selector(), expected);
    }

    /** Peers that could be added to classes that are named by units and report something. */
    static List<Candidate> candidates(CampaignPlan plan) {
        List<Candidate> candidates = new ArrayList<>();
        for (ParticipantClass group : plan.classes()) {
            boolean reports = plan.reporting().stream()
                            .anyMatch(item -> item.fromClasses().contains(group.id()))
                    || plan.summaries().stream()
                            .anyMatch(item -> item.fromClasses().contains(group.id()));
            if (reports && group.units().size() > 1) {
                plan.units().stream()
                        .filter(unit -> Set.of("MEMBER", "SUPPORT").contains(unit.role()))
                        .filter(unit -> unit.multiplicity() == null && ParticipantPlanner.takesPart(unit))
                        .filter(unit -> !group.units().contains(unit.id()))
                        .forEach(unit -> candidates.add(new Candidate(group, unit)));
            }
        }
        return candidates;
    }

    /** A unit that could be added to a class. */
    public record Candidate(ParticipantClass group, PlanUnit unit) {

        public String choice() {
            return group.id() + ":" + unit.id();
        }
    }
}
