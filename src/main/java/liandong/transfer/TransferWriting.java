package liandong.transfer;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import liandong.campaign.Campaign;
import liandong.campaign.Campaigns;
import liandong.campaign.Participant;
import liandong.campaign.PartsChanged;
import liandong.document.AttachmentPurpose;
import liandong.document.Attachments;
import liandong.engine.Retrying;
import liandong.handoff.TimeLimits;
import liandong.organization.Capability;
import liandong.organization.NotVisible;
import liandong.organization.Viewer;
import liandong.shared.BusinessTime;
import liandong.shared.PlainText;
import liandong.shared.Refused;
import liandong.transfer.TransferDesk.Done;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** A unit writes a transfer slip, its head confirms that the information was determined to be unlawful (拟写移送单、确认认定). */
@Service
public class TransferWriting {

    static final String PROCESS = "internet-transfer";

    private final TransferDesk desk;
    private final InfoTransfers transfers;
    private final TransferItems items;
    private final Campaigns campaigns;
    private final InternetOffices offices;
    private final Attachments attachments;
    private final TimeLimits limits;
    private final ApplicationEventPublisher events;
    private final BusinessTime time;
    private final Retrying retrying;

    TransferWriting(
            TransferDesk desk,
            InfoTransfers transfers,
            TransferItems items,
            Campaigns campaigns,
            InternetOffices offices,
            Attachments attachments,
            TimeLimits limits,
            ApplicationEventPublisher events,
            BusinessTime time,
            Retrying retrying) {
        this.desk = desk;
        this.transfers = transfers;
        this.items = items;
        this.campaigns = campaigns;
        this.offices = offices;
        this.attachments = attachments;
        this.limits = limits;
        this.events = events;
        this.time = time;
        this.retrying = retrying;
    }

    /**
     * A slip is begun, to the internet office of the campaign.
     *
     * @return id of the transfer
     */
    public long begin(Viewer viewer, long campaignId, Slip slip) {
        AtomicLong id = new AtomicLong();
        retrying.inTransaction(() -> id.set(write(viewer, campaignId, slip)));
        return id.get();
    }

    private long write(Viewer viewer, long campaignId, Slip slip) {
        Campaign campaign = campaigns.visible(viewer, campaignId);
        long sender = campaigns.participants(campaignId).stream()
                .map(Participant::unitId)
                .filter(unit -> viewer.mayAct(unit, Capability.LIAISON))
                .findFirst()
                .orElseThrow(NotVisible::new);
        Refused.unless(campaign.isRunning(), "handoff.refused.campaign-over");
        List<Participant> receivers = offices.of(campaignId, sender);
        Refused.unless(!receivers.isEmpty(), "transfer.refused.no-office");
        slip.check();
        var turn = limits.begin(PROCESS, TransferState.WRITING.step());
        long id = transfers.insert(campaignId, sender, campaign.leadUnit(), slip, viewer.displayName(), turn);
        InfoTransfer transfer = transfers.get(id);
        transfer.rewrite(slip, receivers.get(0).unitId());
        transfers.save(transfer);
        desk.record(viewer, transfer, sender, Done.of("begun", ""));
        events.publishEvent(new TransferBegun(id));
        return id;
    }

    /** What was written is kept; nobody else reads it yet. */
    public void save(Viewer viewer, long id, int version, Slip slip, long toUnitId) {
        retrying.inTransaction(() -> {
            InfoTransfer transfer = ownDraft(viewer, id, version);
            rewrite(transfer, slip, toUnitId);
            transfers.save(transfer);
        });
    }

    /** The slip of which only the sender knows; items may be changed while it is written. */
    InfoTransfer ownDraft(Viewer viewer, long id, int version) {
        InfoTransfer transfer = desk.seen(viewer, id, version);
        if (!viewer.mayAct(transfer.senderUnitId(), Capability.LIAISON)) {
            throw new NotVisible();
        }
        Refused.unless(transfer.state() == TransferState.WRITING, "handoff.refused.not-now");
        return transfer;
    }

