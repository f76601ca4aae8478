package liandong.handoff;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import liandong.campaign.Campaigns;
import liandong.campaign.Participant;
import liandong.engine.Decisions;
import org.springframework.stereotype.Component;

/** Proposes the competent unit for a clue (移送去向) among those that take part, as {@code routing.dmn} says. */
@Component
public class Routing {

    private static final String TABLE = "routing";

    private final Decisions decisions;
    private final Campaigns campaigns;

    Routing(Decisions decisions, Campaigns campaigns) {
        this.decisions = decisions;
        this.campaigns = campaigns;
    }

    /** @param basis why that unit, in words */
    public record Proposal(long unitId, String unitName, String basis) {}

    /** The first rule whose kind of unit takes part; of several such units the one of the clue's region, else the lead's. */
    public Optional<Proposal> propose(long campaignId, long finderUnitId, ViolationType type, String regionCode) {
        List<Participant> units = campaigns.participants(campaignId);
        String finderKind = units.stream()
                .filter(unit -> unit.unitId() == finderUnitId)
                .map(Participant::kind)
                .findFirst()
                .orElse("");
        return decisions.rows(TABLE, Map.of("violationType", type.name(), "finderKind", finderKind)).stream()
                .flatMap(rule -> competent(units, finderUnitId, rule, regionCode).stream())
                .findFirst();
    }

    private static Optional<Proposal> competent(
            List<Participant> units, long finder, Map<String, String> rule, String regionCode) {
        return units.stream()
                .filter(unit -> unit.unitId() != finder && unit.kind().equals(rule.get("unitKind")))
                .min(Comparator.comparing(
                                (Participant unit) -> !unit.regionCode().equals(regionCode))
                        .thenComparing(Participant::regionCode))
                .map(unit -> new Proposal(unit.unitId(), unit.unitName(), rule.getOrDefault("basis", "")));
    }
}
