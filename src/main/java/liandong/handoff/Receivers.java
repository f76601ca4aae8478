package liandong.handoff;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import liandong.campaign.Campaigns;
import liandong.campaign.Participant;
import liandong.shared.Refused;
import org.springframework.stereotype.Component;

/** Whom a clue may go to (可移送单位): who takes part in the campaign, in whatever region, and has not refused it. */
@Component
class Receivers {

    private final Campaigns campaigns;
    private final HandoffLetters letters;

    Receivers(Campaigns campaigns, HandoffLetters letters) {
        this.campaigns = campaigns;
        this.letters = letters;
    }

    List<Participant> of(ClueHandoff handoff) {
        Set<Long> refused = letters.of(handoff.id()).stream()
                .filter(HandoffLetter::isRefused)
                .map(HandoffLetter::receiver)
                .collect(Collectors.toSet());
        boolean byLead = handoff.state() == HandoffState.DESIGNATING;
        return campaigns.participants(handoff.campaignId()).stream()
                .filter(unit -> unit.unitId() != handoff.senderUnitId())
                .filter(unit -> byLead || !refused.contains(unit.unitId()))
                .toList();
    }

    /** Refused when it may not go there. */
    void check(ClueHandoff handoff, long unitId) {
        Refused.unless(unitId != handoff.senderUnitId(), "handoff.refused.own-unit");
        Refused.unless(
                of(handoff).stream().anyMatch(unit -> unit.unitId() == unitId), "handoff.refused.not-a-receiver");
    }
}
