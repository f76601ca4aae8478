package liandong.handoff;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import liandong.campaign.Campaign;
import liandong.campaign.Campaigns;
import liandong.campaign.Participant;
import liandong.engine.Retrying;
import liandong.handoff.HandoffDesk.Done;
import liandong.organization.Capability;
import liandong.organization.NotVisible;
import liandong.organization.Viewer;
import liandong.shared.BusinessTime;
import liandong.shared.PlainText;
import liandong.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** A unit that found a clue writes the letter, its head approves it (拟写移送函、审批). */
@Service
public class HandoffWriting {

    private final HandoffDesk desk;
    private final ClueHandoffs handoffs;
    private final Campaigns campaigns;
    private final Routing routing;
    private final Receivers receivers;
    private final Restrictions restrictions;
    private final TimeLimits limits;
    private final HandoffMails mails;
    private final ApplicationEventPublisher events;
    private final BusinessTime time;
    private final Retrying retrying;

    HandoffWriting(
            HandoffDesk desk,
            ClueHandoffs handoffs,
            Campaigns campaigns,
            Routing routing,
            Receivers receivers,
            Restrictions restrictions,
            TimeLimits limits,
            HandoffMails mails,
            ApplicationEventPublisher events,
            BusinessTime time,
            Retrying retrying) {
        this.desk = desk;
        this.handoffs = handoffs;
        this.campaigns = campaigns;
        this.routing = routing;
        this.receivers = receivers;
        this.restrictions = restrictions;
        this.limits = limits;
        this.mails = mails;
        this.events = events;
        this.time = time;
        this.retrying = retrying;
    }

    /** Whether this person works for a unit in a way that lets it hand off. */
    public static boolean mayHandOff(Viewer viewer) {
        return viewer.unitIds().stream().anyMatch(unit -> viewer.mayAct(unit, Capability.LIAISON));
    }

    /** The units of this person that take part in the campaign and that it may hand off for. */
    private List<Participant> senders(Viewer viewer, long campaignId) {
        return campaigns.participants(campaignId).stream()
                .filter(unit -> viewer.mayAct(unit.unitId(), Capability.LIAISON))
                .toList();
    }

    /**
     * A letter is begun; without a receiver the competent unit is proposed.
     *
     * @return id of the handoff
     */
    public long begin(Viewer viewer, long campaignId, HandoffMatter matter, @Nullable Long toUnitId) {
        long sender = senders(viewer, campaignId).stream()
                .findFirst()
                .orElseThrow(NotVisible::new)
                .unitId();
        return begin(viewer, campaignId, sender, matter, toUnitId);
    }

    /** The same for a certain one of the viewer's units. */
    public long begin(Viewer viewer, long campaignId, long sender, HandoffMatter matter, @Nullable Long toUnitId) {
        AtomicLong id = new AtomicLong();
        retrying.inTransaction(() -> id.set(write(viewer, campaignId, sender, matter, toUnitId)));
        return id.get();
    }

    private long write(Viewer viewer, long campaignId, long sender, HandoffMatter matter, @Nullable Long toUnitId) {
        Campaign campaign = campaigns.visible(viewer, campaignId);
        if (senders(viewer, campaignId).stream().noneMatch(unit -> unit.unitId() == sender)) {
            throw new NotVisible();
        }
        Refused.unless(campaign.isRunning(), "handoff.refused.campaign-over");
        matter.check();
        var turn = limits.begin(HandoffState.WRITING);
        long id = handoffs.insert(
                campaignId, sender, campaign.leadUnit(), matter, viewer.displayName(), time.now(), turn.due());
        ClueHandoff handoff = handoffs.get(id);
        handoff.rewrite(matter, receiver(handoff, matter, toUnitId));
        handoffs.save(handoff);
        desk.record(viewer, handoff, sender, Done.of("begun", ""));
        events.publishEvent(new HandoffBegun(id));
        return id;
    }

    /** What was written is kept; nobody else reads it yet. */
    public void save(Viewer viewer, long id, int version, HandoffMatter matter, @Nullable Long toUnitId) {
        retrying.inTransaction(() -> {
            ClueHandoff handoff = desk.seen(viewer, id, version);
            if (!viewer.mayAct(handoff.senderUnitId(), Capability.LIAISON)) {
                throw new NotVisible();
            }
            rewrite(handoff, matter, toUnitId);
            handoffs.save(handoff);
        });
    }

    /** Finished and put before the unit's head. */
    public void handUp(Viewer viewer, long id, int version, HandoffMatter matter, @Nullable Long toUnitId) {
        desk.act(viewer, id, version, HandoffState.WRITING, handoff -> {
            rewrite(handoff, matter, toUnitId);
            handoff.handUp(limits.begin(HandoffState.APPROVING));
            return Done.of("handed-up", "");
        });
    }

    public void approve(Viewer viewer, long id, int version) {
        desk.act(viewer, id, version, HandoffState.APPROVING, handoff -> new Done("approved", "approved", ""));
    }

    public void turnBack(Viewer viewer, long id, int version, String reason) {
        desk.act(viewer, id, version, HandoffState.APPROVING, handoff -> {
            PlainText.statement(reason);
            Refused.unless(!reason.isBlank(), "handoff.refused.no-reason");
            handoff.turnBack(limits.begin(HandoffState.WRITING));
            mails.tell(handoff, handoff.senderUnitId(), Capability.LIAISON, "turned-back", "", reason);
            return new Done("turned-back", "turned-back", reason);
        });
    }

    private void rewrite(ClueHandoff handoff, HandoffMatter matter, @Nullable Long toUnitId) {
        restrictions.check(handoff.id(), matter.subjectName(), matter.address(), matter.violation());
        handoff.rewrite(matter, receiver(handoff, matter, toUnitId));
    }

    private @Nullable Long receiver(ClueHandoff handoff, HandoffMatter matter, @Nullable Long wanted) {
        if (wanted != null) {
            receivers.check(handoff, wanted);
            return wanted;
        }
        return routing.propose(handoff.campaignId(), handoff.senderUnitId(), matter.type(), matter.regionCode())
                .map(Routing.Proposal::unitId)
                .filter(proposed -> receivers.of(handoff).stream().anyMatch(unit -> unit.unitId() == proposed))
                .orElse(null);
    }
}
