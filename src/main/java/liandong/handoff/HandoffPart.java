package liandong.handoff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import liandong.campaign.CampaignPart;
import liandong.campaign.CampaignPlan;
import liandong.campaign.CampaignPlan.HandoffPlan;
import liandong.campaign.PlanComparison;
import liandong.campaign.PlanDifference;
import liandong.campaign.PlanRevision;
import liandong.campaign.PlannedParticipants;
import liandong.campaign.PreviewLine;
import liandong.organization.Directory;
import liandong.organization.Unit;
import org.springframework.stereotype.Component;

/** The handoffs of a campaign (移送部分): everybody who takes part may hand off clues; what is open keeps it from closing. */
@Component
class HandoffPart implements CampaignPart {

    private static final String CLUE = "CLUE_HANDOFF";

    private final ClueHandoffs handoffs;
    private final Directory directory;
    private final HandoffWords words;

    HandoffPart(ClueHandoffs handoffs, Directory directory, HandoffWords words) {
        this.handoffs = handoffs;
        this.directory = directory;
        this.words = words;
    }

    @Override
    public List<PreviewLine> preview(CampaignPlan plan, PlannedParticipants participants) {
        int all = participants.units().size();
        List<PreviewLine> lines = new ArrayList<>();
        for (HandoffPlan route : clues(plan)) {
            int units = plan.unit(route.from()).isPresent() ? 1 : all;
            lines.add(line(text(plan, route), units, "handoff.preview.note"));
        }
        return lines.isEmpty() ? List.of(line(words.say("handoff.preview.none"), all, "handoff.preview.note")) : lines;
    }

    private PreviewLine line(String text, int units, String note) {
        return new PreviewLine(words.say("handoff.preview.group"), text, units, null, null, words.say(note));
    }

    @Override
    public PlanComparison compare(PlanRevision revision) {
        String was = texts(revision.before());
        String is = texts(revision.after());
        return was.equals(is)
                ? PlanComparison.NONE
                : PlanComparison.of(new PlanDifference(
                        words.say("handoff.preview.group"),
                        words.say("handoff.preview.routes"),
                        was,
                        is,
                        revision.unitIds()));
    }

    @Override
    public Optional<String> obstacleToClosing(long campaignId) {
        List<ClueHandoff> open = handoffs.open(campaignId);
        return open.stream().findFirst().map(first -> words.say("handoff.obstacle", open.size(), holder(first)));
    }

    private String holder(ClueHandoff handoff) {
        Long unitId = handoff.holderUnitId();
        return unitId == null ? "" : directory.unit(unitId).map(Unit::name).orElse("");
    }

    private String texts(CampaignPlan plan) {
        return clues(plan).stream()
                .map(route -> text(plan, route))
                .reduce((one, other) -> one + "\n" + other)
                .orElseGet(() -> words.say("handoff.preview.none"));
    }

    private String text(CampaignPlan plan, HandoffPlan route) {
        return words.say("handoff.preview.line", name(plan, route.from()), name(plan, route.to()), route.trigger());
    }

    private static List<HandoffPlan> clues(CampaignPlan plan) {
        return plan.handoffs().stream()
                .filter(route -> route.kind().equals(CLUE))
                .toList();
    }

    private String name(CampaignPlan plan, String id) {
        return Optional.ofNullable(plan.unitNames().get(id))
                .or(() -> Optional.ofNullable(Map.of(
                                        "ALL_UNITS", "handoff.preview.all-units",
                                        "COMPETENT_UNIT", "handoff.preview.competent-unit",
                                        "LOCAL_HEALTH", "handoff.preview.local-health")
                                .get(id))
                        .map(words::say))
                .orElse(id);
    }
}