    private void rewrite(InfoTransfer transfer, Slip slip, long toUnitId) {
        offices.check(transfer, toUnitId);
        transfer.rewrite(slip, toUnitId);
    }

    /**
     * Finished and put before the unit's head.
     *
     * @param repeating links that were transferred before are meant to go again
     */
    public void handUp(Viewer viewer, long id, int version, Slip slip, long toUnitId, boolean repeating) {
        desk.act(viewer, id, version, TransferState.WRITING, transfer -> {
            rewrite(transfer, slip, toUnitId);
            transfer.handUp(limits.begin(PROCESS, TransferState.DETERMINING.step()));
            List<TransferItem> listed = items.of(id);
            Refused.unless(!listed.isEmpty(), "transfer.refused.no-items");
            Refused.unless(hasEvidence(id, listed), "transfer.refused.no-evidence");
            long repeated = items.earlier(transfer).stream()
                    .map(EarlierTransfer::itemId)
                    .distinct()
                    .count();
            Refused.unless(repeating || repeated == 0, "transfer.refused.repeated", repeated);
            return Done.of("handed-up", "handed-up", "");
        });
    }

    /** Of the slip as a whole, or of each item. */
    private boolean hasEvidence(long id, List<TransferItem> listed) {
        List<Long> ids = listed.stream().map(TransferItem::id).toList();
        return attachments.count(InfoTransfer.KIND, id, AttachmentPurpose.MATERIAL) > 0
                || attachments.having(ItemEvidence.KIND, ids).equals(Set.copyOf(ids));
    }

    /** The determination stands; the slip goes out. */
    public void confirm(Viewer viewer, long id, int version) {
        desk.act(viewer, id, version, TransferState.DETERMINING, transfer -> {
            transfer.confirm(viewer.displayName());
            return Done.of("confirmed", "confirmed", transfer.slip().documentNo());
        });
    }

    public void turnBack(Viewer viewer, long id, int version, String reason) {
        desk.act(viewer, id, version, TransferState.DETERMINING, transfer -> {
            said(reason);
            transfer.turnBack(limits.begin(PROCESS, TransferState.WRITING.step()));
            desk.tell(transfer, transfer.senderUnitId(), "turned-back", transfer.senderUnitId(), reason);
            return Done.of("turned-back", "turned-back", reason);
        });
    }

    /** The internet office has returned it, and that is the end of it. */
    public void end(Viewer viewer, long id, int version, String reason) {
        desk.act(viewer, id, version, TransferState.WRITING, transfer -> {
            said(reason);
            transfer.end(time.now());
            return Done.of("end", "ended", reason);
        });
    }

    public void takeNote(Viewer viewer, long id, int version) {
        desk.act(viewer, id, version, TransferState.NOTING, transfer -> {
            transfer.takeNote(time.now());
            return Done.of("noted", "");
        });
    }

    /** Taken back before the internet office has accepted it. */
    public void withdraw(Viewer viewer, long id, int version, String reason) {
        retrying.inTransaction(() -> {
            InfoTransfer transfer = desk.seen(viewer, id, version);
            if (!viewer.mayAct(transfer.senderUnitId(), Capability.LIAISON)) {
                throw new NotVisible();
            }
            said(reason);
            Long receiver = transfer.receiverUnitId();
            transfer.withdraw(time.now());
            transfers.save(transfer);
            desk.record(viewer, transfer, transfer.senderUnitId(), Done.of("withdrawn", reason));
            if (receiver != null) {
                desk.tell(transfer, receiver, "withdrawn", transfer.senderUnitId(), reason);
            }
            events.publishEvent(new TransferWithdrawn(id));
            events.publishEvent(new TransferAnswered(id));
            events.publishEvent(new PartsChanged(transfer.campaignId()));
        });
    }

    private static void said(String text) {
        PlainText.statement(text);
        Refused.unless(!text.isBlank(), "handoff.refused.no-reason");
    }
}
