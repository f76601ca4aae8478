package liandong.transfer;

import java.util.List;
import java.util.Optional;
import liandong.campaign.CampaignPart;
import liandong.campaign.CampaignPlan;
import liandong.campaign.PlannedParticipants;
import liandong.campaign.PreviewLine;
import liandong.handoff.HandoffWords;
import liandong.organization.Directory;
import liandong.organization.Unit;
import org.springframework.stereotype.Component;

/** The transfers to the internet office of a campaign (移送部分): everybody may; what is open keeps it from closing. */
@Component
class TransferPart implements CampaignPart {

    private static final String KIND = "INTERNET_INFO_TRANSFER";

    private final InfoTransfers transfers;
    private final Directory directory;
    private final HandoffWords words;

    TransferPart(InfoTransfers transfers, Directory directory, HandoffWords words) {
        this.transfers = transfers;
        this.directory = directory;
        this.words = words;
    }

    @Override
    public List<PreviewLine> preview(CampaignPlan plan, PlannedParticipants participants) {
        return plan.handoffs().stream()
                .filter(route -> route.kind().equals(KIND))
                .map(route -> new PreviewLine(
                        words.say("transfer.preview.group"),
                        words.say(
                                "transfer.preview.line",
                                plan.unitNames().getOrDefault(route.to(), route.to()),
                                route.trigger()),
                        participants.units().size(),
                        null,
                        null,
                        words.say("transfer.preview.note")))
                .toList();
    }

    @Override
    public Optional<String> obstacleToClosing(long campaignId) {
        List<InfoTransfer> open = transfers.open(campaignId);
        return open.stream().findFirst().map(first -> words.say("transfer.obstacle", open.size(), holder(first)));
    }

    private String holder(InfoTransfer transfer) {
        Long unitId = transfer.holderUnitId();
        return unitId == null ? "" : directory.unit(unitId).map(Unit::name).orElse("");
    }
}
