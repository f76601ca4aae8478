package liandong.campaign;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import liandong.shared.Refused;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Reads a new version of the plan as at the launch and lays it beside the one in force (方案比对); writes nothing. */
@Component
class PlanVersionDesk {

    private final PlanDesk desk;
    private final PlanVersionRows versions;
    private final LaunchedPlans plans;
    private final ParticipantChanges participants;
    private final Campaigns campaigns;
    private final ObjectProvider<CampaignPart> parts;

    PlanVersionDesk(
            PlanDesk desk,
            PlanVersionRows versions,
            LaunchedPlans plans,
            ParticipantChanges participants,
            Campaigns campaigns,
            ObjectProvider<CampaignPart> parts) {
        this.desk = desk;
        this.versions = versions;
        this.plans = plans;
        this.participants = participants;
        this.campaigns = campaigns;
        this.parts = parts;
    }

    /** What differs; only for versions without problems. */
    record Reading(
            PlanRevision revision,
            MemberChoices choices,
            ParticipantChange change,
            PlanComparison comparison,
            Map<Long, String> unitNames) {}

    /** @throws PlanRefused with everything that is wrong with the version */
    Reading read(Campaign campaign, String yaml) {
        MemberChoices launched =
                versions.inForce(campaign.id()).map(versions::get).orElseThrow().choices();
        MemberChoices choices =
                launched.within(desk.check(yaml, MemberChoices.NONE).valid());
        CampaignPlan after = desk.check(yaml, choices).valid();
        CampaignPlan before = plans.of(campaign.id());
        refuse(yaml, FixedFields.check(before, after));
        ParticipantChange change = participants.between(campaign, before, after);
        PlanRevision revision = new PlanRevision(campaign, before, after, participants.afterwards(campaign, change));
        PlanComparison comparison =
                new PlanComparison(participants.differences(revision, change), List.of(), List.of());
        for (CampaignPart part : parts.orderedStream().toList()) {
            comparison = comparison.and(compare(part, revision));
        }
        refuse(yaml, comparison.problems());
        return new Reading(revision, choices, change, comparison.daysOf(revision.unitIds()), names(campaign, revision));
    }

    private static PlanComparison compare(CampaignPart part, PlanRevision revision) {
        try {
            return part.compare(revision);
        } catch (Refused refused) {
            return PlanComparison.refused(new PlanProblem(0, "", refused.messageKey(), List.of(refused.arguments())));
        }
    }

    private static void refuse(String yaml, List<PlanProblem> problems) {
        if (!problems.isEmpty()) {
            PlanDocument document = PlanDocument.parse(yaml);
            throw new PlanRefused(problems.stream().map(document::placed).toList());
        }
    }

    private Map<Long, String> names(Campaign campaign, PlanRevision revision) {
        Map<Long, String> names = new HashMap<>();
        Stream.concat(campaigns.participants(campaign.id()).stream(), revision.participants().stream())
                .forEach(one -> names.put(one.unitId(), one.unitName()));
        return names;
    }
}
