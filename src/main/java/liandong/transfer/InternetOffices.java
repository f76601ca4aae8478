package liandong.transfer;

import java.util.List;
import liandong.campaign.Campaigns;
import liandong.campaign.Participant;
import liandong.shared.Refused;
import org.springframework.stereotype.Component;

/** Whom unlawful information may go to (网信部门): the internet offices that take part in the campaign. */
@Component
public class InternetOffices {

    private static final String KIND = "CYBERSPACE";

    private final Campaigns campaigns;

    InternetOffices(Campaigns campaigns) {
        this.campaigns = campaigns;
    }

    public List<Participant> of(InfoTransfer transfer) {
        return of(transfer.campaignId(), transfer.senderUnitId());
    }

    List<Participant> of(long campaignId, long senderUnitId) {
        return campaigns.participants(campaignId).stream()
                .filter(unit -> unit.kind().equals(KIND) && unit.unitId() != senderUnitId)
                .toList();
    }

    void check(InfoTransfer transfer, long unitId) {
        Refused.unless(
                of(transfer).stream().anyMatch(unit -> unit.unitId() == unitId), "transfer.refused.not-an-office");
    }
}
