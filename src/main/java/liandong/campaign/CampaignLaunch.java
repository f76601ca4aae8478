package liandong.campaign;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import liandong.audit.AuditLog;
import liandong.campaign.PlannedParticipants.PlannedUnit;
import liandong.organization.Capability;
import liandong.organization.Directory;
import liandong.organization.Unit;
import liandong.organization.Viewer;
import liandong.shared.BusinessTime;
import liandong.shared.Refused;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Launches campaigns (启动). The launch itself is one short transaction; registering units and opening the parts are
 * steps of the campaign's process, each repeatable, so that a launch goes on where it was interrupted.
 */
@Service
public class CampaignLaunch {

    private static final int BATCH = 50;

    private final PlanDesk desk;
    private final ParticipantPlanner planner;
    private final CampaignRows rows;
    private final PlanVersionRows versions;
    private final ParticipantRegistry registry;
    private final PhaseOpening phases;
    private final Campaigns campaigns;
    private final Directory directory;
    private final ObjectProvider<CampaignPart> parts;
    private final CampaignEvents timeline;
    private final AuditLog audit;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    CampaignLaunch(
            PlanDesk desk,
            ParticipantPlanner planner,
            CampaignRows rows,
            PlanVersionRows versions,
            ParticipantRegistry registry,
            PhaseOpening phases,
            Campaigns campaigns,
            Directory directory,
            ObjectProvider<CampaignPart> parts,
            CampaignEvents timeline,
            AuditLog audit,
            BusinessTime time,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.desk = desk;
        this.planner = planner;
        this.rows = rows;
        this.versions = versions;
        this.registry = registry;
        this.phases = phases;
        this.campaigns = campaigns;
        this.directory = directory;
        this.parts = parts;
        this.timeline = timeline;
        this.audit = audit;
        this.time = time;
        this.events = events;
        this.transaction = transaction;
    }

    /**
     * Launches a plan for the lead office; the same token again answers the campaign that was launched with it.
     *
     * @throws PlanRefused when the plan has problems
     * @throws Refused when the viewer is no officer of the plan's lead office
     */
    public long launch(Viewer viewer, String yaml, MemberChoices choices, String token) {
        Optional<Long> before = rows.byToken(token);
        if (before.isPresent()) {
            return before.get();
        }
        CampaignPlan plan = desk.check(yaml, choices).valid();
        long lead = leadUnit(viewer, plan);
        try {
            return java.util.Objects.requireNonNull(
                    transaction.execute(status -> start(viewer, plan, yaml, choices, lead, token)));
        } catch (DuplicateKeyException clickedTwice) {
            return rows.byToken(token).orElseThrow(() -> clickedTwice);
        }
    }

    private long leadUnit(Viewer viewer, CampaignPlan plan) {
        if (viewer.capability() != Capability.OFFICER) {
            throw new Refused("campaign.launch.officers-only");
        }
        return directory
                .findUnit(plan.region(), plan.lead().kind(), plan.lead().name())
                .map(Unit::key)
                .filter(viewer::belongsTo)
                .orElseThrow(() ->
                        new Refused("campaign.launch.not-your-unit", plan.lead().name()));
    }

    private long start(Viewer viewer, CampaignPlan plan, String yaml, MemberChoices choices, long lead, String token) {
        int planned = planner.work(plan).units().size();
        long id = rows.insert(plan, lead, planned, token, time.now());
        versions.insert(id, yaml, choices, null);
        phases.insert(id, lead, plan.phases());
        timeline.add(id, lead, "campaign.event.launched", viewer.displayName());
        audit.record("campaign-launched", "campaign:" + id, lead, plan.id() + " " + PlanVersionRows.checksum(yaml));
        events.publishEvent(new CampaignLaunched(id));
        return id;
    }

    /** Registers the next units of a campaign being launched, missing ones are made; whether there are more to come. */
    public boolean registerParticipants(long campaignId) {
        CampaignPlan plan = campaigns.plan(campaignId);
        PlannedParticipants planned = planner.work(plan);
        Set<Long> registered = campaigns.participants(campaignId).stream()
                .map(Participant::unitId)
                .collect(Collectors.toSet());
        List<PlannedUnit> missing = planned.units().stream()
                .filter(unit -> unit.unitId() == null || !registered.contains(unit.unitId()))
                .sorted(Comparator.comparing((PlannedUnit unit) -> !unit.role().equals("LEAD")))
                .toList();
        Map<String, Set<String>> classes = planned.classesByOffice();
        missing.stream()
                .limit(BATCH)
                .forEach(unit ->
                        registry.register(campaignId, plan, unit, classes.getOrDefault(unit.office(), Set.of())));
        boolean more = missing.size() > BATCH;
        if (!more) {
            timeline.add(
                    campaignId,
                    null,
                    "campaign.event.participants-registered",
                    planned.units().size());
        }
        return more;
    }

    /** Opens every part of the campaign; afterwards it is running. */
    public void openParts(long campaignId) {
        Campaign campaign = campaigns.find(campaignId).orElseThrow();
        CampaignPlan plan = campaigns.plan(campaignId);
        parts.orderedStream().forEach(part -> part.open(campaign, plan));
        if (rows.move(campaignId, CampaignState.LAUNCHING, CampaignState.RUNNING)) {
            timeline.add(campaignId, null, "campaign.event.running");
            audit.record("campaign-running", "campaign:" + campaignId, campaign.leadUnit(), campaign.name());
        }
    }
}
