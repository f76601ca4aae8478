package liandong.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import liandong.campaign.CampaignPlan;
import liandong.campaign.CampaignPlan.Policy;
import liandong.campaign.PlanChange;
import liandong.campaign.PlanComparison;
import liandong.campaign.PlanDifference;
import liandong.campaign.PlanRevision;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a new version of the plan changes in reports (报送随方案变更): items, days, and who owes the rounds under way. */
@Component
class ReportingRevisions {

    private final ItemRevisions items;
    private final ItemRevising revising;
    private final PeriodMoves moves;
    private final ReportingItems itemRows;
    private final Rounds rounds;
    private final RoundOpening opening;
    private final RoundMembers members;
    private final Words words;

    ReportingRevisions(
            ItemRevisions items,
            ItemRevising revising,
            PeriodMoves moves,
            ReportingItems itemRows,
            Rounds rounds,
            RoundOpening opening,
            RoundMembers members,
            Words words) {
        this.items = items;
        this.revising = revising;
        this.moves = moves;
        this.itemRows = itemRows;
        this.rounds = rounds;
        this.opening = opening;
        this.members = members;
        this.words = words;
    }

    PlanComparison compare(PlanRevision revision) {
        PlanComparison asked = items.compare(revision);
        if (!asked.problems().isEmpty()) {
            return asked;
        }
        List<PlanDifference> differences = new ArrayList<>(asked.differences());
        if (!rules(revision.before()).equals(rules(revision.after()))) {
            differences.add(new PlanDifference(
                    words.of("reporting.version.group"),
                    words.of("reporting.version.rules"),
                    rules(revision.before()),
                    rules(revision.after()),
                    Set.of()));
        }
        differences.addAll(members(revision));
        return new PlanComparison(
                differences, moves.preview(revision.campaign().id(), items.movedDays(revision)), List.of());
    }

    private String rules(CampaignPlan plan) {
        Policy policy = plan.policy();
        return words.of(
                "reporting.version.workdays",
                String.valueOf(policy.reviewWorkdays()),
                String.valueOf(policy.headAfterWorkdays()),
                String.valueOf(policy.meetingAfterWorkdays()),
                String.valueOf(policy.graceWorkdays()));
    }

    private List<PlanDifference> members(PlanRevision revision) {
        Map<Long, ReportingItem> after =
                items.afterwards(revision).stream().collect(Collectors.toMap(ReportingItem::id, Function.identity()));
        List<PlanDifference> found = new ArrayList<>();
        for (CollectionRound round : running(revision)) {
            Set<Long> reporters = opening.reporters(
                    after.getOrDefault(round.itemId(), itemRows.get(round.itemId())), revision.participants());
            Set<Long> joining = members.joining(round, reporters);
            Set<Long> leaving = members.leaving(round, reporters);
            if (!joining.isEmpty()) {
                found.add(difference(round, null, words.of("reporting.version.asked"), joining));
            }
            if (!leaving.isEmpty()) {
                found.add(difference(round, words.of("reporting.version.asked"), null, leaving));
            }
        }
        return found;
    }

    private PlanDifference difference(
            CollectionRound round, @Nullable String before, @Nullable String after, Set<Long> units) {
        return new PlanDifference(words.of("reporting.version.group"), round.title(), before, after, units);
    }

    private List<CollectionRound> running(PlanRevision revision) {
        return rounds.ofCampaign(revision.campaign().id()).stream()
                .filter(round -> round.endedAt() == null)
                .toList();
    }

    /** Days last, because they follow from which periods there are. */
    void revise(PlanRevision revision, PlanChange change) {
        var wanted = items.movedDays(revision);
        revising.take(revision, change);
        moves.move(change, wanted);
        running(revision)
                .forEach(round ->
                        members.follow(round, opening.reporters(itemRows.get(round.itemId())), change.reason()));
    }
}
