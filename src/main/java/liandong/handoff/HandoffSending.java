package liandong.handoff;

import java.util.Objects;
import liandong.campaign.PartsChanged;
import liandong.engine.Retrying;
import liandong.handoff.HandoffDesk.Done;
import liandong.organization.Capability;
import liandong.organization.Directory;
import liandong.organization.NotVisible;
import liandong.organization.Unit;
import liandong.organization.Viewer;
import liandong.shared.BusinessTime;
import liandong.shared.PlainText;
import liandong.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** What the sender does once the letter is out (移送单位办理), and the lead where nobody takes the clue (指定管辖). */
@Service
public class HandoffSending {

    private final HandoffDesk desk;
    private final ClueHandoffs handoffs;
    private final Receivers receivers;
    private final TimeLimits limits;
    private final HandoffMails mails;
    private final Directory directory;
    private final HandoffWords words;
    private final ApplicationEventPublisher events;
    private final BusinessTime time;
    private final Retrying retrying;

    HandoffSending(
            HandoffDesk desk,
            ClueHandoffs handoffs,
            Receivers receivers,
            TimeLimits limits,
            HandoffMails mails,
            Directory directory,
            HandoffWords words,
            ApplicationEventPublisher events,
            BusinessTime time,
            Retrying retrying) {
        this.desk = desk;
        this.handoffs = handoffs;
        this.receivers = receivers;
        this.limits = limits;
        this.mails = mails;
        this.directory = directory;
        this.words = words;
        this.events = events;
        this.time = time;
        this.retrying = retrying;
    }

    /** What was missing is there; the receiver's clock goes on where it stopped. */
    public void supplement(Viewer viewer, long id, int version, String note) {
        desk.act(viewer, id, version, HandoffState.SUPPLEMENTING, handoff -> {
            said(note);
            handoff.supplement(limits.within(handoff.standing().daysLeft()));
            mails.tell(
                    handoff,
                    Objects.requireNonNull(handoff.receiverUnitId()),
                    Capability.LIAISON,
                    "supplied",
                    name(handoff.senderUnitId()),
                    note);
            return Done.of("supplied", note);
        });
    }

    /** To another unit, once. */
    public void sendOn(Viewer viewer, long id, int version, long unitId) {
        desk.act(viewer, id, version, HandoffState.SETTLING, handoff -> {
            receivers.check(handoff, unitId);
            handoff.sendOn(unitId, limits.begin(HandoffState.APPROVING));
            return new Done("send-on", "sent-on", name(unitId));
        });
    }

    public void end(Viewer viewer, long id, int version, String reason) {
        desk.act(viewer, id, version, HandoffState.SETTLING, handoff -> {
            said(reason);
            handoff.end(time.now());
            return new Done("end", "ended", reason);
        });
    }

    /** The sender holds that the unit is competent all the same: the lead designates one. */
    public void dispute(Viewer viewer, long id, int version, String reason) {
        desk.act(viewer, id, version, HandoffState.SETTLING, handoff -> {
            said(reason);
            handoff.dispute();
            return new Done("dispute", "disputed", reason);
        });
    }

    /** The lead's choice, which must be taken. */
    public void designate(Viewer viewer, long id, int version, long unitId, String reason) {
        desk.act(viewer, id, version, HandoffState.DESIGNATING, handoff -> {
            said(reason);
            receivers.check(handoff, unitId);
            handoff.designate(unitId);
            events.publishEvent(new HandoffDisputeSettled(id, true));
            return Done.of("designated", words.say("handoff.said.designated", name(unitId), reason));
        });
    }

    public void takeNote(Viewer viewer, long id, int version) {
        desk.act(viewer, id, version, HandoffState.NOTING, handoff -> {
            handoff.takeNote(time.now());
            return Done.of("noted", "");
        });
    }

    /** Taken back before anybody has accepted it. */
    public void withdraw(Viewer viewer, long id, int version, String reason) {
        retrying.inTransaction(() -> {
            ClueHandoff handoff = desk.seen(viewer, id, version);
            if (!viewer.mayAct(handoff.senderUnitId(), Capability.LIAISON)) {
                throw new NotVisible();
            }
            said(reason);
            boolean disputed = handoff.state() == HandoffState.DESIGNATING;
            handoff.withdraw(time.now());
            handoffs.save(handoff);
            desk.record(viewer, handoff, handoff.senderUnitId(), Done.of("withdrawn", reason));
            Long receiver = handoff.receiverUnitId();
            if (receiver != null) {
                String sender = name(handoff.senderUnitId());
                mails.tell(handoff, receiver, Capability.LIAISON, "withdrawn", sender, reason);
            }
            if (disputed) {
                events.publishEvent(new HandoffDisputeSettled(id, false));
            }
            events.publishEvent(new HandoffWithdrawn(id));
            events.publishEvent(new PartsChanged(handoff.campaignId()));
        });
    }

    private static void said(String text) {
        PlainText.statement(text);
        Refused.unless(!text.isBlank(), "handoff.refused.no-reason");
    }

    private String name(long unitId) {
        return directory.unit(unitId).map(Unit::name).orElse("");
    }
}
