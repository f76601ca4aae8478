package liandong.handoff;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import liandong.campaign.Campaigns;
import liandong.campaign.Participant;
import liandong.shared.Refused;
import org.springframework.stereotype.Component;

/** Whom a clue may go to (可移送单位): who takes part in the campaign, in whatever region, has not refused it and is not barred. */
@Component
class Receivers {

    private final Campaigns campaigns;
    private final HandoffLetters letters;
    private final Restrictions restrictions;

    Receivers(Campaigns campaigns, HandoffLetters letters, Restrictions restrictions) {
        this.campaigns = campaigns;
        this.letters = letters;
        this.restrictions = restrictions;
    }

    List<Participant> of(ClueHandoff handoff) {
        Set<Long> refused = letters.of(handoff.id()).stream()
                .filter(HandoffLetter::isRefused)
                .map(HandoffLetter::receiver)
                .collect(Collectors.toSet());
        Set<Long> barred = restrictions.barredUnits(handoff.id());
        boolean byLead = handoff.state() == HandoffState.DESIGNATING;
        return campaigns.participants(handoff.campaignId()).stream()
                .filter(unit -> unit.unitId() != handoff.senderUnitId())
                .filter(unit -> byLead || !refused.contains(unit.unitId()))
                .filter(unit -> !barred.contains(unit.unitId()))
                .toList();
    }

    /** Refused when it may not go there. */
    void check(ClueHandoff handoff, long unitId) {
        Refused.unless(unitId != handoff.senderUnitId(), "handoff.refused.own-unit");
        Refused.unless(
                of(handoff).stream().anyMatch(unit -> unit.unitId() == unitId), "handoff.refused.not-a-receiver");
    }
}
